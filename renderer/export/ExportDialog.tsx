import { exportDialogTexts } from '../../shared/messages/exportDialog.ts';
import { Dialog } from '../design/Dialog.tsx';
import type { PlanEditor } from '../session/planEditor.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { ExportForm } from './ExportForm.tsx';
import { ExportOutcome } from './ExportOutcome.tsx';
import { ExportProgress } from './ExportProgress.tsx';
import { useExportJob } from './useExportJob.ts';

const close = (): void => useWindowState.setState({ dialog: null });

/** Makes a file of the plan for other people: choices, then progress, then the file. */
export function ExportDialog({ session }: { readonly session: PlanEditor }) {
  const say = useSay();
  const isOpen = useWindowState((state) => state.dialog === 'export');
  return (
    <Dialog opened={isOpen} onClose={close} title={say(exportDialogTexts.title)} size={560}>
      <ExportSteps session={session} />
    </Dialog>
  );
}

function ExportSteps({ session }: { readonly session: PlanEditor }) {
  const { state, start, cancel, reset } = useExportJob(session);
  switch (state.state) {
    case 'idle':
      return <ExportForm session={session} onStart={start} onClose={close} />;
    case 'waiting':
    case 'running':
      return <ExportProgress state={state} onCancel={cancel} />;
    case 'done':
    case 'failed':
      return <ExportOutcome state={state} onAnother={reset} onClose={close} />;
  }
}

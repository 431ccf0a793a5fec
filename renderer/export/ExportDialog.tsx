import { exportDialogTexts } from '../../shared/messages/exportDialog.ts';
import { Dialog } from '../design/Dialog.tsx';
import type { PlanEditor } from '../session/planEditor.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import classes from './ExportDialog.module.css';
import { ExportForm } from './ExportForm.tsx';
import { ExportOutcome } from './ExportOutcome.tsx';
import { ExportProgress } from './ExportProgress.tsx';
import { useExportJob } from './useExportJob.ts';

const close = (): void => useWindowState.setState({ dialog: null });

/** Makes a file of the plan for other people: choices beside the page that they make, then progress, then the file. */
export function ExportDialog({ session }: { readonly session: PlanEditor }) {
  const say = useSay();
  const isOpen = useWindowState((state) => state.dialog === 'export');
  return (
    <Dialog
      opened={isOpen}
      onClose={close}
      title={say(exportDialogTexts.title)}
      fullScreen
      radius={0}
      classNames={{ content: classes.content, header: classes.header, body: classes.body }}
    >
      <ExportSteps session={session} />
    </Dialog>
  );
}

/** The choices stay as they were made while a file is being made of them. */
function ExportSteps({ session }: { readonly session: PlanEditor }) {
  const { state, start, cancel, reset } = useExportJob(session);
  return (
    <>
      <div className={classes.choices} hidden={state.state !== 'idle'}>
        <ExportForm session={session} onStart={start} onClose={close} />
      </div>
      {state.state === 'idle' ? null : (
        <div className={classes.step}>
          {state.state === 'waiting' || state.state === 'running' ? (
            <ExportProgress state={state} onCancel={cancel} />
          ) : (
            <ExportOutcome state={state} onAnother={reset} onClose={close} />
          )}
        </div>
      )}
    </>
  );
}

import { useEffect, useRef, type RefObject } from 'react';
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
  const steps = useKeyboardOfStep(state.state === 'waiting' ? 'running' : state.state);
  return (
    <div ref={steps} className={classes.steps}>
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
    </div>
  );
}

/** Where one step takes the place of another, the button that goes on has the keyboard, unless it is elsewhere by then: the dialog's own focus trap knows the first step alone. */
function useKeyboardOfStep(step: string): RefObject<HTMLDivElement | null> {
  const steps = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    const { activeElement } = document;
    if (activeElement !== document.body && !steps.current?.contains(activeElement)) return;
    steps.current?.querySelector<HTMLElement>(':scope > :not([hidden]) [data-autofocus]')?.focus();
  }, [step]);
  return steps;
}

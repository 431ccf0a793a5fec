import { useCallback, useEffect, useRef, useState } from 'react';
import type { Job, MethodInput } from '../../shared/contract/contract.ts';
import type { Failure } from '../../shared/messages/failures.ts';
import { useHost } from '../session/hostContext.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { followJob } from '../session/followJob.ts';

/** Where the export of this dialog stands; `idle` before it was started and after it was cancelled. */
export type ExportState =
  | { readonly state: 'idle' }
  /** The last edits are on their way to the host. */
  | { readonly state: 'waiting' }
  | { readonly state: 'running'; readonly job: string; readonly progress: number; readonly step: string }
  | { readonly state: 'done'; readonly job: string; readonly file: Extract<Job, { state: 'done' }> }
  | { readonly state: 'failed'; readonly failure: Failure };

export type ExportChoices = Omit<MethodInput<'exports.start'>, 'session'>;

interface ExportJob {
  readonly state: ExportState;
  start(choices: ExportChoices): void;
  cancel(): void;
  /** Forgets the finished or failed job. */
  reset(): void;
}

const idle: ExportState = { state: 'idle' };

/** Starts exports and follows them. Leaving the dialog cancels what runs. */
export function useExportJob(session: PlanEditor): ExportJob {
  const host = useHost();
  const [state, setState] = useState<ExportState>(idle);
  const running = useRef<string | null>(null);
  /** Grows with every start, cancellation and leaving; what an older one still has to say is not heard. */
  const attempt = useRef(0);

  const follow = useCallback(
    async (job: string, mine: number): Promise<void> => {
      const end = await followJob(host, job, (status) => {
        if (attempt.current === mine) setState({ ...status, job });
      });
      if (attempt.current !== mine) return;
      running.current = null;
      setState(end.state === 'done' ? { state: 'done', job, file: end } : end.state === 'failed' ? end : idle);
    },
    [host],
  );

  const start = useCallback(
    (choices: ExportChoices): void => {
      const mine = ++attempt.current;
      setState({ state: 'waiting' });
      void (async () => {
        const answer = await session.onceSettled(() => host.call('exports.start', { ...choices, session: session.id }));
        if (answer.ok && attempt.current !== mine) return void host.call('exports.cancel', { job: answer.value.job });
        if (!answer.ok) return setState({ state: 'failed', failure: answer.failure });
        running.current = answer.value.job;
        await follow(answer.value.job, mine);
      })();
    },
    [follow, host, session],
  );

  const cancel = useCallback((): void => {
    attempt.current++;
    if (running.current !== null) void host.call('exports.cancel', { job: running.current });
    running.current = null;
    setState(idle);
  }, [host]);

  useEffect(() => cancel, [cancel]);

  return { state, start, cancel, reset: cancel };
}

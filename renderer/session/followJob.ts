import type { Job } from '../../shared/contract/contract.ts';
import type { Host } from '../../shared/contract/host.ts';
import type { Failure } from '../../shared/messages/failures.ts';

/** How a job ended. */
export type JobEnd = Exclude<Job, { state: 'running' }>;
type Running = Extract<Job, { state: 'running' }>;

/** Reports a job's state as it changes until the job ends; a host that does not answer counts as a failure. */
export async function followJob(host: Host, job: string, onProgress: (running: Running) => void = () => undefined): Promise<JobEnd> {
  let changes = 0;
  for (;;) {
    const answer = await host.call('exports.follow', { job, changes });
    if (!answer.ok) return failedBy(answer.failure);
    const { job: state } = answer.value;
    if (state.state !== 'running') return state;
    changes = answer.value.changes;
    onProgress(state);
  }
}

function failedBy(failure: Failure): JobEnd {
  return { state: 'failed', failure };
}

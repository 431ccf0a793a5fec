import type { Result } from '../../shared/messages/failures.ts';
import type { PlanSession } from '../services/session/planSession.ts';

/** What a command uses of an open plan. */
export type ChangeableSession = Pick<PlanSession, 'doc' | 'plan' | 'isReadOnly' | 'history' | 'record' | 'restore' | 'close'>;

export type OpenSession = (path: string) => Promise<Result<ChangeableSession>>;

/**
 * Makes one change to a plan file under its lock: opens, changes, saves, closes. Where another Kehys has the plan or the file
 * cannot be written, the change is refused and nothing is written.
 */
export async function changePlan<T>(
  openSession: OpenSession,
  path: string,
  change: (session: ChangeableSession) => Promise<Result<T>>,
): Promise<Result<T>> {
  const opened = await openSession(path);
  if (!opened.ok) return opened;
  const session = opened.value;
  const outcome = await change(session);
  const closed = await session.close();
  return outcome.ok && !closed.ok ? closed : outcome;
}

import { FailureError, type Result } from '../../shared/messages/failures.ts';

/** The value of an outcome that a story counts on. Throws {@link FailureError} where the edit was refused. */
export function settled<T>(result: Result<T>): T {
  if (!result.ok) throw new FailureError(result.failure);
  return result.value;
}

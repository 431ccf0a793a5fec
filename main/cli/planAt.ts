import { success, type Result } from '../../shared/messages/failures.ts';
import type { History } from '../../shared/history/history.ts';
import { findRevision, readRevision } from '../../shared/history/readRevision.ts';
import type { Revision } from '../../shared/history/revision.ts';
import type { Plan } from '../../shared/plan/plan.ts';

/** The revision with this id or label, and its plan. */
export function planAt(history: History, reference: string): Result<{ revision: Revision; plan: Plan }> {
  const found = findRevision(history, reference);
  if (!found.ok) return found;
  const plan = readRevision(history, found.value);
  return plan.ok ? success({ revision: found.value, plan: plan.value }) : plan;
}

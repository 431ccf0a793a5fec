import type { Failure, Result } from '../messages/failures.ts';
import { success } from '../messages/failures.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanDocument } from '../plan/planDocument.ts';

/** What edits work on: a document, its plan, and a source of ids. */
export interface EditContext {
  readonly document: PlanDocument;
  /** The plan after the last edit. */
  plan(): Plan;
  /** A new id, unique in the plan. */
  newId(): string;
  /** Marks this context's own transactions: undo takes back only these. */
  readonly origin: unknown;
}

/**
 * One change that a person can make. It is checked against the plan first, then written in one transaction, which is one step of
 * undo; if the check fails nothing is written.
 */
export type Edit<Input, Output = void> = (context: EditContext, input: Input) => Result<Output>;

/** Defines an edit. All changes to documents go through here. `check` answers with the failure, or undefined where the edit may be made. */
export function defineEdit<Input, Output = void>(
  check: (plan: Plan, input: Input) => Failure | undefined,
  write: (document: PlanDocument, input: Input, context: EditContext) => Output,
): Edit<Input, Output> {
  return (context, input) => {
    const failure = check(context.plan(), input);
    if (failure) return { ok: false, failure };
    return success(context.document.doc.transact(() => write(context.document, input, context), context.origin));
  };
}

/** The answer of an edit that would change nothing. */
export const nothingToDo = { ok: false, failure: { code: 'nothing-to-do' } } as const;

/** The failure for the first of these ids that the plan does not have. */
export function missingItem(plan: Plan, ids: readonly string[]): Failure | undefined {
  return ids.every((id) => plan.items.has(id)) ? undefined : { code: 'item-missing' };
}

import { success, type Result } from '../messages/failures.ts';
import type { EditContext } from './edit.ts';

/** One of several edits that belong together, with its input. */
export type PartOfEdit = (context: EditContext) => Result<unknown>;

/**
 * Makes several edits in one transaction: one step of undo, which reaches everyone at once. All see the plan as it was before, so
 * none may need what another wrote. Stops at the first refusal and answers with it; what was written before stays, so edits that
 * may be refused come first.
 */
export function asOneEdit(context: EditContext, edits: readonly PartOfEdit[]): Result<undefined> {
  return context.document.doc.transact(() => inTurn(context, edits), context.origin);
}

/** Makes edits one after the other, each seeing what those before it wrote, until one is refused. A window makes all of them one step of undo. */
export function inTurn(context: EditContext, edits: readonly PartOfEdit[]): Result<undefined> {
  for (const edit of edits) {
    const result = edit(context);
    if (!result.ok) return result;
  }
  return success(undefined);
}

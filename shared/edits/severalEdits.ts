import { success, type Result } from '../messages/failures.ts';
import type { EditContext } from './edit.ts';

/** One of several edits that belong together, its input given already. */
export type PartOfEdit = (context: EditContext) => Result<unknown>;

/**
 * Makes several edits in one transaction, so that they are one step of undo and reach everyone together. None may need
 * what another of them wrote: all see the plan as it was before. Ends at the first refusal with its failure; what was
 * written before it stays, so inputs that people type belong first.
 */
export function asOneEdit(context: EditContext, edits: readonly PartOfEdit[]): Result<undefined> {
  return context.document.doc.transact(() => inTurn(context, edits), context.origin);
}

/**
 * Makes several edits one after the other, each seeing what those before it wrote, until one is refused. A window's
 * editor takes all that one call makes for one step of undo.
 */
export function inTurn(context: EditContext, edits: readonly PartOfEdit[]): Result<undefined> {
  for (const edit of edits) {
    const result = edit(context);
    if (!result.ok) return result;
  }
  return success(undefined);
}

import type { EditContext } from '../edits/edit.ts';
import { success, type Result } from '../messages/failures.ts';

/**
 * Makes several edits in one transaction, so that they are one step of undo and reach everyone together. None may need
 * what another of them wrote: all see the plan as it was before. Ends at the first refusal with its failure; what was
 * written before it stays, so inputs that people type belong first.
 */
export function asOneEdit(context: EditContext, edits: readonly ((context: EditContext) => Result<unknown>)[]): Result<void> {
  return context.document.doc.transact(() => {
    for (const edit of edits) {
      const result = edit(context);
      if (!result.ok) return result;
    }
    return success(undefined);
  }, context.origin);
}

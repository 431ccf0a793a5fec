/**
 * Text that does not fit its field and so is not in the plan: kept for as long as the window lives, so that selecting
 * something else and coming back finds it where it was.
 */
const drafts = new Map<string, string>();

export function keptDraft(id: string): string | undefined {
  return drafts.get(id);
}

/** Keeps a draft; without one, forgets it. */
export function keepDraft(id: string, text?: string): void {
  if (text) drafts.set(id, text);
  else drafts.delete(id);
}

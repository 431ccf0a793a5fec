import { inspectorTexts } from '../../shared/messages/inspector.ts';
import type { Text, TextValues } from '../../shared/messages/text.ts';
import type { EntryProblem } from '../../shared/plan/parseEntry.ts';

/** Why typed text does not fit its field, in words. */
export interface Problem {
  readonly text: Text;
  readonly values?: TextValues;
}

/** The value of typed text, or why it has none. */
export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/**
 * Words why an entry has no value.
 * @param text what was typed
 */
export function wordProblem(problem: EntryProblem, text: string): Problem {
  return { text: inspectorTexts[problem], values: { text: text.trim() } };
}

import { inspectorTexts } from '../../shared/messages/inspector.ts';
import type { Text, TextValues } from '../../shared/messages/text.ts';
import type { EntryProblem } from '../../shared/plan/parseEntry.ts';

/** Why typed text does not fit its field, worded for the person. */
export interface Problem {
  readonly text: Text;
  readonly values?: TextValues;
}

/** What typed text means for its field, or why it means nothing. */
export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** Words an entry's fault. `text` is what was typed. */
export function wordProblem(problem: EntryProblem, text: string): Problem {
  return { text: inspectorTexts[problem], values: { text: text.trim() } };
}

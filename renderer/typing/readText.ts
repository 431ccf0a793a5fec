import { longestText } from '../../shared/framework/field.ts';
import { inspectorTexts } from '../../shared/messages/inspector.ts';
import type { Reading } from './reading.ts';

/** Reads text of any number of lines, within the field's limit; blank text empties the field. */
export function readLines(text: string): Reading<string | null> {
  if (text.length > longestText) return { ok: false, problem: { text: inspectorTexts.tooLong, values: { length: text.length, limit: longestText } } };
  return { ok: true, value: text.trim() === '' ? null : text };
}

/** Reads one line of text: line breaks become spaces, and the ends are trimmed. */
export function readLine(text: string): Reading<string | null> {
  return readLines(text.replace(/\s*[\r\n]\s*/g, ' ').trim());
}

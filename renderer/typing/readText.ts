import { longestText } from '../../shared/framework/field.ts';
import { inspectorTexts } from '../../shared/messages/inspector.ts';
import type { Reading } from './reading.ts';

/** Text of any number of lines, within its limit; blank text empties the field. */
export function readLines(text: string): Reading<string | null> {
  if (text.length > longestText) return { ok: false, problem: { text: inspectorTexts.tooLong, values: { length: text.length, limit: longestText } } };
  return { ok: true, value: text.trim() === '' ? null : text };
}

/** One line of text: breaks become spaces, and what surrounds it goes. */
export function readLine(text: string): Reading<string | null> {
  return readLines(text.replace(/\s*[\r\n]\s*/g, ' ').trim());
}

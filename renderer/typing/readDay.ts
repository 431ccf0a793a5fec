import { parseDay } from '../../shared/plan/parseEntry.ts';
import { wordProblem, type Reading } from './reading.ts';

/** Reads a calendar day; blank text empties the field. */
export function readDay(text: string, today: string): Reading<string | null> {
  if (text.trim() === '') return { ok: true, value: null };
  const entry = parseDay(text, today);
  return entry.ok ? entry : { ok: false, problem: wordProblem(entry.problem, text) };
}

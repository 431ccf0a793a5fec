import type { MoneyField, NumberField } from '../../shared/framework/field.ts';
import { inspectorTexts } from '../../shared/messages/inspector.ts';
import type { Language } from '../../shared/messages/text.ts';
import { parseMoney, parseNumber } from '../../shared/plan/parseEntry.ts';
import { wordProblem, type Problem, type Reading } from '../typing/reading.ts';

function refused(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}

/** A number within the field's limits; blank text empties the field. */
export function readNumberField(field: NumberField | MoneyField, text: string, language: Language): Reading<number | null> {
  if (text.trim() === '') return { ok: true, value: null };
  const entry = field.kind === 'money' ? parseMoney(text, language) : parseNumber(text, language);
  if (!entry.ok) return refused(wordProblem(entry.problem, text));
  const { value } = entry;
  if (field.kind === 'number') {
    const { minimum, maximum } = field;
    if (field.whole && !Number.isSafeInteger(value)) return refused({ text: inspectorTexts.notWhole });
    if (minimum !== undefined && value < minimum) return refused({ text: inspectorTexts.tooSmall, values: { minimum } });
    if (maximum !== undefined && value > maximum) return refused({ text: inspectorTexts.tooLarge, values: { maximum } });
  }
  return { ok: true, value };
}

import { inspectorTexts } from '../../../shared/messages/inspector.ts';
import { formatDate, type Language } from '../../../shared/messages/text.ts';
import { parseDay, parseReading } from '../../../shared/plan/parseEntry.ts';
import { textOf, type Item } from '../../../shared/plan/plan.ts';
import { todayHere } from '../../session/today.ts';
import { wordProblem, type Reading } from '../../typing/reading.ts';

/** A day that has no measurement yet, or `own`, the day of the measurement that is being moved. */
export function readMeasuredDay(text: string, item: Item, language: Language, own?: string): Reading<string> {
  const day = parseDay(text, todayHere());
  if (!day.ok) return { ok: false, problem: wordProblem(day.problem, text) };
  const isTaken = day.value !== own && item.measurements.some((measurement) => measurement.date === day.value);
  return isTaken ? { ok: false, problem: { text: inspectorTexts.dayTaken, values: { day: formatDate(day.value, language) } } } : day;
}

/** The value of a measurement, with or without the KPI's unit; there must be one. */
export function readMeasuredValue(text: string, item: Item, language: Language): Reading<number> {
  const value = parseReading(text, textOf(item.fields, 'unit'), language);
  return value.ok ? value : { ok: false, problem: wordProblem(value.problem, text) };
}

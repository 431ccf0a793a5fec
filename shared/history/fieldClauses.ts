import type { Field } from '../framework/field.ts';
import { fieldOf } from '../framework/itemTypes.ts';
import { readMonthKey } from '../framework/monthlyMoney.ts';
import { planField } from '../framework/planFields.ts';
import { registerField } from '../framework/registers.ts';
import { fieldClauses, monthAmountTexts } from '../messages/historyFields.ts';
import { wordMonths } from '../messages/months.ts';
import { localeOf, namesIn, say, withinSentence, type Language } from '../messages/text.ts';
import { moneyText } from '../plan/amounts.ts';
import { monthAfter } from '../plan/schedule.ts';
import type { Change } from './change.ts';
import { exactMeasured, formatValue } from './formatValue.ts';

type FieldChange = Extract<Change, { kind: 'fieldChanged' | 'planFieldChanged' | 'registerChanged' }>;

/** Whether a change is of a field of an item, an entry or the plan. */
export function isFieldChange(change: Change): change is FieldChange {
  return change.kind === 'fieldChanged' || change.kind === 'planFieldChanged' || change.kind === 'registerChanged';
}

/** What a person would say of changes of one part's fields, in the order of {@link fieldClauses}, and those of which nothing is said so. */
export function clausesOn(changes: readonly FieldChange[], language: Language): { readonly clauses: readonly string[]; readonly left: readonly FieldChange[] } {
  const holders = heldBy(changes, language);
  const said = new Set<FieldChange>();
  const clauses = fieldClauses.flatMap((text) => {
    const names = namesIn(text[language]);
    const own = names.map((name) => holders.get(name));
    // What was changed is not told as if it had been filled in.
    const hidesBefore = names.some((name) => holders.has(`${name}Before`) && !names.includes(`${name}Before`));
    if (hidesBefore || own.some((known) => known === undefined || known.changes.some((change) => said.has(change)))) return [];
    for (const known of own) for (const change of known?.changes ?? []) said.add(change);
    return [say(text, language, Object.fromEntries(names.map((name, place) => [name, own[place]?.words ?? ''])))];
  });
  return { clauses, left: changes.filter((change) => !said.has(change)) };
}

interface Held {
  readonly words: string;
  readonly changes: readonly FieldChange[];
}

/** What can stand in a clause, by its name: `due`, `dueBefore`, `usedMonths`, `usedMonthsChanged`. */
function heldBy(changes: readonly FieldChange[], language: Language): ReadonlyMap<string, Held> {
  const held = new Map<string, Held>();
  const months = new Map<string, FieldChange[]>();
  for (const change of changes) {
    const { field: key, before, after } = change;
    if (after === undefined) continue;
    const month = readMonthKey(key);
    if (month) {
      const name = `${month.field}Months${before === undefined ? '' : 'Changed'}`;
      months.set(name, [...(months.get(name) ?? []), change]);
      continue;
    }
    held.set(key, { words: wordsOf(change, 'after', language), changes: [change] });
    if (before !== undefined) held.set(`${key}Before`, { words: wordsOf(change, 'before', language), changes: [change] });
  }
  for (const [name, of] of months) held.set(name, { words: monthWords(of, language), changes: of });
  return held;
}

function fieldOfChange(change: FieldChange): Field | undefined {
  if (change.kind === 'fieldChanged') return fieldOf(change.item.type, change.field);
  return change.kind === 'planFieldChanged' ? planField(change.field) : registerField(change.register, change.field);
}

function wordsOf(change: FieldChange, side: 'before' | 'after', language: Language): string {
  const field = fieldOfChange(change);
  const value = change[side];
  if (typeof value === 'number' && field?.kind === 'number' && !field.told && change.kind === 'fieldChanged') return exactMeasured(value, change.item.unit, language);
  const words = formatValue(field, value, change.currencies[side === 'before' ? 0 : 1], language);
  return field?.kind === 'choice' ? withinSentence(words) : words;
}

/** Amounts by month; months that follow on each other with the same amount are told together. */
function monthWords(changes: readonly FieldChange[], language: Language): string {
  const runs: { first: string; last: string; readonly before: string; readonly amount: string }[] = [];
  for (const change of [...changes].sort((one, other) => (one.field < other.field ? -1 : 1))) {
    const { month } = readMonthKey(change.field) ?? { month: '' };
    const [before, amount] = (['before', 'after'] as const).map((side, place) => {
      const value = change[side];
      return typeof value === 'number' ? moneyText(value, change.currencies[place === 0 ? 0 : 1], language) : '';
    });
    const run = runs.at(-1);
    if (run && run.before === before && run.amount === amount && monthAfter(run.last) === month) run.last = month;
    else runs.push({ first: month, last: month, before: before ?? '', amount: amount ?? '' });
  }
  const words = runs.map(({ first, last, before, amount }) =>
    say(monthAmountTexts[first === last ? (before ? 'oneChanged' : 'one') : before ? 'eachChanged' : 'each'], language, { before, amount, months: wordMonths(first, last, language) }),
  );
  return new Intl.ListFormat(localeOf[language]).format(words);
}

import type { Field, FieldValue } from '../framework/field.ts';
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
import { exact, exactMeasured, formatValue } from './formatValue.ts';

/** A field of an item, an entry or the plan that was filled in, changed or emptied. */
export type FieldChange = Extract<Change, { kind: 'fieldChanged' | 'planFieldChanged' | 'registerChanged' }>;

/** Whether a change is of a field of an item, an entry or the plan. */
export function isFieldChange(change: Change): change is FieldChange {
  return change.kind === 'fieldChanged' || change.kind === 'planFieldChanged' || change.kind === 'registerChanged';
}

/** The clauses with what stands in them; both languages name the same. */
const namedClauses = fieldClauses.map((text) => ({ text, names: namesIn(text.en) }));
const namesHeld: ReadonlySet<string> = new Set(namedClauses.flatMap(({ names }) => names));

/** What a person would say of changes of one part's fields, in the order of {@link fieldClauses}, and those of which nothing is said so. */
export function clausesOn(changes: readonly FieldChange[], language: Language): { readonly clauses: readonly string[]; readonly left: readonly FieldChange[] } {
  const holders = heldBy(changes, language);
  if (holders.size === 0) return { clauses: [], left: changes };
  const said = new Set<FieldChange>();
  const clauses = namedClauses.flatMap(({ text, names }) => {
    if (!names.every((name) => holders.has(name))) return [];
    const own = names.map((name) => holders.get(name));
    // What was changed is not told as if it had been filled in.
    const hidesBefore = names.some((name) => holders.has(`${name}Before`) && !names.includes(`${name}Before`));
    if (hidesBefore || own.some((known) => known?.changes.some((change) => said.has(change)))) return [];
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
    if (!namesHeld.has(key)) continue;
    const [old, now] = sideWords(change, language).map((words) => (fieldOfChange(change)?.kind === 'choice' ? withinSentence(words) : words));
    held.set(key, { words: now ?? '', changes: [change] });
    if (before !== undefined) held.set(`${key}Before`, { words: old ?? '', changes: [change] });
  }
  for (const [name, of] of months) held.set(name, { words: monthWords(of, language), changes: of });
  return held;
}

/** The field that a change is of; undefined for one that this Kehys does not know. */
export function fieldOfChange(change: FieldChange): Field | undefined {
  if (change.kind === 'fieldChanged') return fieldOf(change.item.type, change.field);
  return change.kind === 'planFieldChanged' ? planField(change.field) : registerField(change.register, change.field);
}

/** What a field held before and holds after, in words. */
export function sideWords(change: FieldChange, language: Language): readonly [before: string, after: string] {
  const field = fieldOfChange(change);
  const { before, after, currencies } = change;
  const wordsOf = (value: FieldValue | undefined, currency: string): string =>
    typeof value === 'number' && field?.kind === 'number' && !field.told && change.kind === 'fieldChanged' ? exactMeasured(value, change.item.unit, language) : formatValue(field, value, currency, language);
  const [old, now] = [wordsOf(before, currencies[0]), wordsOf(after, currencies[1])];
  // Rounded alike, two amounts would seem the same; then they are shown to the last digit.
  return old === now && typeof before === 'number' && typeof after === 'number' ? [exact(before, language), exact(after, language)] : [old, now];
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

import type { Field, FieldValue } from '../framework/field.ts';
import { fieldOf, itemType } from '../framework/itemTypes.ts';
import { linkKind } from '../framework/linkKinds.ts';
import { planField } from '../framework/planFields.ts';
import { register, registerField } from '../framework/registers.ts';
import { historyTexts } from '../messages/history.ts';
import { formatDate, say, type Language } from '../messages/text.ts';
import type { Change, ValueChange } from './change.ts';
import type { WordRun } from './compareWords.ts';
import { axisWords, entryWords, fieldName, itemWords, titlesOf, titleWords, toggleSentence } from './changeNames.ts';
import { describeChange } from './describeChange.ts';
import { exact, formatValue } from './formatValue.ts';
import { isMoved, rewordedRuns, rewordingOf } from './rewording.ts';

/** A change as what it is about and what that was before and is after; both are empty where one sentence says all of it. */
export interface Sides {
  readonly what: string;
  /** What stayed and, of longer texts, what was `removed`. */
  readonly before: readonly WordRun[];
  /** What stayed and, of longer texts, what was `added`. */
  readonly after: readonly WordRun[];
}

/** A change to be read side by side. */
export function sidesOf(change: Change, language: Language): Sides {
  const rewording = isMoved(change) ? undefined : rewordingOf(change);
  if (rewording) {
    const runs = rewordedRuns(rewording);
    const side = (gone: WordRun['kind'], isEmpty: boolean): readonly WordRun[] => (isEmpty ? plain(nothing(language)) : runs.filter(({ kind }) => kind !== gone));
    return { what: whatOf(change, language), before: side('added', rewording.before === ''), after: side('removed', rewording.after === '') };
  }
  const sides = valuesOf(change, language);
  return sides ? { what: whatOf(change, language), before: plain(sides[0]), after: plain(sides[1]) } : { what: describeChange(change, language), before: [], after: [] };
}

function plain(text: string): readonly WordRun[] {
  return [{ kind: 'kept', text }];
}

function nothing(language: Language): string {
  return say(historyTexts.nothing, language);
}

function whatOf(change: Change, language: Language): string {
  switch (change.kind) {
    case 'planFieldChanged':
      return fieldName(planField(change.field), change.field, language);
    case 'positionChanged': {
      const { dimension, party } = axisWords(change, language);
      return `${dimension}, ${party}`;
    }
    case 'registerChanged':
      return `${entryWords(change, language)}: ${fieldName(registerField(change.register, change.field), change.field, language)}`;
    case 'fieldChanged':
      return `${itemWords(change.item, language)}: ${fieldName(fieldOf(change.item.type, change.field), change.field, language)}`;
    case 'itemAdded':
    case 'itemRemoved':
      return itemType(change.item.type).name[language];
    case 'measurementsChanged':
    case 'itemMoved':
      return itemWords(change.item, language);
    case 'linkAdded':
    case 'linkRemoved':
    case 'linkReplaced':
      return `${itemWords(change.from, language)}: ${linkKind(change.link).name[language]}`;
  }
}

/** Undefined where a sentence says it better, or where nothing may be told. */
function valuesOf(change: Change, language: Language): readonly [before: string, after: string] | undefined {
  const none = nothing(language);
  const absent = say(historyTexts.notInPlan, language);
  switch (change.kind) {
    case 'planFieldChanged':
      return bothValues(planField(change.field), change, language);
    case 'fieldChanged':
      return bothValues(fieldOf(change.item.type, change.field), change, language);
    case 'registerChanged': {
      const field = registerField(change.register, change.field);
      if (register(change.register).isHidden || toggleSentence(change, language) !== undefined || field?.kind === 'picture') return undefined;
      return bothValues(field, { ...change, ...titlesOf(change, field, language) }, language);
    }
    case 'positionChanged': {
      const place = (position: (typeof change)['before']): string =>
        position ? [exact(position.value, language), position.reason === '' ? '' : say(historyTexts.quoted, language, { text: position.reason })].filter(Boolean).join(' – ') : none;
      return [place(change.before), place(change.after)];
    }
    case 'itemAdded':
      return [absent, titleWords(change.item, language)];
    case 'itemRemoved':
      return [titleWords(change.item, language), absent];
    case 'linkAdded':
      return [none, titleWords(change.to, language)];
    case 'linkRemoved':
      return [titleWords(change.to, language), none];
    case 'linkReplaced':
      return [titleWords(change.before, language), titleWords(change.after, language)];
    case 'measurementsChanged': {
      const { added, removed, corrected } = change;
      const list = (readings: typeof added): string => readings.map(({ date, value }) => `${formatDate(date, language)}: ${exact(value, language)}`).join('\n') || none;
      return [list([...removed, ...corrected.map(({ before }) => before)]), list([...added, ...corrected.map(({ after }) => after)])];
    }
    case 'itemMoved':
      return change.area ? [change.area.before ? titleWords(change.area.before, language) : none, change.area.after ? titleWords(change.area.after, language) : none] : undefined;
  }
}

function bothValues(field: Field | undefined, { before, after, currencies: [old, now] }: ValueChange, language: Language): readonly [string, string] {
  const word = (value: FieldValue | undefined, currency: string): string => (value === '' ? nothing(language) : formatValue(field, value, currency, language));
  return [word(before, old), word(after, now)];
}

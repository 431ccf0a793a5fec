import type { DimensionId, PositionKindId } from '../framework/dimensions.ts';
import { fieldOf } from '../framework/itemTypes.ts';
import { planField } from '../framework/planFields.ts';
import { registerField, register } from '../framework/registers.ts';
import { soughtWords } from '../messages/sought.ts';
import type { Language } from '../messages/text.ts';
import { isLayoutChange, type Change } from './change.ts';
import { describeChange } from './describeChange.ts';

/** What somebody asks the past about; nothing is everything. */
export type PastSubject =
  | { readonly kind: 'item'; readonly id: string; readonly field?: string }
  | { readonly kind: 'planField'; readonly field: string }
  | { readonly kind: 'position'; readonly dimension: DimensionId; readonly position: PositionKindId }
  /** Items that were removed. */
  | { readonly kind: 'removed' };

/** A question to the past: about what, and with which words in it. */
export interface PastQuery {
  readonly subject?: PastSubject;
  /** Each of its words must be in the sentence, or in a text before or after. */
  readonly text: string;
  readonly language: Language;
}

/** Whether a change answers the question. What only moved on the canvas never does. */
export function answers(change: Change, { subject, text, language }: PastQuery): boolean {
  if (isLayoutChange(change) || (subject && !isAbout(change, subject))) return false;
  return text.trim() === '' || wordsOf(text)(textsOf(change, language).join('\n'));
}

let latest: { readonly text: string; readonly holdsWords: (text: string) => boolean } | undefined;

/** What a question's words are found by; one question is put to very many changes. */
function wordsOf(text: string): (text: string) => boolean {
  if (latest?.text !== text) latest = { text, holdsWords: soughtWords(text) };
  return latest.holdsWords;
}

function isAbout(change: Change, subject: PastSubject): boolean {
  switch (subject.kind) {
    case 'item':
      return subject.field === undefined ? itemsOf(change).includes(subject.id) : isAboutField(change, subject.id, subject.field);
    case 'planField':
      return change.kind === 'planFieldChanged' && change.field === subject.field;
    case 'position':
      return change.kind === 'positionChanged' && change.dimension === subject.dimension && change.position === subject.position;
    case 'removed':
      return change.kind === 'itemRemoved';
  }
}

function isAboutField(change: Change, id: string, field: string): boolean {
  if (change.kind === 'fieldChanged') return change.item.id === id && change.field === field;
  if (change.kind === 'measurementsChanged') return change.item.id === id && fieldOf(change.item.type, field)?.kind === 'measurements';
  const type = 'from' in change && change.from.id === id ? change.from.type : undefined;
  const known = type && fieldOf(type, field);
  return known?.kind === 'link' && 'link' in change && change.link === known.link;
}

function itemsOf(change: Change): readonly string[] {
  switch (change.kind) {
    case 'itemAdded':
    case 'itemRemoved':
    case 'fieldChanged':
    case 'measurementsChanged':
    case 'itemMoved':
      return [change.item.id];
    case 'linkAdded':
    case 'linkRemoved':
      return [change.from.id, change.to.id];
    case 'linkReplaced':
      return [change.from.id, change.before.id, change.after.id];
    case 'planFieldChanged':
    case 'positionChanged':
    case 'registerChanged':
      return [];
  }
}

/** The sentence, and the texts of which it may show a part only. */
function textsOf(change: Change, language: Language): readonly string[] {
  const sentence = describeChange(change, language);
  switch (change.kind) {
    case 'planFieldChanged':
      return [sentence, ...(planField(change.field) ? wholeTexts(change.before, change.after) : [])];
    case 'fieldChanged':
      return [sentence, ...wholeTexts(change.before, change.after)];
    case 'registerChanged':
      return [sentence, ...(register(change.register).isHidden || !registerField(change.register, change.field) ? [] : wholeTexts(change.before, change.after))];
    case 'positionChanged':
      return [sentence, change.before?.reason ?? '', change.after?.reason ?? ''];
    case 'itemAdded':
    case 'itemRemoved':
    case 'measurementsChanged':
    case 'linkAdded':
    case 'linkRemoved':
    case 'linkReplaced':
    case 'itemMoved':
      return [sentence];
  }
}

function wholeTexts(...values: readonly unknown[]): readonly string[] {
  return values.filter((value) => typeof value === 'string');
}

import type { DimensionId, PositionKindId } from '../framework/dimensions.ts';
import { fieldOf, itemType, linkFieldsOf } from '../framework/itemTypes.ts';
import { planField } from '../framework/planFields.ts';
import { registerField, register } from '../framework/registers.ts';
import type { Language } from '../messages/text.ts';
import { isLayoutChange, type Change } from './change.ts';
import { describeChange } from './describeChange.ts';
import { soughtInQuestion, type SoughtWord } from './pastQuestion.ts';
import type { Revision } from './revision.ts';

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
  /** Each of its words, but those that only ask, must be said by the change, in whatever form, or be a name of its author. */
  readonly text: string;
  readonly language: Language;
  /** The plan's own, where that is another one: what people wrote is in it. */
  readonly planLanguage?: Language;
}

/** Who recorded a step, and why. */
export type Recorder = Pick<Revision, 'author' | 'reason' | 'kind'>;

/**
 * The changes of one step that answer the question; never what only moved on the canvas. Where none does so by itself, all do
 * if the reason says what is asked for: it was given for all of them. Of what Kehys recorded by itself neither author nor reason tell anything.
 */
export function answersAmong(changes: readonly Change[], query: PastQuery, by?: Recorder): readonly Change[] {
  const { subject } = query;
  const about = changes.filter((change) => !isLayoutChange(change) && (!subject || isAbout(change, subject)));
  const words = wordsOf(query);
  if (words.length === 0) return about;
  const [author, reason] = by && by.kind !== 'automatic' ? [by.author, by.reason] : ['', ''];
  const unnamed = words.filter((word) => !word.isIn(author));
  const holding = (among: string): readonly Change[] =>
    about.filter((change) => {
      const text = [...languagesOf(query).flatMap((language) => textsOf(change, language)), among].join('\n');
      return unnamed.every((word) => word.isDone(change) || word.isIn(text));
    });
  const own = holding('');
  return own.length > 0 || !unnamed.some((word) => word.isIn(reason)) ? own : holding(reason);
}

function languagesOf({ language, planLanguage }: PastQuery): readonly Language[] {
  return planLanguage === undefined || planLanguage === language ? [language] : [language, planLanguage];
}

let latest: { readonly question: string; readonly words: readonly SoughtWord[] } | undefined;

/** What a question's words are found by; one question is put to very many changes. */
function wordsOf(query: PastQuery): readonly SoughtWord[] {
  const languages = languagesOf(query);
  const question = [...languages, query.text].join(' ');
  if (latest?.question !== question) latest = { question, words: soughtInQuestion(query.text, languages) };
  return latest.words;
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

/** The sentence, the names that it does without, and the texts of which it may show a part only. */
function textsOf(change: Change, language: Language): readonly string[] {
  const sentence = describeChange(change, language);
  switch (change.kind) {
    case 'planFieldChanged':
      return [sentence, ...(planField(change.field) ? wholeTexts(change.before, change.after) : [])];
    case 'fieldChanged':
      return [sentence, fieldOf(change.item.type, change.field)?.name[language] ?? '', ...wholeTexts(change.before, change.after)];
    case 'registerChanged': {
      const { name, isHidden } = register(change.register);
      return [sentence, name[language], ...(isHidden || !registerField(change.register, change.field) ? [] : wholeTexts(change.before, change.after))];
    }
    case 'positionChanged':
      return [sentence, change.before?.reason ?? '', change.after?.reason ?? ''];
    case 'measurementsChanged':
      return [sentence, ...itemType(change.item.type).fields.flatMap(({ kind, name }) => (kind === 'measurements' ? [name[language]] : []))];
    case 'linkAdded':
    case 'linkRemoved':
    case 'linkReplaced':
      return [sentence, ...linkFieldsOf(change.from.type).flatMap(({ link, name }) => (link === change.link ? [name[language]] : []))];
    case 'itemAdded':
    case 'itemRemoved':
    case 'itemMoved':
      return [sentence];
  }
}

function wholeTexts(...values: readonly unknown[]): readonly string[] {
  return values.filter((value) => typeof value === 'string');
}

import type { DimensionId, PositionKindId } from '../framework/dimensions.ts';
import { fieldOf, itemType, linkFieldsOf } from '../framework/itemTypes.ts';
import { planField } from '../framework/planFields.ts';
import { registerField, register } from '../framework/registers.ts';
import type { Language } from '../messages/text.ts';
import type { Days } from '../plan/weeks.ts';
import { isLayoutChange, type Change } from './change.ts';
import { describeChange } from './describeChange.ts';
import { askedOfPast, type SoughtAnswer, type SoughtWord } from './pastQuestion.ts';
import { shareDays } from './pastTimes.ts';
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
  /** The day that *last month* is seen from, `yyyy-mm-dd`; absent: times are words like others. */
  readonly today?: string;
}

/** The time that a question was understood to be about. */
export interface AskedPeriod {
  /** `yyyy-mm-dd`, both in; null: open. */
  readonly from: string | null;
  readonly to: string | null;
  /** How the question says it, where changes that say so themselves answer too; null where only the time counts. */
  readonly orSaying: string | null;
}

/** Who recorded a step, under which name and why. */
export type Recorder = Pick<Revision, 'author' | 'label' | 'reason' | 'kind'>;

/**
 * The changes of one step that answer the question; never what only moved on the canvas. Where none does so by itself, all do
 * if the revision's name or reason says what is asked for: they were given for all of them. Of what Kehys recorded by itself neither tells anything, nor its author.
 * @param when the days in which the step may have been made; absent: no time answers
 */
export function answersAmong(changes: readonly Change[], query: PastQuery, by?: Recorder, when?: Days): readonly Change[] {
  const { words, time } = askedBy(query);
  if (!time || (when && shareDays(when, time.days))) return answersWith(words, changes, query, by);
  return time.orWords ? answersWith([...words, ...time.orWords], changes, query, by) : [];
}

/** The time that a question is about; null where it names none. */
export function periodOf(query: PastQuery): AskedPeriod | null {
  const { time } = askedBy(query);
  return time ? { from: time.days.from ?? null, to: time.days.to ?? null, orSaying: time.orWords ? time.named : null } : null;
}

function answersWith(words: readonly SoughtWord[], changes: readonly Change[], query: PastQuery, by?: Recorder): readonly Change[] {
  const { subject } = query;
  const about = changes.filter((change) => !isLayoutChange(change) && (!subject || isAbout(change, subject)));
  if (words.length === 0) return about;
  const [author, reason] = by && by.kind !== 'automatic' ? [by.author, by.kind === 'named' ? `${by.label}\n${by.reason}` : by.reason] : ['', ''];
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

let latest: { readonly question: string; readonly sought: SoughtAnswer } | undefined;

/** What a question is answered by; one is put to very many changes. */
function askedBy(query: PastQuery): SoughtAnswer {
  const languages = languagesOf(query);
  const question = [...languages, query.today, query.text].join(' ');
  if (latest?.question !== question) latest = { question, sought: askedOfPast(query.text, languages, query.today) };
  return latest.sought;
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
    case 'planFieldChanged': {
      const field = planField(change.field);
      return field ? [sentence, field.name[language], ...wholeTexts(change.before, change.after)] : [sentence];
    }
    case 'fieldChanged':
      return [sentence, fieldOf(change.item.type, change.field)?.name[language] ?? '', ...wholeTexts(change.before, change.after)];
    case 'registerChanged': {
      const { name, isHidden } = register(change.register);
      const field = isHidden ? undefined : registerField(change.register, change.field);
      return [sentence, name[language], ...(field ? [field.name[language], ...wholeTexts(change.before, change.after)] : [])];
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

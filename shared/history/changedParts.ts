import { itemType } from '../framework/itemTypes.ts';
import { register } from '../framework/registers.ts';
import { historyTexts } from '../messages/history.ts';
import { say, type Language } from '../messages/text.ts';
import type { Change, ItemName } from './change.ts';
import { axisName, axisWords, entryKind, entryTitle, fieldName, itemWords, toggleSentence } from './changeNames.ts';
import type { WordRun } from './compareWords.ts';
import { clauseOf, describeChange, describeRewording, labelled, rewordedClause, subjectOf } from './describeChange.ts';
import { entrySentence } from './entrySentence.ts';
import { onOneLine } from './excerpt.ts';
import { clausesOn, fieldOfChange, isFieldChange } from './fieldClauses.ts';
import { rewordedRuns, rewordingOf } from './rewording.ts';

/** All that changed of one part of the plan: of an item, an entry of a register, an axis of the ring, or of the plan's own fields. */
export type ChangedPart = readonly [Change, ...Change[]];

/** Changes by what they are about, in the order in which they come. */
export function changedParts(changes: readonly Change[]): readonly ChangedPart[] {
  const parts = new Map<string, [Change, ...Change[]]>();
  for (const change of changes) {
    const key = partKey(change);
    const part = parts.get(key);
    if (part) part.push(change);
    else parts.set(key, [change]);
  }
  return [...parts.values()];
}

function partKey(change: Change): string {
  switch (change.kind) {
    case 'planFieldChanged':
      return 'plan';
    case 'positionChanged':
      return `agreements\n${change.dimension}`;
    case 'registerChanged':
      return `${change.register}\n${change.entry}`;
    case 'linkAdded':
    case 'linkRemoved':
    case 'linkReplaced':
      return `${change.from.type}\n${change.from.id}`;
    case 'itemAdded':
    case 'itemRemoved':
    case 'fieldChanged':
    case 'measurementsChanged':
    case 'itemMoved':
      return `${change.item.type}\n${change.item.id}`;
  }
}

/** Letters of a name over what became of a part: a longer title stands in the plan. */
export const longestPartName = 160;

/** What a part is called among its like; undefined where there is one only, or where nothing but what changed tells it from others. */
export function partName([first]: ChangedPart, language: Language): string | undefined {
  switch (first.kind) {
    case 'planFieldChanged':
      return undefined;
    case 'positionChanged':
      return axisName(first.dimension, language);
    case 'registerChanged':
      if (register(first.register).isHidden || toggleSentence(first, language) !== undefined) return undefined;
      if (first.register === 'agreements') return axisName(first.entry, language);
      return first.link ? subjectOf(first, language) : entryTitle(first, language);
    case 'linkAdded':
    case 'linkRemoved':
    case 'linkReplaced':
      return itemName(first.from, language);
    case 'itemAdded':
    case 'itemRemoved':
    case 'fieldChanged':
    case 'measurementsChanged':
    case 'itemMoved':
      return itemName(first.item, language);
  }
}

/** Whether a part is called by a text of the plan, not by a name of ours. */
export function isCalledByPlan([first]: ChangedPart): boolean {
  return first.kind === 'registerChanged' ? first.named !== undefined : first.kind !== 'planFieldChanged' && first.kind !== 'positionChanged';
}

function itemName(item: ItemName, language: Language): string {
  return item.picture === undefined && onOneLine(item.title) || itemWords(item, language);
}

/** What became of a part by one of its changes, under the part's name; what was reworded stands beneath. */
export function clauseWithin(change: Change, language: Language): string {
  return within(change, rewordingOf(change) ? rewordedClause(change, language) : clauseOf(change, language), language);
}

/** On an axis of the ring it is said whose place changed. */
function within(change: Change, parts: string, language: Language): string {
  const item = change.kind === 'positionChanged' ? axisWords(change, language).party : change.kind === 'registerChanged' && change.register === 'agreements' ? entryKind(change, language) : undefined;
  return item === undefined ? parts : say(historyTexts.together, language, { item, parts });
}

/** What became of a part, and beneath it the words of texts with what came and went. */
export interface PartLine {
  readonly text: string;
  readonly runs?: readonly WordRun[];
}

/** A part as documents tell it. */
export interface ToldPart {
  readonly mark: 'added' | 'removed' | 'changed';
  /** Absent where the lines say what they are about. */
  readonly name?: string;
  /** None where all there is to say is that it came or went. */
  readonly lines: readonly PartLine[];
  /** All of it but the words of texts in one sentence: Channel “Instagram”: used £380 in Sept 2026; the response time went from 12 hours to 8 hours. */
  readonly sentence: string;
}

export function tellPart(part: ChangedPart, language: Language): ToldPart {
  const [first, another] = part;
  const name = partName(part, language);
  const named = name === undefined ? {} : { name };
  const item = part.find(({ kind }) => kind === 'itemAdded' || kind === 'itemRemoved');
  if (item) return { mark: item.kind === 'itemAdded' ? 'added' : 'removed', ...named, lines: [], sentence: describeChange(item, language) };
  const whole = wholeEntry(part);
  const told = whole === 'removed' ? part.map(turnedBack) : saidOnce(part);
  const sentence = entryTold(first, told.filter((change) => !rewordingOf(change)), whole, language);
  if (sentence !== undefined) {
    const reworded = told.filter((change) => rewordingOf(change));
    return { mark: whole ?? 'changed', lines: [{ text: sentence, ...(reworded.length > 0 ? { runs: labelledRuns(reworded, language) } : {}) }], sentence };
  }
  const lines = [...linesOf(told.filter(leads), language), ...linesOf(told.filter((change) => !leads(change)), language)];
  return { mark: 'changed', ...named, lines, sentence: another ? together(first, lines, language) : rewordingOf(first) ? describeRewording(first, language) : describeChange(first, language) };
}

/** What an item is called, and where a marker stands, is said first. */
function leads(change: Change): boolean {
  return change.kind === 'positionChanged' || (change.kind === 'fieldChanged' && change.field === itemType(change.item.type).titleField);
}

/** Texts that were reworded come last, with their words. */
function linesOf(changes: readonly Change[], language: Language): readonly PartLine[] {
  const reworded = changes.filter((change) => rewordingOf(change));
  return [
    ...clausesTogether(changes.filter((change) => !reworded.includes(change)), language).map((text) => ({ text })),
    ...reworded.map((change) => ({ text: clauseWithin(change, language), runs: runsOf(change) })),
  ];
}

function together(first: Change, lines: readonly PartLine[], language: Language): string {
  const parts = lines.map(({ text }) => text).join('; ');
  const item = first.kind === 'positionChanged' ? axisName(first.dimension, language) : subjectOf(first, language);
  return item === undefined ? parts : say(historyTexts.together, language, { item, parts });
}

/** What a person would say of changes of one part; what reads the same is said once. */
function clausesTogether(changes: readonly Change[], language: Language): readonly string[] {
  const fields = changes.filter(isFieldChange).filter((change) => subjectOf(change, language) !== undefined);
  const [field] = fields;
  const { clauses, left } = clausesOn(fields, language);
  const others = changes.filter((change) => !isFieldChange(change) || !fields.includes(change) || left.includes(change));
  return [...new Set([...(field ? clauses.map((clause) => within(field, clause, language)) : []), ...others.map((change) => within(change, clauseOf(change, language), language))])];
}

/** An entry that has a sentence of its own, or came or went as a whole. */
function entryTold(first: Change, changes: readonly Change[], whole: 'added' | 'removed' | undefined, language: Language): string | undefined {
  const item = subjectOf(first, language);
  if (first.kind !== 'registerChanged' || item === undefined) return undefined;
  const ofEntry = entrySentence(first, changes.filter((change) => change.kind === 'registerChanged'), whole !== undefined, language);
  if (ofEntry) {
    const sentence = [ofEntry.sentence, ...clausesTogether(ofEntry.left, language)].join('; ');
    return whole === 'removed' ? say(historyTexts.entryTakenBack, language, { sentence }) : sentence;
  }
  if (!whole) return undefined;
  const came = say(historyTexts.goesOn, language, { item, parts: say(historyTexts[whole], language) });
  const parts = clausesTogether(changes, language).join('; ');
  return parts === '' ? came : say(historyTexts.together, language, { item: came, parts });
}

/** Whether changes of an entry that has no name are all that it holds: it came, or went. Words on a link come and go, the link does not. */
function wholeEntry(changes: readonly Change[]): 'added' | 'removed' | undefined {
  const isOf = (side: 'before' | 'after'): boolean => changes.every((change) => change.kind === 'registerChanged' && !change.link && !register(change.register).entries && change.named === undefined && change[side] === undefined);
  return isOf('before') ? 'added' : isOf('after') ? 'removed' : undefined;
}

/** A value that was emptied, as if it had been filled in. */
function turnedBack(change: Change): Change {
  if (change.kind !== 'registerChanged') return change;
  const { kind, register: id, entry, field, currencies, before, titles } = change;
  return { kind, register: id, entry, field, currencies, ...(before === undefined ? {} : { after: before }), ...(titles?.before === undefined ? {} : { titles: { after: titles.before } }) };
}

/** Who agreed and when stands with the place agreed on. */
function saidOnce(changes: readonly Change[]): readonly Change[] {
  const isAgreed = changes.some((change) => change.kind === 'positionChanged' && change.agreed !== undefined);
  return isAgreed ? changes.filter((change) => change.kind !== 'registerChanged' || change.field === 'note' || change.before !== undefined) : changes;
}

function runsOf(change: Change): readonly WordRun[] {
  const rewording = rewordingOf(change);
  return rewording ? rewordedRuns(rewording) : [];
}

/** The words of several texts, each after the name of its field. */
function labelledRuns(changes: readonly Change[], language: Language): readonly WordRun[] {
  return changes.flatMap((change, place): readonly WordRun[] => {
    const label = isFieldChange(change) ? labelled(fieldName(fieldOfChange(change), change.field, language)) : '';
    return [{ kind: 'kept', text: `${place === 0 ? '' : '\n'}${label} ` }, ...runsOf(change)];
  });
}

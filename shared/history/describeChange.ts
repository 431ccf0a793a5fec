import { dimensions } from '../framework/dimensions.ts';
import type { Field } from '../framework/field.ts';
import { itemType, linkFieldsOf } from '../framework/itemTypes.ts';
import { linkKind } from '../framework/linkKinds.ts';
import { register, registerField } from '../framework/registers.ts';
import { historyTexts } from '../messages/history.ts';
import { formatDate, say, type Language } from '../messages/text.ts';
import type { Change } from './change.ts';
import { axisWords, entryWords, fieldName, itemWords, titlesOf, titleWords, toggleSentence, type ChangeOf } from './changeNames.ts';
import { excerpts, shortened } from './excerpt.ts';
import { clausesOn, fieldOfChange, isFieldChange, sideWords, type FieldChange } from './fieldClauses.ts';
import { exact, exactMeasured, formatValue } from './formatValue.ts';
import { isWritten } from './isWritten.ts';

/** One plain sentence on a change, with names and formatted values instead of ids: Goal “More enquiries”: the target went from 40 to 60. */
export function describeChange(change: Change, language: Language): string {
  if (change.kind === 'fieldChanged') {
    const names = renamed(change);
    if (names) return say(historyTexts.itemRenamed, language, { type: itemType(change.item.type).name[language], ...names });
  }
  return sentenceOn(change, clauseOf(change, language), language);
}

/** The sentence over the words of a rewording, which stand under it: Goal “More enquiries”: “Description” was reworded. */
export function describeRewording(change: Change, language: Language): string {
  return sentenceOn(change, rewordedClause(change, language), language);
}

/** What a change is about, and what became of it. */
function sentenceOn(change: Change, parts: string, language: Language): string {
  const item = subjectOf(change, language);
  return item === undefined ? parts : say(goesOn(change) ? historyTexts.goesOn : historyTexts.together, language, { item, parts });
}

/** Whether what became of an item is told in one sentence with its name. */
export function goesOn({ kind }: Change): boolean {
  return kind === 'itemAdded' || kind === 'itemRemoved' || kind === 'itemMoved';
}

/** What a change is about, as its sentence begins; undefined where the sentence says so itself. */
export function subjectOf(change: Change, language: Language): string | undefined {
  switch (change.kind) {
    case 'planFieldChanged':
      return say(historyTexts.planNamed, language);
    case 'registerChanged':
      return register(change.register).isHidden || toggleSentence(change, language) !== undefined ? undefined : entryWords(change, language);
    case 'positionChanged':
      return say(historyTexts.axisOf, language, axisWords(change, language));
    case 'fieldChanged':
    case 'measurementsChanged':
    case 'itemAdded':
    case 'itemRemoved':
    case 'itemMoved':
      return itemWords(change.item, language);
    case 'linkAdded':
    case 'linkRemoved':
    case 'linkReplaced':
      return itemWords(change.from, language);
  }
}

/** What became of the part that a change is about; the whole sentence where {@link subjectOf} says nothing. */
export function clauseOf(change: Change, language: Language): string {
  switch (change.kind) {
    case 'planFieldChanged':
      return valueClause(change, language);
    case 'registerChanged': {
      const { name, isHidden, entries } = register(change.register);
      if (isHidden) return say(entries?.length === 1 ? historyTexts.onlyOneChanged : historyTexts.hiddenChanged, language, { register: name[language] });
      return toggleSentence(change, language) ?? valueClause(change, language);
    }
    case 'fieldChanged': {
      const names = renamed(change);
      return names ? say(historyTexts.calledBefore, language, names) : valueClause(change, language);
    }
    case 'positionChanged':
      return positionClause(change, language);
    case 'itemAdded':
      return say(historyTexts.added, language);
    case 'itemRemoved':
      return say(historyTexts.removed, language);
    case 'measurementsChanged':
      return measurementClause(change, language);
    case 'linkAdded':
    case 'linkRemoved':
      return say(historyTexts[change.kind], language, {
        link: linkKind(change.link).name[language],
        to: isSaidByLink(change, language) ? titleWords(change.to, language) : itemWords(change.to, language),
      });
    case 'linkReplaced': {
      const field = linkFieldsOf(change.from.type).find((candidate) => candidate.link === change.link);
      return say(historyTexts.linkReplaced, language, {
        link: (field ?? linkKind(change.link)).name[language],
        before: titleWords(change.before, language),
        after: titleWords(change.after, language),
      });
    }
    case 'itemMoved':
      return moveClause(change, language);
  }
}

/** What stands over the words of a rewording: “Description” was reworded. */
export function rewordedClause(change: Change, language: Language): string {
  if (change.kind === 'positionChanged') return positionClause(change, language, true);
  if (!isFieldChange(change)) return clauseOf(change, language);
  const { field, before = '', after = '' } = change;
  const text = before === '' ? historyTexts.valueWritten : after === '' ? historyTexts.valueRemoved : historyTexts.valueReworded;
  return say(text, language, { field: fieldName(fieldOfChange(change), field, language) });
}

/** A name before what is no text in quotes, no number and no day: it may be a sentence itself. */
export function labelled(name: string): string {
  return name.endsWith('?') ? name : `${name}:`;
}

/** *Mittari* as a link's name needs no *Mittari* before the title. */
function isSaidByLink({ link, to }: ChangeOf<'linkAdded' | 'linkRemoved'>, language: Language): boolean {
  return to.title !== '' && linkKind(link).name[language].toLowerCase() === itemType(to.type).name[language].toLowerCase();
}

/** What an item with a new title was called and is; undefined where nothing that one could read differs. */
function renamed({ item, field, before, after }: ChangeOf<'fieldChanged'>): { readonly before: string; readonly after: string } | undefined {
  if (field !== itemType(item.type).titleField || typeof before !== 'string' || typeof after !== 'string') return undefined;
  const [old, now] = excerpts(before, after);
  return old !== now && old && now ? { before: old, after: now } : undefined;
}

/** What a person would say of a field that was filled in, changed or emptied; with its name in quotes where nobody would say it another way. */
function valueClause(change: FieldChange, language: Language): string {
  const [clause] = clausesOn([change], language).clauses;
  return clause ?? namedClause(change.kind === 'registerChanged' ? { ...change, ...titlesOf(change, registerField(change.register, change.field), language) } : change, language);
}

function namedClause(change: FieldChange, language: Language): string {
  const { before, after } = change;
  const field = fieldOfChange(change);
  const told = (text: FieldText, values: Readonly<Record<string, string>> = {}): string => say(text, language, { field: fieldName(field, change.field, language), ...values });
  const isEmptied = after === undefined || (Array.isArray(after) && after.length === 0);
  if (field?.isLook && (field.kind === 'number' || field.kind === 'text' || field.kind === 'longText')) return told(historyTexts.valueDiffers);
  if (field?.kind === 'picture') return told(before === undefined ? historyTexts.valueAdded : isEmptied ? historyTexts.valueRemoved : historyTexts.valueReplaced);
  if (field?.kind === 'many' && Array.isArray(before) && Array.isArray(after) && !isEmptied) {
    const parts = listParts(field, before as readonly string[], after as readonly string[], language);
    // Put in another order, nothing was added or taken out.
    return parts === '' ? told(historyTexts.valueDiffers) : told(historyTexts.listChanged, { parts });
  }
  if (typeof before === 'string' && typeof after === 'string' && isWritten(field)) {
    const [old, now] = excerpts(before, after);
    if (old === now) return told(historyTexts.valueRespelled);
    const quoted = (text: string): string => say(historyTexts.quoted, language, { text });
    return told(historyTexts.valueChanged, { before: quoted(old), after: quoted(now) });
  }
  const [old, now] = sideWords(change, language);
  if (before === undefined) return told(historyTexts.valueSet, { after: now });
  return told(isEmptied ? historyTexts.valueEmptied : historyTexts.valueChanged, { before: old, after: now });
}

type FieldText = (typeof historyTexts)[`value${string}` & keyof typeof historyTexts | 'listChanged'];

/** What was added to a list and taken out of it; '' where nothing was. */
function listParts(field: Field, before: readonly string[], after: readonly string[], language: Language): string {
  const [added, removed] = [after.filter((entry) => !before.includes(entry)), before.filter((entry) => !after.includes(entry))];
  const list = (entries: readonly string[]): string => formatValue(field, entries, '', language);
  return [
    ...(added.length > 0 ? [say(historyTexts.listAdded, language, { list: list(added) })] : []),
    ...(removed.length > 0 ? [say(historyTexts.listRemoved, language, { list: list(removed) })] : []),
  ].join(', ');
}

/** `isBeneath`: the reason stands under it. */
function positionClause(change: ChangeOf<'positionChanged'>, language: Language, isBeneath = false): string {
  const { agreed } = change;
  const place = placeClause(change, language);
  const clause = isBeneath && place !== undefined ? place : [place, reasonClause(change, isBeneath, language)].filter((part) => part !== undefined).join('; ');
  const [one, other] = agreed?.names.map(shortened) ?? [];
  if (one === undefined) return clause;
  const names = other === undefined ? one : say(historyTexts.twoNames, language, { one, other });
  if (!agreed?.on) return say(historyTexts.positionAgreed, language, { change: clause, names });
  return say(historyTexts.positionAgreedOn, language, { change: clause, names, date: formatDate(agreed.on, language) });
}

/** Where a marker stands now; undefined where it stands as before. */
function placeClause({ dimension: id, before, after }: ChangeOf<'positionChanged'>, language: Language): string | undefined {
  if (before?.value === after?.value) return undefined;
  if (!after) return say(historyTexts.positionRemoved, language, { before: exact(before?.value ?? 0, language) });
  const dimension = dimensions.find((candidate) => candidate.id === id);
  const poles = { inner: dimension?.inner[language] ?? '', outer: dimension?.outer[language] ?? '' };
  const value = exact(after.value, language);
  if (!before) return say(historyTexts.positionPlaced, language, { ...poles, value });
  return say(historyTexts.positionMoved, language, { before: exact(before.value, language), after: value, pole: after.value > before.value ? poles.outer : poles.inner });
}

/** Why; of a marker that stands as before, what became of its reason. */
function reasonClause({ before, after }: ChangeOf<'positionChanged'>, isBeneath: boolean, language: Language): string | undefined {
  if (!after || before?.reason === after.reason) return undefined;
  const quoted = (text: string): string => say(historyTexts.quoted, language, { text });
  if (before?.value !== after.value) return after.reason === '' ? undefined : say(historyTexts.reasonOf, language, { reason: quoted(shortened(after.reason)) });
  const [old, now] = excerpts(before.reason, after.reason);
  if (isBeneath) return say(old === '' ? historyTexts.reasonWritten : now === '' ? historyTexts.reasonTaken : historyTexts.reasonReworded, language);
  return say(old === '' ? historyTexts.reasonGiven : now === '' ? historyTexts.reasonRemoved : historyTexts.reasonChanged, language, { before: quoted(old), after: quoted(now) });
}

function measurementClause({ item, added, removed, corrected }: ChangeOf<'measurementsChanged'>, language: Language): string {
  const measured = (value: number): string => exactMeasured(value, item.unit, language);
  const [first] = added;
  const [gone] = removed;
  const [right] = corrected;
  if (added.length + removed.length + corrected.length === 1) {
    const date = formatDate((first ?? gone ?? right?.after)?.date ?? '', language);
    if (first) return say(historyTexts.measurementAdded, language, { date, value: measured(first.value) });
    if (gone) return say(historyTexts.measurementRemoved, language, { date, value: measured(gone.value) });
    if (right && right.before.value === right.after.value) return say(historyTexts.measurementNoted, language, { date });
    if (right) return say(historyTexts.measurementCorrected, language, { date, before: measured(right.before.value), after: measured(right.after.value) });
  }
  const latest = added.reduce((last, reading) => (last && last.date > reading.date ? last : reading), first);
  const counts = [
    [historyTexts.measurementsAdded, added.length],
    [historyTexts.measurementsRemoved, removed.length],
    [historyTexts.measurementsCorrected, corrected.length],
  ] as const;
  const parts = counts.filter(([, count]) => count > 0).map(([text, count]) => say(text, language, { count }));
  const last = latest && added.length > 1 ? [say(historyTexts.measurementLast, language, { value: measured(latest.value), date: formatDate(latest.date, language) })] : [];
  return [...parts.slice(0, 1), ...last, ...parts.slice(1)].join(', ');
}

function moveClause({ area, moved, resized }: ChangeOf<'itemMoved'>, language: Language): string {
  if (area) {
    const { before, after } = area;
    const words = { before: before ? titleWords(before, language) : '', after: after ? titleWords(after, language) : '' };
    if (before && after) return say(historyTexts.movedToArea, language, words);
    return say(before ? historyTexts.movedOutOfArea : historyTexts.movedIntoArea, language, words);
  }
  if (moved && resized) return say(historyTexts.movedAndResized, language);
  if (moved) return say(historyTexts.moved, language);
  return say(resized ? historyTexts.resized : historyTexts.reordered, language);
}

import { dimensions, positionKinds } from '../framework/dimensions.ts';
import type { Field } from '../framework/field.ts';
import { fieldOf, itemType, linkFieldsOf } from '../framework/itemTypes.ts';
import { linkKind } from '../framework/linkKinds.ts';
import { register, registerField } from '../framework/registers.ts';
import { planField } from '../framework/planFields.ts';
import { toldName } from '../framework/toldNumber.ts';
import { historyTexts } from '../messages/history.ts';
import { formatDate, say, type Language } from '../messages/text.ts';
import { wordPicture } from '../plan/itemNames.ts';
import type { Change, ItemName, ValueChange } from './change.ts';
import { entrySentence } from './entrySentence.ts';
import { excerpts, shortened } from './excerpt.ts';
import { clausesOn, isFieldChange } from './fieldClauses.ts';
import { exact, exactMeasured, formatValue } from './formatValue.ts';
import { isWritten } from './isWritten.ts';

/** What values that were filled in are said with. */
type SetText = typeof historyTexts.valueSet | typeof historyTexts.valueGiven;

/**
 * One sentence on all changes of one item, entry or of the plan ({@link subjectOf} is the same), as a person would say it: Channel “Instagram”:
 * used £380 in Sept 2026; Response time 12 hours → 8 hours. The first of them alone where they are of several. What is `toldBeneath` is no part of it.
 */
export function describeTogether(changes: readonly Change[], language: Language, toldBeneath: readonly Change[] = []): string {
  const [first] = changes;
  if (!first) return '';
  const subject = subjectOf(first, language);
  // Words on a link come and go, the link does not.
  const whole = first.kind === 'registerChanged' && first.link ? undefined : wholeEntry(changes);
  const left = changes.filter((change) => !toldBeneath.includes(change));
  const told = whole === 'removed' ? left.map(turnedBack) : left;
  const partsOf = (those: readonly Change[]): string => those.map((change) => describeChange(change, language, historyTexts.valueGiven).slice(`${subject}: `.length)).join('; ');
  const ofEntry = first.kind === 'registerChanged' && subject !== undefined ? entrySentence(first, told.filter((change) => change.kind === 'registerChanged'), whole !== undefined, language) : undefined;
  if (ofEntry) {
    const sentence = [ofEntry.sentence, partsOf(ofEntry.left)].filter(Boolean).join('; ');
    return whole === 'removed' ? say(historyTexts.entryTakenBack, language, { sentence }) : sentence;
  }
  if (subject === undefined) return describeChange(first, language);
  const { clauses, left: untold } = clausesOn(told.filter(isFieldChange), language);
  if (changes.length === 1 && clauses.length === 0) return describeChange(first, language);
  const parts = [...clauses, partsOf(told.filter((change) => !isFieldChange(change) || untold.includes(change)))].filter(Boolean).join('; ');
  const sentence = whole === 'added' ? historyTexts.entryAdded : whole === 'removed' ? historyTexts.entryRemoved : historyTexts.together;
  const said = say(sentence, language, { item: subject, parts });
  return parts === '' ? said.slice(0, said.lastIndexOf(':')) : said;
}

/** Whether changes of one entry that has no name are all that it holds: it came, or went. */
export function wholeEntry(changes: readonly Change[]): 'added' | 'removed' | undefined {
  const isOf = (side: 'before' | 'after'): boolean => changes.every((change) => change.kind === 'registerChanged' && !register(change.register).entries && change.named === undefined && change[side] === undefined);
  return isOf('before') ? 'added' : isOf('after') ? 'removed' : undefined;
}

/** What a change's own field is called. */
export function changedField(change: Change, language: Language): string {
  return change.kind === 'registerChanged' ? fieldName(registerField(change.register, change.field), change.field, language) : '';
}

/** A value that was emptied, as if it had been filled in. */
function turnedBack(change: Change): Change {
  if (change.kind !== 'registerChanged') return change;
  const { kind, register: id, entry, field, currencies, before, titles } = change;
  return { kind, register: id, entry, field, currencies, ...(before === undefined ? {} : { after: before }), ...(titles?.before === undefined ? {} : { titles: { after: titles.before } }) };
}

/** What a change of a field, an entry or readings is about, as its sentence begins; undefined for every other change. */
export function subjectOf(change: Change, language: Language): string | undefined {
  switch (change.kind) {
    case 'planFieldChanged':
      return say(historyTexts.planNamed, language);
    case 'registerChanged':
      return register(change.register).isHidden || toggleSentence(change, language) !== undefined ? undefined : entryWords(change, language);
    case 'fieldChanged':
      return change.field === itemType(change.item.type).titleField ? undefined : itemWords(change.item, language);
    case 'measurementsChanged':
      return itemWords(change.item, language);
    case 'positionChanged':
    case 'itemAdded':
    case 'itemRemoved':
    case 'linkAdded':
    case 'linkRemoved':
    case 'linkReplaced':
    case 'itemMoved':
      return undefined;
  }
}

/** One plain sentence on a change, with names and formatted values instead of ids: Goal “More enquiries”: Target 40 → 60. */
export function describeChange(change: Change, language: Language, set: SetText = historyTexts.valueSet): string {
  switch (change.kind) {
    case 'planFieldChanged': {
      const item = say(historyTexts.planNamed, language);
      return valueSentence(item, planField(change.field), change, language, set);
    }
    case 'registerChanged': {
      const { name, isHidden, entries } = register(change.register);
      if (isHidden) return say(entries?.length === 1 ? historyTexts.onlyOneChanged : historyTexts.hiddenChanged, language, { register: name[language] });
      const toggled = toggleSentence(change, language);
      if (toggled !== undefined) return toggled;
      const field = registerField(change.register, change.field);
      return valueSentence(entryWords(change, language), field, { ...change, ...titlesOf(change, field, language) }, language, set);
    }
    case 'fieldChanged':
      return fieldSentence(change, language, set);
    case 'positionChanged':
      return positionSentence(change, language);
    case 'itemAdded':
    case 'itemRemoved':
      return say(historyTexts[change.kind], language, { item: itemWords(change.item, language) });
    case 'measurementsChanged':
      return measurementSentence(change, language);
    case 'linkAdded':
    case 'linkRemoved':
      return say(historyTexts[change.kind], language, {
        from: itemWords(change.from, language),
        link: linkKind(change.link).name[language],
        to: isSaidByLink(change, language) ? titleWords(change.to, language) : itemWords(change.to, language),
      });
    case 'linkReplaced': {
      const field = linkFieldsOf(change.from.type).find((candidate) => candidate.link === change.link);
      const name = (field ?? linkKind(change.link)).name[language];
      const isNamed = shortened(change.before.title) !== '' && shortened(change.after.title) !== '';
      return say(historyTexts.linkReplaced, language, {
        from: itemWords(change.from, language),
        link: isNamed ? name : labelled(name),
        before: titleWords(change.before, language),
        after: titleWords(change.after, language),
      });
    }
    case 'itemMoved':
      return moveSentence(change, language);
  }
}

/** The sentence over the words of a rewording, which stand under it: Goal “More enquiries”: Description was reworded. */
export function describeRewording(change: Change, language: Language): string {
  switch (change.kind) {
    case 'fieldChanged':
      return reworded(itemWords(change.item, language), fieldOf(change.item.type, change.field), change, language);
    case 'planFieldChanged':
      return reworded(say(historyTexts.planNamed, language), planField(change.field), change, language);
    case 'registerChanged':
      return reworded(entryWords(change, language), registerField(change.register, change.field), change, language);
    case 'positionChanged':
      return say(historyTexts.reasonReworded, language, axisWords(change, language));
    case 'itemAdded':
    case 'itemRemoved':
    case 'measurementsChanged':
    case 'linkAdded':
    case 'linkRemoved':
    case 'linkReplaced':
    case 'itemMoved':
      return describeChange(change, language);
  }
}

function reworded(item: string, field: Field | undefined, { field: key, before = '', after = '' }: ValueChange, language: Language): string {
  const sentence = before === '' ? historyTexts.textWritten : after === '' ? historyTexts.textEmptied : historyTexts.valueReworded;
  return say(sentence, language, { item, field: fieldName(field, key, language) });
}

/** A field of the plan by its name; one that this Kehys does not know by its key. */
export function fieldName(field: Field | undefined, key: string, language: Language): string {
  return field ? toldName(field, language) : shortened(key);
}

/** A name before what is no text in quotes, no number and no day: it may be a sentence itself. */
export function labelled(name: string): string {
  return name.endsWith('?') ? name : `${name}:`;
}

type ChangeOf<K extends Change['kind']> = Extract<Change, { kind: K }>;

/** *Mittari* as a link's name needs no *Mittari* before the title. */
function isSaidByLink({ link, to }: ChangeOf<'linkAdded' | 'linkRemoved'>, language: Language): boolean {
  return to.title !== '' && linkKind(link).name[language].toLowerCase() === itemType(to.type).name[language].toLowerCase();
}

/** Locks and folded areas stand in registers whose one field is the part itself. */
export function toggleSentence(change: ChangeOf<'registerChanged'>, language: Language): string | undefined {
  const texts = change.register === 'locks' ? [historyTexts.partLocked, historyTexts.partUnlocked] : change.register === 'folded' ? [historyTexts.areaFolded, historyTexts.areaUnfolded] : [];
  const text = change.before === undefined ? texts[0] : change.after === undefined ? texts[1] : undefined;
  if (!text) return undefined;
  const { before, after } = titlesOf(change, registerField(change.register, change.field), language);
  return capitalised(say(text, language, { part: isTitled(change) ? say(historyTexts.quoted, language, { text: shortened(String(after ?? before)) }) : String(after ?? before) }));
}

function isTitled({ titles }: ChangeOf<'registerChanged'>): boolean {
  return titles?.before !== undefined || titles?.after !== undefined;
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What the items are called that the values refer to. */
export function titlesOf({ before, after, titles }: ChangeOf<'registerChanged'>, field: Field | undefined, language: Language): Pick<ValueChange, 'before' | 'after'> {
  if (field?.kind !== 'text' || !field.isReference) return { ...titles };
  const untitled = say(historyTexts.untitledPart, language);
  return { ...(before === undefined ? {} : { before: titles?.before ?? untitled }), ...(after === undefined ? {} : { after: titles?.after ?? untitled }) };
}

/** An entry of a register as sentences name it. */
export function entryWords(change: ChangeOf<'registerChanged'>, language: Language): string {
  const { name: plural, one: name = plural, entries } = register(change.register);
  if (change.link) {
    const { kind, from, to } = change.link;
    return say(historyTexts.linkNamed, language, { from: titleWords(from, language), link: linkKind(kind).name[language], to: titleWords(to, language) });
  }
  const title = entries?.find((entry) => entry.id === change.entry)?.name[language] ?? (change.named === undefined ? undefined : shortened(change.named));
  return title === undefined ? name[language] : say(historyTexts.itemNamed, language, { type: name[language], title });
}

/** An item by its type and title. */
export function itemWords(item: ItemName, language: Language): string {
  const type = itemType(item.type).name[language];
  if (item.picture !== undefined) return wordPicture(item.picture, language);
  const title = shortened(item.title);
  return title === ''
    ? say(historyTexts.itemUntitled, language, { type })
    : say(historyTexts.itemNamed, language, { type, title });
}

/** An item by its title alone, where it has one. */
export function titleWords(item: ItemName, language: Language): string {
  const text = shortened(item.title);
  return text === '' ? itemWords(item, language) : say(historyTexts.quoted, language, { text });
}

function fieldSentence(change: ChangeOf<'fieldChanged'>, language: Language, set: SetText): string {
  const { item, field: key, before, after } = change;
  const isTitle = key === itemType(item.type).titleField;
  if (isTitle && typeof before === 'string' && typeof after === 'string') {
    const [old, now] = excerpts(before, after);
    const type = itemType(item.type).name[language];
    if (old !== now && old && now) return say(historyTexts.itemRenamed, language, { type, before: old, after: now });
  }
  return valueSentence(itemWords(item, language), fieldOf(item.type, key), change, language, set);
}

function valueSentence(
  item: string,
  field: Field | undefined,
  { field: key, before, after, currencies }: ValueChange,
  language: Language,
  set: SetText,
): string {
  const name = fieldName(field, key, language);
  const endsInBracket = name.endsWith(')');
  if (field?.isLook && (field.kind === 'number' || field.kind === 'text' || field.kind === 'longText')) return say(historyTexts.lookChanged, language, { item, field: labelled(name) });
  if (field?.kind === 'picture') {
    const sentence = before === undefined ? historyTexts.pictureAdded : after === undefined ? historyTexts.pictureRemoved : historyTexts.pictureReplaced;
    return say(sentence, language, { item, field: labelled(name) });
  }
  if (field?.kind === 'many' && Array.isArray(before) && Array.isArray(after) && after.length > 0) return listSentence(item, field, before as readonly string[], after as readonly string[], language);
  if (typeof before === 'string' && typeof after === 'string' && isWritten(field)) {
    const [old, now] = excerpts(before, after);
    if (old === now) return say(historyTexts.valueRespelled, language, { item, field: labelled(name) });
    return say(historyTexts.valueChanged, language, {
      item,
      field: endsInBracket ? labelled(name) : name,
      before: say(historyTexts.quoted, language, { text: old }),
      after: say(historyTexts.quoted, language, { text: now }),
    });
  }
  const [old, now] = [formatValue(field, before, currencies[0], language), formatValue(field, after, currencies[1], language)];
  // Rounded alike, two amounts would seem the same; then they are shown to the last digit.
  const isRounded = old === now && typeof before === 'number' && typeof after === 'number';
  const isEmptied = after === undefined || (Array.isArray(after) && after.length === 0);
  const isLabelled = isEmptied || endsInBracket || field?.kind === 'choice' || field?.kind === 'many' || isStep(field);
  const words = { item, field: isLabelled ? labelled(name) : name, before: isRounded ? String(before) : old, after: isRounded ? String(after) : now };
  if (before === undefined) return say(set, language, words);
  return say(isEmptied ? historyTexts.valueEmptied : historyTexts.valueChanged, language, words);
}

/** A number that stands for one of a few steps, which have names. */
function isStep(field: Field | undefined): boolean {
  return field?.kind === 'number' && Array.isArray(field.told);
}

/** Of a list what was added to it and taken out. */
function listSentence(item: string, field: Field, before: readonly string[], after: readonly string[], language: Language): string {
  const [added, removed] = [after.filter((entry) => !before.includes(entry)), before.filter((entry) => !after.includes(entry))];
  const list = (entries: readonly string[]): string => formatValue(field, entries, '', language);
  const parts = [
    ...(added.length > 0 ? [say(historyTexts.listAdded, language, { list: list(added) })] : []),
    ...(removed.length > 0 ? [say(historyTexts.listRemoved, language, { list: list(removed) })] : []),
  ];
  // Put in another order, nothing was.
  if (parts.length === 0) return say(historyTexts.lookChanged, language, { item, field: labelled(toldName(field, language)) });
  return say(historyTexts.listChanged, language, { item, field: labelled(toldName(field, language)), parts: parts.join(', ') });
}

/** A place on the ring by its axis and whose it is. */
export function axisWords({ dimension, position }: ChangeOf<'positionChanged'>, language: Language): { readonly dimension: string; readonly party: string } {
  return {
    dimension: dimensions.find(({ id }) => id === dimension)?.name[language] ?? dimension,
    party: positionKinds.find(({ id }) => id === position)?.name[language] ?? position,
  };
}

function positionSentence(change: ChangeOf<'positionChanged'>, language: Language): string {
  const { agreed } = change;
  const sentence = placeSentence(change, language);
  const [one, other] = agreed?.names.map(shortened) ?? [];
  if (one === undefined) return sentence;
  const names = other === undefined ? one : say(historyTexts.twoNames, language, { one, other });
  if (!agreed?.on) return say(historyTexts.positionAgreed, language, { change: sentence, names });
  return say(historyTexts.positionAgreedOn, language, { change: sentence, names, date: formatDate(agreed.on, language) });
}

function placeSentence(change: ChangeOf<'positionChanged'>, language: Language): string {
  const dimension = dimensions.find((candidate) => candidate.id === change.dimension);
  const { before, after } = change;
  const words = axisWords(change, language);
  const reason = say(historyTexts.quoted, language, { text: shortened(after?.reason ?? '') });
  if (!after) return say(historyTexts.positionRemoved, language, { ...words, before: exact(before?.value ?? 0, language) });
  const poles = { inner: dimension?.inner[language] ?? '', outer: dimension?.outer[language] ?? '' };
  if (!before) {
    const placed = say(historyTexts.positionPlaced, language, { ...words, ...poles, value: exact(after.value, language) });
    return after.reason === '' ? placed : say(historyTexts.positionWithReason, language, { change: placed, reason });
  }
  if (before.value === after.value) {
    const [old, now] = excerpts(before.reason, after.reason).map((text) =>
      text === '' ? say(historyTexts.nothing, language) : say(historyTexts.quoted, language, { text }),
    );
    return say(historyTexts.reasonChanged, language, { ...words, before: old ?? '', after: now ?? '' });
  }
  const pole = after.value > before.value ? poles.outer : poles.inner;
  const moved = say(historyTexts.positionMoved, language, { ...words, before: exact(before.value, language), after: exact(after.value, language), pole });
  return before.reason === after.reason ? moved : say(historyTexts.positionWithReason, language, { change: moved, reason });
}

function measurementSentence(change: ChangeOf<'measurementsChanged'>, language: Language): string {
  const item = itemWords(change.item, language);
  const { added, removed, corrected } = change;
  const measured = (value: number): string => exactMeasured(value, change.item.unit, language);
  const [first] = added;
  const [gone] = removed;
  const [right] = corrected;
  if (added.length + removed.length + corrected.length === 1) {
    const date = formatDate((first ?? gone ?? right?.after)?.date ?? '', language);
    if (first) return say(historyTexts.measurementAdded, language, { item, date, value: measured(first.value) });
    if (gone) return say(historyTexts.measurementRemoved, language, { item, date, value: measured(gone.value) });
    if (right && right.before.value === right.after.value) return say(historyTexts.measurementNoted, language, { item, date });
    if (right) {
      const values = { before: measured(right.before.value), after: measured(right.after.value) };
      return say(historyTexts.measurementCorrected, language, { item, date, ...values });
    }
  }
  const counts = [
    [historyTexts.measurementsAdded, added.length],
    [historyTexts.measurementsRemoved, removed.length],
    [historyTexts.measurementsCorrected, corrected.length],
  ] as const;
  const parts = counts.filter(([, count]) => count > 0).map(([text, count]) => say(text, language, { count }));
  return say(historyTexts.measurementsChanged, language, { item, parts: parts.join(', ') });
}

function moveSentence(change: ChangeOf<'itemMoved'>, language: Language): string {
  const item = itemWords(change.item, language);
  if (change.area) {
    const { before, after } = change.area;
    const words = {
      item,
      before: before ? titleWords(before, language) : '',
      after: after ? titleWords(after, language) : '',
    };
    if (before && after) return say(historyTexts.movedToArea, language, words);
    return say(before ? historyTexts.movedOutOfArea : historyTexts.movedIntoArea, language, words);
  }
  if (change.moved && change.resized) return say(historyTexts.movedAndResized, language, { item });
  if (change.moved) return say(historyTexts.moved, language, { item });
  return say(change.resized ? historyTexts.resized : historyTexts.reordered, language, { item });
}

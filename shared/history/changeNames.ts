import { dimensions, positionKinds } from '../framework/dimensions.ts';
import type { Field } from '../framework/field.ts';
import { itemType } from '../framework/itemTypes.ts';
import { linkKind } from '../framework/linkKinds.ts';
import { register, registerField } from '../framework/registers.ts';
import { toldName } from '../framework/toldNumber.ts';
import { historyTexts } from '../messages/history.ts';
import { say, type Language } from '../messages/text.ts';
import { wordPicture } from '../plan/itemNames.ts';
import type { Change, ItemName, ValueChange } from './change.ts';
import { shortened } from './excerpt.ts';

export type ChangeOf<K extends Change['kind']> = Extract<Change, { kind: K }>;

/** An item by its type and title. */
export function itemWords(item: ItemName, language: Language): string {
  const type = itemType(item.type).name[language];
  if (item.picture !== undefined) return wordPicture(item.picture, language);
  const title = shortened(item.title);
  return title === '' ? say(historyTexts.itemUntitled, language, { type }) : say(historyTexts.itemNamed, language, { type, title });
}

/** An item by its title alone, where it has one. */
export function titleWords(item: ItemName, language: Language): string {
  const text = shortened(item.title);
  return text === '' ? itemWords(item, language) : say(historyTexts.quoted, language, { text });
}

/** A field of the plan by its name; one that this Kehys does not know by its key. */
export function fieldName(field: Field | undefined, key: string, language: Language): string {
  return field ? toldName(field, language) : shortened(key);
}

/** A place on the ring by its axis and whose it is. */
export function axisWords({ dimension, position }: ChangeOf<'positionChanged'>, language: Language): { readonly dimension: string; readonly party: string } {
  return { dimension: axisName(dimension, language), party: positionKinds.find(({ id }) => id === position)?.name[language] ?? position };
}

/** An axis of the ring. */
export function axisName(dimension: string, language: Language): string {
  return dimensions.find(({ id }) => id === dimension)?.name[language] ?? dimension;
}

/** What one entry of a register is. */
export function entryKind(change: ChangeOf<'registerChanged'>, language: Language): string {
  const { name, one = name } = register(change.register);
  return one[language];
}

/** What tells an entry from the others of its register; undefined where nothing does. */
export function entryTitle({ register: id, entry, named }: ChangeOf<'registerChanged'>, language: Language): string | undefined {
  return register(id).entries?.find((known) => known.id === entry)?.name[language] ?? named;
}

/** An entry of a register as sentences name it. */
export function entryWords(change: ChangeOf<'registerChanged'>, language: Language): string {
  const kind = entryKind(change, language);
  if (change.link) return say(historyTexts.linkNamed, language, linkEnds(change.link, language));
  const title = entryTitle(change, language);
  return title === undefined ? kind : say(historyTexts.itemNamed, language, { type: kind, title: shortened(title) });
}

/** A link by what it joins. */
export function linkEnds({ kind, from, to }: NonNullable<ChangeOf<'registerChanged'>['link']>, language: Language): { readonly from: string; readonly link: string; readonly to: string } {
  return { from: titleWords(from, language), link: linkKind(kind).name[language], to: titleWords(to, language) };
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

/** As a sentence or a line begins. */
export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What the items are called that the values refer to. */
export function titlesOf({ before, after, titles }: ChangeOf<'registerChanged'>, field: Field | undefined, language: Language): Pick<ValueChange, 'before' | 'after'> {
  if (field?.kind !== 'text' || !field.isReference) return { ...titles };
  const untitled = say(historyTexts.untitledPart, language);
  return { ...(before === undefined ? {} : { before: titles?.before ?? untitled }), ...(after === undefined ? {} : { after: titles?.after ?? untitled }) };
}

import { dimensionIds, positionKindIds } from '../framework/dimensions.ts';
import type { FieldValue, Measurement } from '../framework/field.ts';
import { isItemTypeId } from '../framework/itemTypes.ts';
import { registerIds } from '../framework/registers.ts';
import { canonicalJson } from '../plan/canonicalJson.ts';
import type { FieldValues, Item, Link, Plan, Position, Positions, Registers } from '../plan/plan.ts';
import { hasSoundAreas, isLinkKindId, withSoundAreas } from '../plan/readPlan.ts';
import { compareTexts } from './compareTexts.ts';
import { listOf, textIn, type PartList } from './partList.ts';
import type { Sha256 } from './sha256.ts';
import type { TextMemory } from './textMemory.ts';

const itemPart = 'item:';

/** A plan taken apart as revisions keep it: `plan`, `positions`, `registers`, `links` and `item:<id>` → canonical JSON. */
export type Parts = ReadonlyMap<string, string>;

/** Items are the same objects until they change, so each is written and hashed once. */
const itemTexts = new WeakMap<Item, string>();
const itemHashes = new WeakMap<Item, string>();

/** A plan taken apart. */
export function partsOf(plan: Plan): Parts {
  const links = [...plan.links.values()].sort((one, other) => compareTexts(one.id, other.id));
  return new Map([
    ['plan', canonicalJson(plan.fields)],
    ['positions', canonicalJson(plan.positions)],
    ['registers', canonicalJson(plan.registers)],
    ['links', canonicalJson(links)],
    ...[...plan.items.values()].map((item): [string, string] => [itemPart + item.id, remembered(itemTexts, item, () => canonicalJson(item))]),
  ]);
}

/** The tree of a plan and its parts, as {@link treeHash} says it. */
export function treeOf(plan: Plan, parts: Parts, sha256: Sha256): string {
  const hashes = [...parts].map(([name, text]): [string, string] => {
    const item = name.startsWith(itemPart) ? plan.items.get(name.slice(itemPart.length)) : undefined;
    return [name, item ? remembered(itemHashes, item, () => sha256(text)) : sha256(text)];
  });
  return treeHash(hashes, sha256);
}

function remembered(memory: WeakMap<Item, string>, item: Item, make: () => string): string {
  const known = memory.get(item);
  if (known !== undefined) return known;
  const made = make();
  memory.set(item, made);
  return made;
}

/** What revisions call a state by: the hash of the canonical JSON of its parts' names and hashes. */
export function treeHash(hashes: Iterable<readonly [name: string, hash: string]>, sha256: Sha256): string {
  const lines = [...hashes].sort(([one], [other]) => compareTexts(one, other)).map(([name, hash]) => `${JSON.stringify(name)}:"${hash}"`);
  return sha256(`{${lines.join(',')}}`);
}

/** The hash of each part by its name. */
export function partHashes(parts: Parts, sha256: Sha256): Readonly<Record<string, string>> {
  return Object.fromEntries([...parts].map(([name, text]) => [name, sha256(text)]));
}

/** A plan that was put together, and what from. */
export interface PlanOfParts {
  readonly list: PartList;
  /** By the number of its part; nothing for the plan's other parts and for items of types that this Kehys does not know. */
  readonly items: readonly (Item | undefined)[];
  readonly plan: Plan;
}

/** What was put together before. */
export interface KnownParts {
  /** Items by their parts' texts. */
  readonly items: TextMemory<Item>;
  readonly last: PlanOfParts | undefined;
}

/** {@link planFromList} of parts that nobody has numbered. */
export function planFromParts(parts: Parts): PlanOfParts | undefined {
  return planFromList(listOf(parts));
}

/**
 * The plan that parts make, or undefined where one of them is no JSON. What this Kehys does not know (a type written by a
 * newer one) is left out, as it is when a document is read. What it has in common with what was put together
 * before is the very same object.
 */
export function planFromList(list: PartList, known?: KnownParts): PlanOfParts | undefined {
  const before = known?.last;
  try {
    const items = readItems(list, known);
    const isSame = (name: string): boolean => before !== undefined && textIn(before.list, name) === textIn(list, name);
    const value = (name: string): unknown => JSON.parse(textIn(list, name) ?? 'null');
    const hasSame = (isAlike: (one: Item | undefined, other: Item | undefined) => boolean): boolean =>
      before?.items.length === items.length && items.every((item, number) => isAlike(item, before.items[number]));
    const byId = before && hasSame((one, other) => one === other) ? before.plan.items : soundItems(items);
    const plan = {
      fields: before && isSame('plan') ? before.plan.fields : fieldsFrom(value('plan')),
      items: byId,
      links: before && isSame('links') && hasSame((one, other) => one?.id === other?.id) ? before.plan.links : linksFrom(value('links'), byId),
      positions: before && isSame('positions') ? before.plan.positions : positionsFrom(value('positions')),
      registers: before && isSame('registers') ? before.plan.registers : registersFrom(value('registers')),
    };
    return { list, items, plan };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function soundItems(read: readonly (Item | undefined)[]): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>();
  for (const item of read) if (item) items.set(item.id, item);
  return hasSoundAreas(items) ? items : withSoundAreas(items);
}

/** States that lie near each other have most parts in common, nearly all under the same numbers, so that few are looked up. */
function readItems({ names, texts }: PartList, known: KnownParts | undefined): readonly (Item | undefined)[] {
  const former = known?.last;
  return texts.map((text, number) => {
    const name = names[number];
    if (text === undefined || name === undefined) return undefined;
    const isSame = former?.list.texts[number] === text && former.list.names[number] === name;
    return isSame ? former.items[number] : itemOf(name, text, known?.items);
  });
}

function itemOf(name: string, text: string, known: TextMemory<Item> | undefined): Item | undefined {
  if (!name.startsWith(itemPart)) return undefined;
  const id = name.slice(itemPart.length);
  const before = known?.get(text);
  if (before?.id === id) return before;
  const item = itemFrom(id, JSON.parse(text));
  if (item) known?.keep(text, item);
  return item;
}

function linksFrom(value: unknown, items: ReadonlyMap<string, Item>): ReadonlyMap<string, Link> {
  const links = arrayFrom(value).flatMap((link) => linkFrom(link, items) ?? []);
  return new Map(links.map((link) => [link.id, link]));
}

/** What was parsed belongs to nobody else, so it is kept as it is. */
function recordFrom(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function arrayFrom(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function numberFrom(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function isFieldValue(value: unknown): value is FieldValue {
  return (
    typeof value === 'string' ||
    (typeof value === 'number' && Number.isFinite(value)) ||
    (Array.isArray(value) && value.every((entry) => typeof entry === 'string'))
  );
}

function fieldsFrom(value: unknown): FieldValues {
  const record = recordFrom(value);
  if (isFieldValues(record)) return record;
  const known = (entry: [string, unknown]): entry is [string, FieldValue] => isFieldValue(entry[1]);
  return Object.fromEntries(Object.entries(record).filter(known));
}

function isFieldValues(record: Readonly<Record<string, unknown>>): record is FieldValues {
  return Object.values(record).every(isFieldValue);
}

function measurementFrom(value: unknown): Measurement | undefined {
  const { date, value: reading, note } = recordFrom(value);
  if (typeof date !== 'string' || typeof reading !== 'number') return undefined;
  return typeof note === 'string' ? { date, value: reading, note } : { date, value: reading };
}

function registersFrom(value: unknown): Registers {
  const tables = recordFrom(value);
  const entries = (table: unknown): Record<string, FieldValues> =>
    Object.fromEntries(Object.entries(recordFrom(table)).map(([entry, values]) => [entry, fieldsFrom(values)]));
  return Object.fromEntries(registerIds.filter((id) => Object.hasOwn(tables, id)).map((id) => [id, entries(tables[id])]));
}

function itemFrom(id: string, value: unknown): Item | undefined {
  const { type, fields, measurements, area, order, x, y, width, height } = recordFrom(value);
  if (typeof type !== 'string' || !isItemTypeId(type)) return undefined;
  return {
    id,
    type,
    fields: fieldsFrom(fields),
    measurements: arrayFrom(measurements).flatMap((measurement) => measurementFrom(measurement) ?? []),
    area: typeof area === 'string' ? area : null,
    order: numberFrom(order),
    x: numberFrom(x),
    y: numberFrom(y),
    width: numberFrom(width),
    height: numberFrom(height),
  };
}

function linkFrom(value: unknown, items: ReadonlyMap<string, Item>): Link | undefined {
  const { id, kind, from, to } = recordFrom(value);
  if (typeof id !== 'string' || typeof kind !== 'string' || !isLinkKindId(kind)) return undefined;
  if (typeof from !== 'string' || typeof to !== 'string' || !items.has(from) || !items.has(to)) return undefined;
  return { id, kind, from, to };
}

function positionsFrom(value: unknown): Positions {
  const axes = recordFrom(value);
  const axis = (dimension: string): Positions[(typeof dimensionIds)[number]] => {
    const places: Partial<Record<(typeof positionKindIds)[number], Position>> = {};
    for (const kind of positionKindIds) {
      const { value: place, reason } = recordFrom(recordFrom(axes[dimension])[kind]);
      if (typeof place === 'number') places[kind] = { value: place, reason: typeof reason === 'string' ? reason : '' };
    }
    return places;
  };
  const [scope, culture, structure, governance] = dimensionIds;
  return { scope: axis(scope), culture: axis(culture), structure: axis(structure), governance: axis(governance) };
}

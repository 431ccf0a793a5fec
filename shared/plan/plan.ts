import type { DimensionId, PositionKindId } from '../framework/dimensions.ts';
import type { FieldValue, Measurement } from '../framework/field.ts';
import { itemType } from '../framework/itemTypes.ts';
import type { RegisterId } from '../framework/registers.ts';
import type { ItemTypeId, LinkKindId } from '../framework/vocabulary.ts';
import { grouped } from './grouped.ts';

/** Values by field key. A key that is absent has never been filled in. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** Where an item lies: canvas units, y downwards, relative to its area's corner (or to the canvas where it has none). */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A part of the plan, read-only. The object stays the same until the part changes. */
export interface Item extends Box {
  readonly id: string;
  readonly type: ItemTypeId;
  readonly fields: FieldValues;
  /** By day, oldest first. Empty for types without measurements. */
  readonly measurements: readonly Measurement[];
  /** The area that holds it, or null. */
  readonly area: string | null;
  /** Place among items of its type; smaller comes first. */
  readonly order: number;
}

/** A directed link between two items that both exist. */
export interface Link {
  readonly id: string;
  readonly kind: LinkKindId;
  readonly from: string;
  readonly to: string;
}

/** A party's place on an axis, 0 (centre) to 100 (outer ring), with its one-line reason. */
export interface Position {
  readonly value: number;
  readonly reason: string;
}

export type Positions = Readonly<Record<DimensionId, Readonly<Partial<Record<PositionKindId, Position>>>>>;

/** The entries of one register: id → values. */
export type RegisterEntries = Readonly<Record<string, FieldValues>>;

/** All registers that have entries. */
export type Registers = Readonly<Partial<Record<RegisterId, RegisterEntries>>>;

/** The plan as everything but the edits sees it: read-only, whole, consistent. It has no links with missing ends and no areas that hold themselves. */
export interface Plan {
  readonly fields: FieldValues;
  readonly items: ReadonlyMap<string, Item>;
  readonly links: ReadonlyMap<string, Link>;
  readonly positions: Positions;
  readonly registers: Registers;
  /** The bytes of pictures by name (pictures.ts). Not part of what the plan says: states of the past have none. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
}

/** A new, empty plan. */
export const emptyPlan: Plan = {
  fields: {},
  items: new Map(),
  links: new Map(),
  positions: { scope: {}, culture: {}, structure: {}, governance: {} },
  registers: {},
};

/** The text of a field, or '' where it is empty or not a text. */
export function textOf(fields: FieldValues, key: string): string {
  const value = fields[key];
  return typeof value === 'string' ? value : '';
}

/** The number in a field, or undefined. */
export function numberOf(fields: FieldValues, key: string): number | undefined {
  const value = fields[key];
  return typeof value === 'number' ? value : undefined;
}

/** The list in a field; empty where there is none. */
export function listOf(fields: FieldValues, key: string): readonly string[] {
  const value = fields[key];
  return Array.isArray(value) ? value : [];
}

/** What an item is called: its title field, trimmed. May be ''. */
export function titleOf(item: Item): string {
  return textOf(item.fields, itemType(item.type).titleField).trim();
}

/** The sorted items by type, for types that were asked for in this state or in an earlier one. */
const knownByType = new WeakMap<Plan['items'], Map<ItemTypeId, readonly Item[]>>();
const noItems: readonly Item[] = [];

/** The items of a type in the plan's order. Sorted once for each state of the items; the same list as before where a change touched none of them. */
export function itemsOfType({ items }: Pick<Plan, 'items'>, type: ItemTypeId): readonly Item[] {
  const known = knownByType.get(items) ?? new Map([...grouped(items.values(), (item) => item.type)].map(([of, list]) => [of, inOrder(list)]));
  knownByType.set(items, known);
  return known.get(type) ?? noItems;
}

/**
 * Carries the sorted lists over to a later state that differs in `touched` alone. Only lists with a touched item are made anew, and
 * sorted only where an item came, went or changed its order.
 */
export function carryTypes(before: Plan['items'], after: Plan['items'], touched: Iterable<string>): void {
  const known = knownByType.get(before);
  if (!known || before === after) return;
  const replaced = new Set<ItemTypeId>();
  const stale = new Set<ItemTypeId>();
  for (const id of touched) {
    const [old, item] = [before.get(id), after.get(id)];
    if (old === item) continue;
    if (old && old.type === item?.type && old.order === item.order) replaced.add(item.type);
    else {
      if (old) stale.add(old.type);
      if (item) stale.add(item.type);
    }
  }
  const carried = new Map(known);
  for (const type of replaced) if (!stale.has(type)) carried.set(type, (known.get(type) ?? noItems).map((item) => after.get(item.id) ?? item));
  if (stale.size > 0) {
    const came = grouped([...after.values()].filter(({ type }) => stale.has(type)), ({ type }) => type);
    for (const type of stale) carried.set(type, inOrder(came.get(type) ?? noItems));
  }
  knownByType.set(after, carried);
}

/** By order, then by id, so that all peers list alike. */
export function inOrder(items: readonly Item[]): readonly Item[] {
  return [...items].sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
}

interface LinksByEnd {
  readonly from: ReadonlyMap<string, readonly Link[]>;
  readonly to: ReadonlyMap<string, readonly Link[]>;
}

const knownByEnd = new WeakMap<Plan['links'], LinksByEnd>();
const noLinks: readonly Link[] = [];

/** Links indexed by their ends, once for each state of the links. */
function linksByEnd(links: Plan['links']): LinksByEnd {
  const known = knownByEnd.get(links) ?? { from: grouped(links.values(), ({ from }) => from), to: grouped(links.values(), ({ to }) => to) };
  knownByEnd.set(links, known);
  return known;
}

function ofKind(links: readonly Link[] | undefined, kind: LinkKindId | undefined): readonly Link[] {
  return (kind ? links?.filter((link) => link.kind === kind) : links) ?? noLinks;
}

/** The links of a kind that leave an item, in a stable order. */
export function linksFrom({ links }: Pick<Plan, 'links'>, itemId: string, kind?: LinkKindId): readonly Link[] {
  return ofKind(linksByEnd(links).from.get(itemId), kind);
}

/** The links of a kind that arrive at an item. */
export function linksTo({ links }: Pick<Plan, 'links'>, itemId: string, kind?: LinkKindId): readonly Link[] {
  return ofKind(linksByEnd(links).to.get(itemId), kind);
}

/** Whether there is a link of this kind from one item to another. */
export function areLinked(plan: Pick<Plan, 'links'>, { kind, from, to }: Omit<Link, 'id'>): boolean {
  return linksFrom(plan, from, kind).some((link) => link.to === to);
}

/** The items that an item's links of a kind lead to. */
export function linkedItems(plan: Plan, itemId: string, kind: LinkKindId): readonly Item[] {
  return linksFrom(plan, itemId, kind).flatMap((link) => plan.items.get(link.to) ?? []);
}

/** The entries of a register; empty where it holds none. */
export function entriesOf(plan: Pick<Plan, 'registers'>, register: RegisterId): RegisterEntries {
  return plan.registers[register] ?? {};
}

/** The currency of all amounts in the plan, ISO 4217. */
export function currencyOf(plan: Plan): string {
  const code = textOf(plan.fields, 'currency').toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : 'EUR';
}

import { frameworkAreas } from '../../shared/framework/areas.ts';
import { dimensions, positionKinds, type Dimension, type PositionKind } from '../../shared/framework/dimensions.ts';
import { itemType, itemTypes } from '../../shared/framework/itemTypes.ts';
import type { ItemType } from '../../shared/framework/itemType.ts';
import type { ItemTypeId } from '../../shared/framework/vocabulary.ts';
import { outlineTexts } from '../../shared/messages/outline.ts';
import { say, type Language, type Text } from '../../shared/messages/text.ts';
import { itemsOfType, type Item, type Plan, type Positions } from '../../shared/plan/plan.ts';
import type { Search } from './findText.ts';

interface RowPlace {
  /** Unique in the outline and stable. */
  readonly key: string;
  readonly parent: string | null;
  /** From 1. */
  readonly level: number;
  /** Place among its like, from 1, and how many there are. */
  readonly place: number;
  readonly size: number;
  /** Whether its children show; absent where it has none. */
  readonly isOpen?: boolean;
}

/** A region of the framework, or a type of item. */
export interface GroupRow extends RowPlace {
  readonly kind: 'group';
  readonly name: Text;
  /** Absent for the ring, which always has its four axes. */
  readonly count?: number;
  /** The type that is added here. */
  readonly type?: ItemTypeId;
}
export interface AxisRow extends RowPlace {
  readonly kind: 'axis';
  readonly dimension: Dimension;
  readonly axis: Positions[keyof Positions];
}
export interface PositionRow extends RowPlace {
  readonly kind: 'position';
  readonly dimension: Dimension;
  readonly party: PositionKind;
  readonly value?: number;
  readonly reason: string;
}
export interface ItemRow extends RowPlace {
  readonly kind: 'item';
  readonly item: Item;
}
/** A line of the outline. */
export type OutlineRow = GroupRow | AxisRow | PositionRow | ItemRow;

/** What the outline is asked to show. */
export interface OutlineView {
  /** Keys of rows whose children are hidden. A search shows them all the same. */
  readonly closed: ReadonlySet<string>;
  /** What is searched for; undefined where nothing is. */
  readonly search: Search | undefined;
  readonly language: Language;
}

type Node = { readonly row: DistributiveOmit<OutlineRow, keyof RowPlace>; readonly key: string; readonly children: readonly Node[] };
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

export const itemKey = (id: string): string => `item/${id}`;
export const positionKey = (dimension: string, kind: string): string => `ring/${dimension}/${kind}`;
const typeKey = (type: ItemTypeId): string => `type/${type}`;
const axisKey = (dimension: string): string => `ring/${dimension}`;
const ringKey = 'ring';

/** Closed at first: what is seen on the canvas anyway. */
export const closedAtFirst: ReadonlySet<string> = new Set([...dimensions.map(({ id }) => axisKey(id)), ...homelessTypes().map(({ id }) => typeKey(id))]);

/** Types that belong to no region of the framework. */
function homelessTypes(): readonly ItemType[] {
  return itemTypes.filter((type) => !frameworkAreas.some((area) => area.holds.includes(type.id)));
}

/**
 * The plan as lines in reading order: the ring, then each region of the framework with its types and their items.
 * A search leaves only the items and places whose text has it, under the headings that lead to them.
 */
export function outlineRows(plan: Pick<Plan, 'items' | 'positions'>, view: OutlineView): readonly OutlineRow[] {
  const { search } = view;
  const typeNode = (type: ItemType, name: Text): Node => {
    const children = itemNodes(itemsOfType(plan, type.id), search);
    return { key: typeKey(type.id), row: { kind: 'group', name, count: children.length, type: type.id }, children };
  };
  const regionNode = (region: (typeof frameworkAreas)[number]): Node => {
    const types = region.holds.map((id) => itemType(id));
    const [only] = types;
    if (only && types.length === 1) return typeNode(only, region.name);
    const children = types.map((type) => typeNode(type, type.plural)).filter((node) => !search || node.children.length > 0);
    const count = children.reduce((sum, node) => sum + node.children.length, 0);
    return { key: `region/${region.id}`, row: { kind: 'group', name: region.name, count }, children };
  };
  const regions = [...frameworkAreas.map(regionNode), ...homelessTypes().map((type) => typeNode(type, type.plural))];
  const nodes = [ringNode(plan.positions, search, view.language), ...regions].filter((node) => !search || node.children.length > 0);
  return flatten(nodes, null, 1, search ? new Set() : view.closed);
}

const knownChildren = new WeakMap<readonly Item[], { readonly nodes: readonly Node[]; readonly search: Search | undefined }>();

/** The nodes of the items that a search leaves, made once for each list of items. */
function itemNodes(items: readonly Item[], search: Search | undefined): readonly Node[] {
  const known = knownChildren.get(items);
  if (known && known.search === search) return known.nodes;
  const nodes = (search ? items.filter((item) => search.isIn(item)) : items).map(nodeOf);
  knownChildren.set(items, { nodes, search });
  return nodes;
}

const knownNodes = new WeakMap<Item, Node>();

/** The node of an item, the very same as long as it says the same: a letter typed into one of thousands makes one new. */
function nodeOf(item: Item): Node {
  const known = knownNodes.get(item);
  if (known) return known;
  const made = { key: itemKey(item.id), row: { kind: 'item', item }, children: [] } as const;
  knownNodes.set(item, made);
  return made;
}

function ringNode(positions: Positions, search: Search | undefined, language: Language): Node {
  const has = (...texts: readonly string[]): boolean => !search || texts.some((text) => search.inText(text));
  const axes = dimensions.flatMap((dimension): readonly Node[] => {
    const axis = positions[dimension.id];
    const axisFits = has(...[dimension.name, dimension.inner, dimension.outer].map((name) => say(name, language)));
    const places = positionKinds.flatMap((party): readonly Node[] => {
      const { value, reason = '' } = axis[party.id] ?? {};
      if (!axisFits && !has(reason)) return [];
      return [{ key: positionKey(dimension.id, party.id), row: { kind: 'position', dimension, party, value, reason }, children: [] }];
    });
    return places.length > 0 ? [{ key: axisKey(dimension.id), row: { kind: 'axis', dimension, axis }, children: places }] : [];
  });
  return { key: ringKey, row: { kind: 'group', name: outlineTexts.ring }, children: axes };
}

function flatten(nodes: readonly Node[], parent: string | null, level: number, closed: ReadonlySet<string>): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  for (const [index, node] of nodes.entries()) {
    const row = rowOf(node, { parent, level, place: index + 1, size: nodes.length }, closed);
    rows.push(row);
    if (row.isOpen) for (const child of rowsOf(node.children, node.key, level + 1, closed)) rows.push(child);
  }
  return rows;
}

const knownLeaves = new WeakMap<readonly Node[], { readonly rows: readonly OutlineRow[]; readonly parent: string; readonly level: number }>();

/** The lines below a heading; those of items, which are many and hold nothing, are made once for each list of them. */
function rowsOf(nodes: readonly Node[], parent: string, level: number, closed: ReadonlySet<string>): readonly OutlineRow[] {
  if (nodes[0]?.row.kind !== 'item') return flatten(nodes, parent, level, closed);
  const known = knownLeaves.get(nodes);
  if (known && known.parent === parent && known.level === level) return known.rows;
  const rows = flatten(nodes, parent, level, closed);
  knownLeaves.set(nodes, { rows, parent, level });
  return rows;
}

function rowOf({ key, row, children }: Node, at: Omit<RowPlace, 'key' | 'isOpen'>, closed: ReadonlySet<string>): OutlineRow {
  // Written out, as there may be thousands.
  if (row.kind === 'item') return { kind: 'item', item: row.item, key, parent: at.parent, level: at.level, place: at.place, size: at.size };
  return { ...row, ...at, key, isOpen: children.length > 0 ? !closed.has(key) : undefined };
}

/** The keys of every row that leads to one of these, so that it can be opened. */
export function keysAbove(type: ItemTypeId): readonly string[] {
  const region = frameworkAreas.find((area) => area.holds.includes(type));
  return region ? [`region/${region.id}`, typeKey(type)] : [typeKey(type)];
}

/** The keys of every row that leads to a position on the ring. */
export function keysAbovePosition(dimension: string): readonly string[] {
  return [ringKey, axisKey(dimension)];
}

/** Keys of all rows that can be closed. */
export const allGroupKeys: readonly string[] = [
  ringKey,
  ...dimensions.map(({ id }) => axisKey(id)),
  ...frameworkAreas.map((area) => `region/${area.id}`),
  ...itemTypes.map((type) => typeKey(type.id)),
];

/** How many lines are parts of the plan or places on the ring. */
export function countFound(rows: readonly OutlineRow[]): number {
  return rows.filter((row) => row.kind === 'item' || row.kind === 'position').length;
}

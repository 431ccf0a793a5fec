import { frameworkAreas, homeOf, type FrameworkArea } from '../framework/areas.ts';
import { itemType } from '../framework/itemTypes.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import { ringBox } from './geometry.ts';
import { areaFor, areaHeader, arrangeRegions, gap, makeRoom, placeFor } from './placement.ts';
import { textOf, type Box, type Item, type Plan } from './plan.ts';
import type { Language } from '../messages/text.ts';

/** An item whose place, size or both may be missing. */
export interface UnplacedItem extends Omit<Item, keyof Box> {
  /** Relative to its area, or to the canvas without one. */
  readonly corner?: { readonly x: number; readonly y: number };
  readonly width?: number;
  readonly height?: number;
}

/**
 * Gives every item a place. An item that has one keeps it. Others go where a person would put them: into their area, or into their
 * region of the framework around the ring. Missing regions are made, and areas grow to hold what they get.
 * @param registers of a plan whose locks count
 */
export function layOut(given: readonly UnplacedItem[], newId: () => string, language: Language, registers?: Plan['registers']): ReadonlyMap<string, Item> {
  const regions = missingRegions(given, newId, language);
  const homes = new Map([...given, ...regions].flatMap((item) => (item.type === 'area' ? [[textOf(item.fields, 'home'), item.id] as const] : [])));
  const all = [...given, ...regions].map((item) => withHome(item, homes));
  const isBegun = all.some((item) => item.area === null && item.corner);
  // Counted once: the search for the best arrangement asks often.
  const counts = new Map<ItemTypeId, number>();
  for (const { type, area } of all) if (area === homes.get(homeOf(type)?.id ?? '')) counts.set(type, (counts.get(type) ?? 0) + 1);
  const boxes = isBegun ? new Map<string, Box>() : arrangeRegions((type) => counts.get(type) ?? 0);
  const items = new Map<string, Item>();
  const waiting: UnplacedItem[] = [];
  for (const item of all) {
    const box = item.area === null && item.type === 'area' ? boxes.get(textOf(item.fields, 'home')) : undefined;
    if (item.corner) items.set(item.id, placed(item, item.corner));
    else if (box) items.set(item.id, placed({ ...item, width: item.width ?? box.width, height: item.height ?? box.height }, box));
    else waiting.push(item);
  }
  settle(items, waiting, all, registers);
  return new Map(all.flatMap((item) => items.get(item.id) ?? []).map((item) => [item.id, item]));
}

/** The framework's areas that items without a place need and the plan does not have. */
function missingRegions(given: readonly UnplacedItem[], newId: () => string, language: Language): readonly UnplacedItem[] {
  const present = new Set(given.map((item) => (item.type === 'area' ? textOf(item.fields, 'home') : '')));
  const needed = new Set(given.filter((item) => item.area === null && !item.corner).map((item) => homeOf(item.type)));
  let order = given.reduce((last, item) => Math.max(last, item.order), 0);
  const make = (region: FrameworkArea): UnplacedItem => ({
    id: newId(),
    type: 'area',
    fields: { title: region.name[language], home: region.id },
    measurements: [],
    area: null,
    order: ++order,
  });
  return frameworkAreas.filter((region) => needed.has(region) && !present.has(region.id)).map(make);
}

function withHome(item: UnplacedItem, homes: ReadonlyMap<string, string>): UnplacedItem {
  if (item.area !== null || item.corner || item.type === 'area') return item;
  return { ...item, area: homes.get(homeOf(item.type)?.id ?? '') ?? null };
}

function placed(item: UnplacedItem, corner: { readonly x: number; readonly y: number }): Item {
  const { id, type, fields, measurements, area, order } = item;
  const { size } = itemType(type);
  const box = { x: corner.x, y: corner.y, width: item.width ?? size.width, height: item.height ?? size.height };
  return { id, type, fields, measurements, area, order, ...box };
}

/** Places the items without a place. Inner areas are filled first, so that each area's size is known before it is placed itself. */
function settle(items: Map<string, Item>, waiting: readonly UnplacedItem[], all: readonly UnplacedItem[], registers: Plan['registers'] | undefined): void {
  const depths = depthsOf(all);
  const depth = (id: string | null): number => (id === null ? 0 : (depths.get(id) ?? 0));
  const groups = new Map<string | null, UnplacedItem[]>();
  for (const item of waiting) {
    const group = groups.get(item.area);
    if (group) group.push(item);
    else groups.set(item.area, [item]);
  }
  const known = new Set(items.keys());
  // An area must be known while it is filled; its place is found later, with its own group.
  for (const item of waiting) if (item.type === 'area') items.set(item.id, placed(item, { x: 0, y: 0 }));
  const holders = [...groups].sort(([one], [other]) => depth(other) - depth(one));
  for (const [holder, members] of holders) {
    const sized = members.map((member) => ({ ...member, ...sizeOf(items.get(member.id)) }));
    for (const member of members) items.delete(member.id);
    if (holder === null) stackBelow(items, sized);
    else fill(items, holder, sized, known.has(holder), registers);
  }
}

/** How many areas each item lies in, itself included. */
function depthsOf(all: readonly UnplacedItem[]): ReadonlyMap<string, number> {
  const byId = new Map(all.map((item) => [item.id, item]));
  const depths = new Map<string, number>();
  for (const item of all) {
    const chain: UnplacedItem[] = [];
    for (let next: UnplacedItem | undefined = item; next && !depths.has(next.id); next = byId.get(next.area ?? '')) chain.push(next);
    for (const inner of chain.reverse()) depths.set(inner.id, 1 + (depths.get(inner.area ?? '') ?? 0));
  }
  return depths;
}

function sizeOf(item: Item | undefined): Partial<Pick<Item, 'width' | 'height'>> {
  return item ? { width: item.width, height: item.height } : {};
}

function stackBelow(items: Map<string, Item>, members: readonly UnplacedItem[]): void {
  const standing = [...items.values()].filter((item) => item.area === null);
  const x = standing.reduce((left, item) => Math.min(left, item.x), ringBox.x);
  let y = standing.reduce((bottom, item) => Math.max(bottom, item.y + item.height), ringBox.y + ringBox.height) + gap * 2;
  for (const member of members) {
    const item = placed(member, { x, y });
    items.set(item.id, item);
    y += item.height + gap * 2;
  }
}

/** Finding the best place looks at every card; more than this are set in rows. */
const mostFitted = 2000;

/**
 * Puts members into an area. An empty area is filled in rows, by type where its region asks for that. In others each member goes
 * where the canvas would put a new card, and the rest in rows below.
 */
function fill(items: Map<string, Item>, holder: string, members: readonly UnplacedItem[], isPlaced: boolean, registers: Plan['registers'] | undefined): void {
  const isEmpty = membersIn(items, holder).length === 0;
  const rest: UnplacedItem[] = [];
  for (const member of members) {
    const isAtHome = !isEmpty && members.length <= mostFitted && areaFor({ items }, member.type)?.id === holder && isOfUsualSize(member);
    if (isAtHome) items.set(member.id, placed(member, placeFor({ items }, member.type)));
    else rest.push(member);
  }
  for (const row of byType(textOf(items.get(holder)?.fields ?? {}, 'home'), rest)) setInRows(items, holder, row);
  grow(items, holder, isPlaced, registers);
}

/** Whether it is no larger than a new card of its type; areas may have any size. */
function isOfUsualSize({ type, width = 0, height = 0 }: UnplacedItem): boolean {
  const { size } = itemType(type);
  return type !== 'area' && width <= size.width && height <= size.height;
}

/** The members by row group: each of the region's types where it asks for that, then all others. */
function byType(home: string, members: readonly UnplacedItem[]): readonly (readonly UnplacedItem[])[] {
  const region = frameworkAreas.find(({ id }) => id === home);
  const types = region?.holds ?? [];
  const own = region?.byType ? types.map((type) => members.filter((member) => member.type === type)) : [members.filter(({ type }) => types.includes(type))];
  return [...own, members.filter(({ type }) => !types.includes(type))];
}

function setInRows(items: Map<string, Item>, holder: string, members: readonly UnplacedItem[]): void {
  const width = items.get(holder)?.width ?? 0;
  let x = gap;
  let y = below(items, holder);
  let next = y;
  for (const member of members) {
    const size = placed(member, { x, y });
    if (x > gap && x + size.width > width - gap) {
      x = gap;
      y = next;
    }
    items.set(member.id, { ...size, x, y });
    x += size.width + gap;
    next = Math.max(next, y + size.height + gap);
  }
}

function below(items: ReadonlyMap<string, Item>, holder: string): number {
  return membersIn(items, holder).reduce((y, item) => Math.max(y, item.y + item.height + gap), areaHeader);
}

function membersIn(items: ReadonlyMap<string, Item>, holder: string): readonly Item[] {
  return [...items.values()].filter((item) => item.area === holder);
}

function grow(items: Map<string, Item>, holder: string, isPlaced: boolean, registers: Plan['registers'] | undefined): void {
  const area = items.get(holder);
  if (!area) return;
  const members = membersIn(items, holder);
  const needed = {
    width: members.reduce((width, item) => Math.max(width, item.x + item.width + gap), area.width),
    height: members.reduce((height, item) => Math.max(height, item.y + item.height + gap), area.height),
  };
  const shifts = isPlaced ? makeRoom({ items, ...(registers && { registers }) }, area, needed) : [{ id: area.id, box: { ...area, ...needed } }];
  for (const { id, box } of shifts) {
    const item = items.get(id);
    if (item) items.set(id, { ...item, x: box.x, y: box.y, width: box.width, height: box.height });
  }
}

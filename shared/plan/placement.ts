import { frameworkAreas, homeOf, type FrameworkArea } from '../framework/areas.ts';
import { itemType } from '../framework/itemTypes.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import { boxesOverlap, ringBox } from './geometry.ts';
import type { Box, Item, Plan } from './plan.ts';
import { textOf } from './plan.ts';

/** Room between cards and inside an area's edge, canvas units. */
export const gap = 16;
/** Room for an area's title. */
export const areaHeader = 52;

/** A free place for a new item: the area that holds it (or null) and its corner relative to that area. */
export interface Place {
  readonly area: string | null;
  readonly x: number;
  readonly y: number;
}

/** The area meant for a type's items: the one whose region holds the type. */
export function areaFor(plan: Pick<Plan, 'items'>, type: ItemTypeId): Item | undefined {
  const home = homeOf(type);
  if (!home) return undefined;
  return [...plan.items.values()].find((item) => item.type === 'area' && textOf(item.fields, 'home') === home.id);
}

/**
 * The first free place in reading order inside the type's area, in rows of its own type where the region asks for it.
 * Where there is no such area: the first free place below the ring, beside or under what stands there.
 */
export function placeFor(plan: Pick<Plan, 'items'>, type: ItemTypeId): Place {
  const { size } = itemType(type);
  const area = areaFor(plan, type);
  const region = homeOf(type);
  if (!area) {
    const grid = { left: ringBox.x, right: ringBox.x + ringBox.width, top: ringBox.y + ringBox.height + gap * 2, step: cellSize(undefined, type).width + gap };
    return { area: null, ...freeCell(itemsIn(plan, null), grid, size, () => true) };
  }
  const grid = { left: gap, right: area.width - gap, top: areaHeader, step: cellSize(region, type).width + gap };
  const own = (row: readonly Item[]): boolean => !region?.byType || row.every((item) => item.type === type || item.type === 'area');
  return { area: area.id, ...freeCell(itemsIn(plan, area.id), grid, size, own) };
}

function itemsIn(plan: Pick<Plan, 'items'>, area: string | null): readonly Item[] {
  return [...plan.items.values()].filter((item) => item.area === area);
}

/** Cells of one width; rows begin at the top and under every item. */
interface Grid {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly step: number;
}

/** Sweeps the rows downwards, looking only at the items that each row meets, so that large areas stay quick. */
function freeCell(
  taken: readonly Item[],
  grid: Grid,
  size: { readonly width: number; readonly height: number },
  rowFits: (row: readonly Item[]) => boolean,
): { readonly x: number; readonly y: number } {
  const waiting = [...taken].sort((one, other) => one.y - other.y);
  const rows = new Set([grid.top, ...taken.map((item) => item.y + item.height + gap)]);
  let met: Item[] = [];
  let next = 0;
  let lowest = grid.top;
  for (const y of [...rows].filter((row) => row >= grid.top).sort((one, other) => one - other)) {
    lowest = y;
    for (let item = waiting[next]; item && item.y < y + size.height + gap; item = waiting[++next]) met.push(item);
    met = met.filter((item) => item.y + item.height + gap > y);
    if (!rowFits(met)) continue;
    for (let x = grid.left; x === grid.left || x + size.width <= grid.right; x += grid.step) {
      const box = { x: x - gap, y: y - gap, width: size.width + 2 * gap, height: size.height + 2 * gap };
      if (!met.some((item) => boxesOverlap(box, item))) return { x, y };
    }
  }
  return { x: grid.left, y: lowest };
}

/** A change of one item's box that makes room. Coordinates as stored: relative to the item's area. */
export interface Shift {
  readonly id: string;
  readonly box: Box;
}

/**
 * What must move so that an item fits into its area: the area grows downwards and pushes what lies under it. An area
 * that stands over the ring grows upwards instead, away from it; what would be pushed onto the ring goes below it.
 */
export function makeRoom(plan: Pick<Plan, 'items'>, area: Item, needed: { readonly width: number; readonly height: number }): readonly Shift[] {
  const width = Math.max(area.width, needed.width);
  const height = Math.max(area.height, needed.height);
  if (width === area.width && height === area.height) return [];
  const upwards = area.area === null && area.y + area.height <= ringBox.y && overRing({ ...area, width });
  const box = { x: area.x, y: upwards ? area.y - (height - area.height) : area.y, width, height };
  return [{ id: area.id, box }, ...pushedAside(itemsIn(plan, area.area), area, box, upwards)];
}

function overRing(box: Box): boolean {
  return box.x < ringBox.x + ringBox.width && ringBox.x < box.x + box.width;
}

/**
 * What the grown area pushes, and what that pushes in turn. Items settle from the area outwards: each goes past all
 * that settled before it, so it moves only one way and never twice. Whoever laid two over each other meant it.
 */
function pushedAside(siblings: readonly Item[], area: Item, grown: Box, upwards: boolean): readonly Shift[] {
  const neighbours = siblings
    .filter((item) => item.id !== area.id)
    .sort((one, other) => (upwards ? other.y + other.height - one.y - one.height : one.y - other.y));
  const ring = area.area === null ? [{ from: ringBox, to: ringBox }] : [];
  const settled: { readonly from: Box; readonly to: Box }[] = [{ from: area, to: grown }];
  const pushers = [...settled];
  const shifts: Shift[] = [];
  for (const item of neighbours) {
    let box: Box = { x: item.x, y: item.y, width: item.width, height: item.height };
    const met = (rest: readonly { readonly from: Box; readonly to: Box }[]) =>
      rest.find(({ from, to }) => boxesOverlap(to, box) && !boxesOverlap(from, item))?.to;
    for (let obstacle = met(pushers); obstacle; obstacle = met([...settled, ...ring])) {
      box = { ...box, y: upwards ? obstacle.y - gap * 2 - box.height : obstacle.y + obstacle.height + gap * 2 };
    }
    settled.push({ from: item, to: box });
    if (box.y === item.y) continue;
    pushers.push({ from: item, to: box });
    shifts.push({ id: item.id, box });
  }
  return shifts;
}

/** The room that one card takes in a region: its largest type's; without a region, the type's own. */
function cellSize(region: FrameworkArea | undefined, type: ItemTypeId): { readonly width: number; readonly height: number } {
  const sizes = (region?.holds ?? [type]).map((held) => itemType(held).size);
  return { width: Math.max(...sizes.map((size) => size.width)), height: Math.max(...sizes.map((size) => size.height)) };
}

/** How large an area is for this many cards of its region, header and edges included; never too small for them. */
export function areaSize(region: FrameworkArea, cards: number): { readonly width: number; readonly height: number } {
  const [first] = region.holds;
  const cell = first ? cellSize(region, first) : { width: 0, height: 0 };
  // Where each type has rows of its own, every type but one may leave its last row all but empty.
  const unfilled = region.byType ? (Math.min(cards, region.holds.length) - 1) * (region.columns - 1) : 0;
  const rows = Math.max(1, Math.ceil((cards + Math.max(0, unfilled)) / region.columns));
  return { width: gap + region.columns * (cell.width + gap), height: areaHeader + rows * (cell.height + gap) };
}

/** Room between two regions and between a region and the ring. */
const space = gap * 3;

/**
 * The framework's regions around the ring, each large enough for its cards: canvas boxes by region id. They make one
 * sheet of three columns, the ring in the middle one; regions of the shorter columns share what is missing.
 * @param cards how many cards each region will hold
 */
export function arrangeRegions(cards: (region: FrameworkArea) => number): ReadonlyMap<string, Box> {
  const sizes = new Map(frameworkAreas.map((region) => [region.id, areaSize(region, cards(region))]));
  const sized = (side: FrameworkArea['side']) =>
    frameworkAreas.flatMap((region) => {
      const size = sizes.get(region.id);
      return region.side === side && size ? [{ id: region.id, ...size }] : [];
    });
  const [above, left, right, below] = [sized('above'), sized('left'), sized('right'), sized('below')];
  const half = Math.max(ringBox.width, ...above.map(widthOf), ...below.map(widthOf)) / 2;
  const top = ringBox.y - stacked(above);
  const ringBottom = ringBox.y + ringBox.height + space;
  const bottom = Math.max(ringBottom + stacked(below), top + stacked(left), top + stacked(right));
  const boxes = new Map<string, Box>();
  stack(boxes, [...above].reverse(), top, ringBox.y, (width) => -width / 2);
  stack(boxes, below.map((region) => ({ ...region, width: half * 2 })), ringBottom, bottom, (width) => -width / 2);
  stack(boxes, left, top, bottom, (width) => -half - space - width);
  stack(boxes, right, top, bottom, () => half + space);
  return boxes;
}

interface SizedRegion {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

function widthOf({ width }: SizedRegion): number {
  return width;
}

/** The height of a column, with the room under each region. */
function stacked(regions: readonly SizedRegion[]): number {
  return regions.reduce((height, region) => height + region.height + space, 0);
}

/** Stacks a column from `top` to `bottom`, its regions stretched alike to fill it. */
function stack(boxes: Map<string, Box>, regions: readonly SizedRegion[], top: number, bottom: number, left: (width: number) => number): void {
  const stretch = Math.floor((bottom - top - stacked(regions)) / Math.max(1, regions.length));
  let y = top;
  for (const { id, width, height } of regions) {
    boxes.set(id, { x: left(width), y, width, height: height + stretch });
    y += height + stretch + space;
  }
}

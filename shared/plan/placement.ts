import { frameworkAreas, homeOf, type FrameworkArea } from '../framework/areas.ts';
import { itemType } from '../framework/itemTypes.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import { freePlace } from './freePlace.ts';
import { boxAround, boxesOverlap, boxOf, ringBox } from './geometry.ts';
import { isLocked } from './locks.ts';
import type { Box, Item, Plan } from './plan.ts';
import { entriesOf, textOf } from './plan.ts';

/** Room between cards and inside an area's edge, canvas units. */
export const gap = 16;
/** Room for an area's title, canvas units. */
export const areaHeader = 52;

/** A free place for a new item: the area (or null), and the corner relative to it. */
export interface Place {
  readonly area: string | null;
  readonly x: number;
  readonly y: number;
}

/** What places are searched in; locks count where the registers are given. */
type Ground = Pick<Plan, 'items'> & Partial<Pick<Plan, 'registers'>>;

/** The area meant for a type's items: the one whose region holds the type. Never a locked one. */
export function areaFor({ items, registers = {} }: Ground, type: ItemTypeId): Item | undefined {
  const home = homeOf(type);
  if (!home) return undefined;
  return [...items.values()].find((item) => item.type === 'area' && textOf(item.fields, 'home') === home.id && !isLocked({ items, registers }, item.id));
}

/**
 * The first free place in reading order inside an area, by itself the type's own, in rows of its own type where the region
 * asks for it. Where there is no such area: under the ring, where the last of its type stands, or under all that stands there:
 * what comes one after the other lies together, not in the gaps between others.
 */
export function placeFor(plan: Ground, type: ItemTypeId, area = areaFor(plan, type)): Place {
  const { size } = itemType(type);
  return area ? placeIn(plan, area, { type, ...size }) : { area: null, ...placeUnderRing(plan, type) };
}

function placeUnderRing(plan: Pick<Plan, 'items'>, type: ItemTypeId): Corner {
  const under = ringBox.y + ringBox.height;
  const [left, right] = [ringBox.x, ringBox.x + ringBox.width];
  const standing = itemsIn(plan, null).filter(({ x, y, width, height }) => x < right + gap && x + width > left - gap && y + height > under);
  const ownRows = standing.filter((item) => item.type === type && item.y >= under).map(({ y }) => y);
  const top = ownRows.length > 0 ? Math.max(...ownRows) : Math.max(under + gap * 2, ...standing.map(rowUnder));
  const grid = { left, right, top, from: top, step: cellSize(undefined, type).width + gap };
  return freeCell(standing, grid, itemType(type).size, (row) => row.every((other) => other.type === type));
}

/** The first free place in an area for an item of any size, in rows by type where the region asks for that. */
export function placeIn(plan: Pick<Plan, 'items'>, area: Item, item: Sized): Place {
  const { x, y } = freeCellIn(area, item, itemsIn(plan, area.id), areaHeader);
  return { area: area.id, x, y };
}

type Sized = Pick<Item, 'type' | 'width' | 'height'>;

/**
 * The first free cell for an item in an area.
 * @param from no row above this has room for the item
 */
function freeCellIn(area: Item, item: Sized, taken: readonly Item[], from: number): Corner {
  const home = homeOf(item.type);
  const region = home && textOf(area.fields, 'home') === home.id ? home : undefined;
  const grid = { left: gap, right: area.width - gap, top: areaHeader, from, step: Math.max(cellSize(region, item.type).width, item.width) + gap };
  const own = (row: readonly Item[]): boolean => !region?.byType || row.every(({ type }) => type === item.type || type === 'area');
  return freeCell(taken.filter((other) => rowUnder(other) >= from), grid, item, own);
}

/**
 * Places for many items in turn: each gets the place that {@link placeIn} finds after all before it. Full rows are not searched
 * again, so that a thousand cards are placed quickly.
 */
export function placesInTurn(standing: Iterable<Item>): (area: Item, item: Item) => Place {
  /** By area: what lies there, and the row that the last item of each type and size got. */
  const grounds = new Map<string | null, { readonly taken: Item[]; readonly tops: Map<string, number> }>();
  const groundOf = (area: string | null) => {
    const ground = grounds.get(area) ?? { taken: [], tops: new Map<string, number>() };
    grounds.set(area, ground);
    return ground;
  };
  for (const item of standing) groundOf(item.area).taken.push(item);
  return (area, item) => {
    const { taken, tops } = groundOf(area.id);
    const like = `${item.type} ${item.width} ${item.height}`;
    const place = { area: area.id, ...freeCellIn(area, item, taken, tops.get(like) ?? areaHeader) };
    taken.push({ ...item, ...place });
    tops.set(like, place.y);
    return place;
  };
}

function itemsIn(plan: Pick<Plan, 'items'>, area: string | null): readonly Item[] {
  return [...plan.items.values()].filter((item) => item.area === area);
}

/** The top of the row under an item. */
function rowUnder(item: Box): number {
  return item.y + item.height + gap;
}

type Corner = Pick<Box, 'x' | 'y'>;

/** Cells of one width. Rows begin at the top and under every item. */
interface Grid {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** The first row to search. */
  readonly from: number;
  readonly step: number;
}

/** Rows that begin at nearly the same height become one, at the lowest of them, so that a list under cards of unlike heights reads from left to right. */
function evened(rows: readonly number[]): readonly number[] {
  const sorted = [...new Set(rows)].sort((one, other) => one - other);
  return sorted.filter((row, place) => (sorted[place + 1] ?? Infinity) - row > gap * 1.5);
}

/** Sweeps down row by row and looks only at the items that meet each row, so that large areas stay quick. */
function freeCell(
  taken: readonly Item[],
  grid: Grid,
  size: Size,
  rowFits: (row: readonly Item[]) => boolean,
): Corner {
  const waiting = [...taken].sort((one, other) => one.y - other.y);
  const rows = new Set([grid.top, ...evened(taken.map(rowUnder))]);
  let met: Item[] = [];
  let next = 0;
  let lowest = grid.top;
  for (const y of [...rows].filter((row) => row >= grid.from).sort((one, other) => one - other)) {
    lowest = y;
    for (let item = waiting[next]; item && item.y < y + size.height + gap; item = waiting[++next]) met.push(item);
    met = met.filter((item) => rowUnder(item) > y);
    if (!rowFits(met)) continue;
    for (let x = grid.left; x === grid.left || x + size.width <= grid.right; x += grid.step) {
      const box = { x: x - gap, y: y - gap, width: size.width + 2 * gap, height: size.height + 2 * gap };
      if (!met.some((item) => boxesOverlap(box, item))) return { x, y };
    }
  }
  return { x: grid.left, y: lowest };
}

/** A new box for one item that makes room for others. Stored coordinates: relative to the item's area. */
export interface Shift {
  readonly id: string;
  readonly box: Box;
}

/**
 * What must move so that an area can grow. It grows downwards and pushes what lies below. An area above the ring grows upwards
 * instead; what would be pushed onto the ring goes below it. Locked items, and areas around locked ones, stay where they are:
 * others go past them. An area above such an item, or beside the ring, grows upwards where it can, or moves to the nearest free
 * place.
 */
export function makeRoom(plan: Ground, area: Item, needed: { readonly width: number; readonly height: number }): readonly Shift[] {
  const width = Math.max(area.width, needed.width);
  const height = Math.max(area.height, needed.height);
  if (width === area.width && height === area.height) return [];
  const fixed = fixedBy(plan);
  const siblings = itemsIn(plan, area.area).filter(({ id }) => id !== area.id);
  const [still, loose] = [siblings.filter(({ id }) => fixed.has(id)), siblings.filter(({ id }) => !fixed.has(id))];
  const down = { x: area.x, y: area.y, width, height };
  const up = { ...down, y: area.y - (height - area.height) };
  const isOnCanvas = area.area === null;
  const inTheWay = [...still, ...(isOnCanvas ? [ringBox] : [])].filter((box) => !boxesOverlap(area, box));
  const isFree = (box: Box): boolean => !inTheWay.some((other) => boxesOverlap(box, other));
  const hasRoomAbove = isOnCanvas ? !boxesOverlap(up, ringBox) : up.y >= areaHeader;
  const upwards = (isOnCanvas && area.y + area.height <= ringBox.y && overRing(down)) || (!isFree(down) && isFree(up) && hasRoomAbove && !fixed.has(area.id));
  const grown = upwards ? up : down;
  const goesBeside = isOnCanvas && !isFree(grown) && !fixed.has(area.id);
  const box = goesBeside ? { ...grown, ...freePlace(grown, inTheWay, gap * 2) } : grown;
  return [{ id: area.id, box }, ...pushedAside(loose, still, area, box, upwards)];
}

/** Locked items, and every area that holds one and would carry it along. */
function fixedBy({ items, registers = {} }: Ground): ReadonlySet<string> {
  const fixed = new Set<string>();
  if (Object.keys(entriesOf({ registers }, 'locks')).length === 0) return fixed;
  for (const { id } of items.values()) {
    if (!isLocked({ items, registers }, id)) continue;
    for (let next: string | null = id; next !== null && !fixed.has(next); next = items.get(next)?.area ?? null) fixed.add(next);
  }
  return fixed;
}

/** Shorter lists never make an area too tall. */
const lowList = 12;
/** The width of an area that gets a long list, in relation to its height, where there is room. */
const listShape = 1.6;

/**
 * The width at which a long list of cards does not make an area too tall. It grows only for long lists, and only as far as nothing
 * stands beside it.
 * @param list the cards of the list, with ids where they exist already
 */
export function widthForList(plan: Pick<Plan, 'items'>, area: Item, list: readonly (Size & { readonly id?: string })[]): number {
  const count = list.length;
  const cell = { width: Math.max(...list.map((card) => card.width)) + gap, height: Math.max(...list.map((card) => card.height)) + gap };
  const listed = new Set(list.map(({ id }) => id));
  const total = itemsIn(plan, area.id).filter(({ id }) => !listed.has(id)).length + count;
  const columns = Math.ceil(Math.sqrt((total * cell.height * listShape) / cell.width));
  const wanted = gap + columns * cell.width;
  if (count < lowList || wanted <= area.width) return area.width;
  const lowest = Math.max(area.height, areaHeader + Math.ceil(total / columns) * cell.height) + area.y;
  const holder = area.area === null ? undefined : plan.items.get(area.area);
  const beside = [...itemsIn(plan, area.area), ...(holder ? [] : [ringBox])].filter(
    (box) => box.x >= area.x + area.width && box.y < lowest + gap && box.y + box.height > area.y - gap,
  );
  const room = Math.min(holder ? holder.width - gap : Infinity, ...beside.map(({ x }) => x - gap * 2)) - area.x;
  return Math.max(area.width, Math.min(wanted, room));
}

function overRing(box: Box): boolean {
  return box.x < ringBox.x + ringBox.width && ringBox.x < box.x + box.width;
}

/**
 * What a grown area pushes, and what that pushes in turn. Items are placed from the area outwards, each past all before it, so that
 * each moves once and in one direction. Items that overlapped before may still overlap.
 * @param still what does not move
 */
function pushedAside(loose: readonly Item[], still: readonly Item[], area: Item, grown: Box, upwards: boolean): readonly Shift[] {
  const neighbours = [...loose].sort((one, other) => (upwards ? other.y + other.height - one.y - one.height : one.y - other.y));
  const stays = [...still, ...(area.area === null ? [ringBox] : [])].map((box) => ({ from: box, to: box }));
  const settled: { readonly from: Box; readonly to: Box }[] = [{ from: area, to: grown }];
  const pushers = [...settled];
  const shifts: Shift[] = [];
  for (const item of neighbours) {
    let box: Box = { x: item.x, y: item.y, width: item.width, height: item.height };
    const met = (rest: readonly { readonly from: Box; readonly to: Box }[]) =>
      rest.find(({ from, to }) => boxesOverlap(to, box) && !boxesOverlap(from, item))?.to;
    for (let obstacle = met(pushers); obstacle; obstacle = met([...settled, ...stays])) {
      box = { ...box, y: upwards ? obstacle.y - gap * 2 - box.height : obstacle.y + obstacle.height + gap * 2 };
    }
    settled.push({ from: item, to: box });
    if (box.y === item.y) continue;
    pushers.push({ from: item, to: box });
    shifts.push({ id: item.id, box });
  }
  return shifts;
}

/** The room for one card in a region: that of its largest type; without a region the type's own. */
function cellSize(region: FrameworkArea | undefined, type: ItemTypeId): Size {
  const sizes = (region?.holds ?? [type]).map((held) => itemType(held).size);
  return { width: Math.max(...sizes.map((size) => size.width)), height: Math.max(...sizes.map((size) => size.height)) };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How many cards of each type the regions must hold. */
export type CardCount = (type: ItemTypeId) => number;

/** What a region holds, prepared for the search. */
interface Holding {
  readonly id: string;
  /** The room for one card, {@link cellSize}. */
  readonly cell: Size;
  /** The number of cards by type where types have their own rows; else one number. */
  readonly counts: readonly number[];
  readonly total: number;
}

function holdingOf(region: FrameworkArea, count: CardCount): Holding {
  const [first] = region.holds;
  const counts = region.holds.map(count);
  const total = sumOf(counts);
  return { id: region.id, cell: first ? cellSize(region, first) : { width: 0, height: 0 }, counts: region.byType ? counts : [total], total };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** The size of a region with this many cards side by side, header and margins included. */
function sized({ id, cell, counts }: Holding, columns: number): SizedRegion {
  // Types in rows of their own may each leave their last row unfilled.
  let rows = 0;
  for (const cards of counts) rows += Math.ceil(cards / columns);
  return { id, width: gap + columns * (cell.width + gap), height: areaHeader + Math.max(1, rows) * (cell.height + gap) };
}

/** Room between two regions and between a region and the ring. */
const space = gap * 3;
/** The shape of sheet to aim for: the canvas of a laptop or projector under the top bar and tabs. */
const sheetShape = 1.9;
const mostColumns = 40;

/**
 * Arranges the framework's regions around the ring, each large enough for its cards: canvas boxes by region id. Together they make
 * one sheet in the shape of a screen on which the ring is as large as possible: a column left and right of it, one above and below,
 * and a band below for what is wider. Regions stretch to fill their column or band.
 */
export function arrangeRegions(count: CardCount): ReadonlyMap<string, Box> {
  const on = (side: FrameworkArea['side']): readonly Holding[] => frameworkAreas.filter((region) => region.side === side).map((region) => holdingOf(region, count));
  const asWideAsRing = (region: Holding): SizedRegion => ({ ...sized(region, columnsIn(region, ringBox.width)), width: ringBox.width });
  const [above, below] = [columnOf(on('above').map(asWideAsRing)), on('below')];
  const [lefts, rights] = [columnsOf(on('left')), columnsOf(on('right'))];
  let best: Sheet | undefined;
  for (let under = 0; under <= below.length; under++) {
    const middle = { above, under: columnOf(below.slice(0, under).map(asWideAsRing)) };
    const inBand = below.slice(under);
    for (const left of lefts) {
      for (const right of rights) {
        const sheet = sheetOf(middle, left, right, inBand);
        if (!best || isBetter(sheet, best)) best = sheet;
        // More columns would only make a wide sheet wider.
        if (sheet.width > sheet.height * sheetShape * 1.5) break;
      }
    }
  }
  return best ? boxesOf(best) : new Map();
}

/** Regions above each other, with the room under each. */
interface Column extends Size {
  readonly regions: readonly SizedRegion[];
}

function columnOf(regions: readonly SizedRegion[]): Column {
  return { regions, width: widest(regions), height: stacked(regions) };
}

/** The versions of a column beside the ring: with one card side by side, with two, and so on. */
function columnsOf(regions: readonly Holding[]): readonly Column[] {
  return Array.from({ length: mostColumns }, (_, place) => columnOf(regions.map((region) => sized(region, place + 1))));
}

/** One way to lay the regions out, with the sheet's size. */
interface Sheet extends Size {
  readonly above: Column;
  readonly under: Column;
  readonly left: Column;
  readonly right: Column;
  readonly band: readonly SizedRegion[];
}

interface SizedRegion extends Size {
  readonly id: string;
}

/**
 * The sheet with these columns.
 * @param inBand the regions that stand below all columns
 */
function sheetOf({ above, under }: Pick<Sheet, 'above' | 'under'>, left: Column, right: Column, inBand: readonly Holding[]): Sheet {
  const width = left.width + space + ringBox.width + space + right.width;
  const band = bandOf(inBand, width);
  const columns = Math.max(above.height + ringBox.height + space + under.height, left.height, right.height);
  return { above, left, right, under, band, width, height: columns - space + (band.length > 0 ? space + tallest(band) : 0) };
}

/** Regions side by side, in as few rows of cards as fit, and together as wide as the sheet. */
function bandOf(regions: readonly Holding[], width: number): readonly SizedRegion[] {
  const fewestRows = sumOf(regions.map((region) => region.total / columnsIn(region, width)));
  for (let rows = Math.max(1, Math.floor(fewestRows)); ; rows++) {
    const band = regions.map((region) => sized(region, Math.max(1, Math.ceil(region.total / rows))));
    const spare = width - band.reduce((sum, region) => sum + region.width + space, -space);
    const isNarrowest = regions.every(({ total }) => total <= rows);
    if (spare >= 0 || isNarrowest) return band.map((region) => ({ ...region, width: region.width + Math.floor(Math.max(0, spare) / band.length) }));
  }
}

/** How many of a region's cards fit side by side in this width. */
function columnsIn({ cell }: Holding, width: number): number {
  return cell.width > 0 ? Math.max(1, Math.floor((width - gap) / (cell.width + gap))) : 1;
}

/** Whether a sheet is drawn larger on the screen; at about the same scale, whether it has more room for cards. */
function isBetter(one: Sheet, other: Sheet): boolean {
  const [scale, otherScale] = [scaleOf(one), scaleOf(other)];
  if (Math.abs(scale - otherScale) > otherScale * 0.005) return scale > otherScale;
  return lopsided(one) === lopsided(other) ? one.width > other.width : lopsided(one) < lopsided(other);
}

/** The scale at which a sheet fills a screen of height 1. */
function scaleOf({ width, height }: Sheet): number {
  return Math.min(sheetShape / width, 1 / height);
}

function lopsided({ left, right }: Sheet): number {
  return Math.abs(left.width - right.width);
}

function widest(regions: readonly Size[]): number {
  return Math.max(0, ...regions.map(({ width }) => width));
}

function tallest(regions: readonly Size[]): number {
  return Math.max(0, ...regions.map(({ height }) => height));
}

/** The height of a column, with the room under each region. */
function stacked(regions: readonly Size[]): number {
  return regions.reduce((height, region) => height + region.height + space, 0);
}

/** The sheet around the ring, whose centre is (0, 0). */
function boxesOf({ above, left, right, under, band, height }: Sheet): ReadonlyMap<string, Box> {
  const boxes = new Map<string, Box>();
  const columns = height - (band.length > 0 ? tallest(band) + space : 0);
  // The spare height of the middle column goes half above the ring and half below it.
  const spare = columns - above.height - ringBox.height - under.height;
  const top = ringBox.y - above.height - Math.floor(spare / 2);
  const bottom = top + columns + space;
  const half = ringBox.width / 2 + space;
  stack(boxes, [...above.regions].reverse(), top, ringBox.y, (width) => -width / 2);
  stack(boxes, under.regions, ringBox.y + ringBox.height + space, bottom, (width) => -width / 2);
  stack(boxes, left.regions, top, bottom, (width) => -half - width);
  stack(boxes, right.regions, top, bottom, () => half);
  let x = -half - left.width;
  for (const region of band) {
    boxes.set(region.id, { x, y: bottom, width: region.width, height: tallest(band) });
    x += region.width + space;
  }
  return boxes;
}

/** Stacks a column from `top` to `bottom`, its regions stretched alike to fill it. */
function stack(boxes: Map<string, Box>, regions: readonly SizedRegion[], top: number, bottom: number, left: (width: number) => number): void {
  const spaces = regions.length * space;
  const stretch = (bottom - top - spaces) / (stacked(regions) - spaces);
  let y = top;
  for (const region of regions) {
    const height = Math.max(region.height, Math.floor(region.height * stretch));
    boxes.set(region.id, { x: left(region.width), y, width: region.width, height });
    y += height + space;
  }
}

/** The corner of a block that is laid below everything in a plan. */
export function underAll(plan: Pick<Plan, 'items'>): { readonly x: number; readonly y: number } {
  const around = boxAround([ringBox, ...[...plan.items.values()].filter(({ area }) => area === null).map((item) => boxOf(plan, item))]) ?? ringBox;
  return { x: around.x, y: around.y + around.height + gap * 3 };
}

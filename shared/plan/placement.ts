import { frameworkAreas, homeOf, type FrameworkArea } from '../framework/areas.ts';
import { itemType, type ItemTypeId } from '../framework/itemTypes.ts';
import { boxAround, boxesOverlap, boxOf, ringBox } from './geometry.ts';
import type { Box, Item, Plan } from './plan.ts';
import { textOf } from './plan.ts';

/** Room between cards and inside an area's edge, canvas units. */
export const gap = 16;
/** Room for an area's title. */
export const areaHeader = 52;
const cardWidth = 240;

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

/** The first free place in reading order inside the type's area; below everything where there is no such area. */
export function placeFor(plan: Pick<Plan, 'items'>, type: ItemTypeId): Place {
  const area = areaFor(plan, type);
  const { size } = itemType(type);
  if (area) return { area: area.id, ...freeCorner(plan, area, size) };
  const around = boxAround([ringBox, ...[...plan.items.values()].map((item) => boxOf(plan, item))]);
  return { area: null, x: around?.x ?? 0, y: around ? around.y + around.height + gap * 2 : 0 };
}

function freeCorner(
  plan: Pick<Plan, 'items'>,
  area: Item,
  size: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number } {
  const taken = [...plan.items.values()].filter((item) => item.area === area.id);
  const rightmost = Math.max(gap, area.width - gap - size.width);
  const lowest = taken.reduce((bottom, item) => Math.max(bottom, item.y + item.height), areaHeader);
  const rows = [areaHeader, ...taken.map((item) => item.y + item.height + gap)].sort((one, other) => one - other);
  for (const y of rows) {
    for (let x = gap; x <= rightmost; x += cardWidth + gap) {
      const box = { x, y, ...size };
      if (y >= areaHeader && !taken.some((item) => boxesOverlap(box, item))) return { x, y };
    }
  }
  return { x: gap, y: lowest + gap };
}

/** A change of one item's box that makes room. Coordinates as stored: relative to the item's area. */
export interface Shift {
  readonly id: string;
  readonly box: Box;
}

/**
 * What must move so that an item fits into its area: the area grows downwards and pushes what lies under it; an area
 * that would grow into the ring grows upwards instead, away from it.
 */
export function makeRoom(plan: Pick<Plan, 'items'>, area: Item, needed: { readonly width: number; readonly height: number }): readonly Shift[] {
  const width = Math.max(area.width, needed.width);
  const height = Math.max(area.height, needed.height);
  if (width === area.width && height === area.height) return [];
  const grown = { x: area.x, y: area.y, width, height };
  const upwards = area.area === null && area.y + area.height <= ringBox.y && boxesOverlap(grown, ringBox);
  const box = upwards ? { ...grown, y: area.y - (height - area.height) } : grown;
  const shifts = new Map<string, Box>([[area.id, box]]);
  const like = [...plan.items.values()].filter((item) => item.type === 'area' && item.area === area.area && item.id !== area.id);
  const queue: Box[] = [box];
  for (let pusher = queue.shift(); pusher !== undefined; pusher = queue.shift()) {
    for (const neighbour of like) {
      const current = shifts.get(neighbour.id) ?? neighbour;
      if (!boxesOverlap(pusher, current) || shifts.size > like.length * 4) continue;
      const y = upwards ? pusher.y - gap * 2 - current.height : pusher.y + pusher.height + gap * 2;
      const pushed = { x: current.x, y, width: current.width, height: current.height };
      shifts.set(neighbour.id, pushed);
      queue.push(pushed);
    }
  }
  return [...shifts].map(([id, shifted]) => ({ id, box: shifted }));
}

/** How large an area is for this many cards of its region, header and edges included. */
export function areaSize(region: FrameworkArea, cards: number): { readonly width: number; readonly height: number } {
  const sizes = region.holds.map((type) => itemType(type).size);
  const cellWidth = Math.max(...sizes.map((size) => size.width));
  const cellHeight = Math.max(...sizes.map((size) => size.height));
  const rows = Math.max(1, Math.ceil(cards / region.columns));
  return {
    width: gap + region.columns * (cellWidth + gap),
    height: areaHeader + rows * (cellHeight + gap),
  };
}

/**
 * The framework's regions around the ring, each large enough for its cards: canvas boxes by region id.
 * @param cards how many cards each region will hold
 */
export function arrangeRegions(cards: (region: FrameworkArea) => number): ReadonlyMap<string, Box> {
  const boxes = new Map<string, Box>();
  const space = gap * 3;
  const aboveHeight = frameworkAreas
    .filter((region) => region.side === 'above')
    .reduce((height, region) => height + areaSize(region, cards(region)).height + space, 0);
  const next = { above: ringBox.y, left: ringBox.y - aboveHeight, right: ringBox.y - aboveHeight, below: ringBox.y + ringBox.height + space };
  const belowWidth = Math.max(...frameworkAreas.filter((region) => region.side === 'below' || region.side === 'above').map((region) => areaSize(region, 0).width));
  const half = Math.max(ringBox.width, belowWidth) / 2;
  for (const region of frameworkAreas) {
    const size = areaSize(region, cards(region));
    const { side } = region;
    const x = side === 'left' ? -half - space - size.width : side === 'right' ? half + space : -size.width / 2;
    const y = side === 'above' ? next.above - space - size.height : next[side];
    boxes.set(region.id, { x, y, ...size });
    next[side] = side === 'above' ? y : y + size.height + space;
  }
  return boxes;
}

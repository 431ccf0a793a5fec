import * as Y from 'yjs';
import { frameworkAreas } from '../framework/areas.ts';
import { itemType } from '../framework/itemTypes.ts';
import type { Language } from '../messages/text.ts';
import { freePlace } from '../plan/freePlace.ts';
import { boxOf, cornerOf, ringBox } from '../plan/geometry.ts';
import { lanesOf, type Lane, type LaneKind } from '../plan/lanes.ts';
import { isLocked } from '../plan/locks.ts';
import { areaHeader, gap } from '../plan/placement.ts';
import { textOf, titleOf, type Box, type Item, type Plan } from '../plan/plan.ts';
import { fieldPrefix, type ItemRecord } from '../plan/planDocument.ts';
import { clearKey } from './clearKey.ts';
import { defineEdit } from './edit.ts';
import { put } from './fields.ts';

/** Areas made as lanes are known by this beginning of their ids; the next layout replaces them. */
const laneMark = 'lane-';
/** Room between lanes, canvas units. */
const space = gap * 3;
/** The least width of a lane, canvas units: a month or a first name can be read above it when the whole plan is seen. */
const leastWidth = 410;
/** The shape to aim for with lanes and ring together. */
const sheetShape = 1.9;

/** Whether an area was made as a lane. */
export function isLane(area: Item): boolean {
  return area.type === 'area' && area.id.startsWith(laneMark);
}

/** Whether an area is a region as templates make it, which tidying by the framework would bring back just so. */
function isUsualRegion(area: Item): boolean {
  const region = frameworkAreas.find(({ id }) => id === textOf(area.fields, 'home'));
  return region !== undefined && Object.values(region.name).includes(titleOf(area));
}

/**
 * Lays the plan out in lanes beside the ring: by goal chain, channel, owner or date. Locked parts and areas that people made stay
 * where they are. Regions of the framework that become empty are removed; tidying by the framework brings them back. Nothing
 * overlaps. Answers how many cards moved.
 */
export const tidyInLanes = defineEdit<{ readonly by: LaneKind; readonly language: Language }, number>(
  (plan) => (movable(plan).length === 0 ? { code: 'nothing-to-do' } : undefined),
  (document, { by, language }, context) => {
    const plan = context.plan();
    const cards = movable(plan);
    const moving = new Set(cards.map(({ id }) => id));
    const kept = [...plan.items.values()].filter((item) => !moving.has(item.id));
    const holds = new Set(kept.map(({ area }) => area));
    const gone = new Set(kept.filter((area) => (isLane(area) || isUsualRegion(area)) && !holds.has(area.id) && !isLocked(plan, area.id)).map(({ id }) => id));
    const obstacles: Box[] = [ringBox, ...kept.filter((item) => item.area === null && !gone.has(item.id)).map((item) => boxOf(plan, item))];
    const lanes = lanesOf(plan, cards, by).map((lane) => ({ lane, ...sizeOf(lane) }));
    const across = widthFor(lanes);
    const corner = { x: ringBox.x + ringBox.width + space, y: ringBox.y };
    let [x, y, rowHeight] = [corner.x, corner.y, 0];
    let order = Math.max(0, ...[...plan.items.values()].map((item) => item.order));
    for (const { lane, width, height } of lanes) {
      if (x > corner.x && x + width > corner.x + across) [x, y, rowHeight] = [corner.x, y + rowHeight + space, 0];
      const place = freePlace({ x, y, width, height }, obstacles, space);
      obstacles.push({ ...place, width, height });
      const id = `${laneMark}${context.newId()}`;
      const record: ItemRecord = new Y.Map<unknown>();
      document.items.set(id, record);
      for (const [key, value] of Object.entries({ type: 'area', ...place, width, height, order: ++order })) record.set(key, value);
      put(record, `${fieldPrefix}${itemType('area').titleField}`, lane.title[language].slice(0, 200));
      for (const [card, at] of placesIn(lane)) {
        const own = document.items.get(card);
        own?.set('x', at.x);
        own?.set('y', at.y);
        own?.set('area', id);
      }
      x = place.x + width + space;
      rowHeight = Math.max(rowHeight, height);
    }
    for (const id of gone) document.items.delete(id);
    return cards.length;
  },
);

/** The cards that may move: not locked, and in no area that people made. */
function movable(plan: Plan): readonly Item[] {
  return [...plan.items.values()].filter((item) => {
    if (item.type === 'area' || isLocked(plan, item.id)) return false;
    const area = item.area === null ? undefined : plan.items.get(item.area);
    return !area || isLane(area) || textOf(area.fields, 'home') !== '';
  });
}

function sizeOf({ columns }: Lane): { readonly width: number; readonly height: number } {
  const width = columns.reduce((sum, cards) => sum + Math.max(...cards.map((card) => card.width)) + gap, gap);
  const height = Math.max(...columns.map((cards) => cards.reduce((sum, card) => sum + card.height + gap, areaHeader)));
  return { width: Math.max(width, leastWidth), height };
}

function placesIn({ columns }: Lane): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const places = new Map<string, { readonly x: number; readonly y: number }>();
  let x = gap;
  for (const cards of columns) {
    let y = areaHeader;
    for (const card of cards) {
      places.set(card.id, { x, y });
      y += card.height + gap;
    }
    x += Math.max(...cards.map((card) => card.width)) + gap;
  }
  return places;
}

/** The width of rows in which all lanes and the ring are drawn largest on a screen. */
function widthFor(lanes: readonly { readonly width: number; readonly height: number }[]): number {
  const widest = Math.max(...lanes.map(({ width }) => width));
  let [across, scale] = [widest, 0];
  for (let end = 1; end <= lanes.length; end++) {
    const wanted = Math.max(widest, lanes.slice(0, end).reduce((sum, { width }) => sum + width + space, -space));
    const { width, height } = rowsIn(lanes, wanted);
    const drawn = Math.min(sheetShape / (ringBox.width + space + width), 1 / Math.max(ringBox.height, height));
    if (drawn > scale) [across, scale] = [wanted, drawn];
  }
  return across;
}

/** The size of lanes in rows of a given width. */
function rowsIn(lanes: readonly { readonly width: number; readonly height: number }[], across: number): { readonly width: number; readonly height: number } {
  let [x, y, rowHeight, widest] = [0, 0, 0, 0];
  for (const { width, height } of lanes) {
    if (x > 0 && x + width > across) [x, y, rowHeight] = [0, y + rowHeight + space, 0];
    widest = Math.max(widest, x + width);
    x += width + space;
    rowHeight = Math.max(rowHeight, height);
  }
  return { width: widest, height: y + rowHeight };
}

/** Takes cards out of their lanes, without moving them, so that tidying by the framework can place them. */
export const dissolveLanes = defineEdit<void>(
  (plan) => ([...plan.items.values()].some((item) => isLane(item) && !isLocked(plan, item.id)) ? undefined : { code: 'nothing-to-do' }),
  (document, _input, context) => {
    const plan = context.plan();
    const free = new Set([...plan.items.values()].filter((item) => isLane(item) && !isLocked(plan, item.id)).map(({ id }) => id));
    for (const item of plan.items.values()) if (item.area !== null && free.has(item.area) && isLocked(plan, item.id)) free.delete(item.area);
    for (const item of plan.items.values()) {
      if (item.area === null || !free.has(item.area)) continue;
      const record = document.items.get(item.id);
      const { x, y } = cornerOf(plan, item);
      record?.set('x', x);
      record?.set('y', y);
      if (record) clearKey(record, 'area');
    }
    for (const id of free) document.items.delete(id);
  },
);

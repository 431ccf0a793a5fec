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

/** The areas that laying out by lanes makes are known by their ids: the next layout takes their place. */
const laneMark = 'lane-';
/** Room between lanes, canvas units. */
const space = gap * 3;
/** So wide is a lane at least that a month, or a first name, can be read above it where the whole plan is seen, canvas units. */
const leastWidth = 410;
/** What the lanes and the ring are laid out for together. */
const sheetShape = 1.9;

/** Whether an area was made by laying a plan out in lanes. */
export function isLane(area: Item): boolean {
  return area.type === 'area' && area.id.startsWith(laneMark);
}

/** An area of the framework as templates make it: it says nothing that laying out by the framework would not bring back. */
function isUsualRegion(area: Item): boolean {
  const region = frameworkAreas.find(({ id }) => id === textOf(area.fields, 'home'));
  return region !== undefined && Object.values(region.name).includes(titleOf(area));
}

/**
 * Lays the plan out in lanes beside the ring: by goal chain, channel, owner or date. What is locked stays where it is, and
 * so does what people grouped in areas of their own; regions of the framework that are left empty go, and come back when
 * the plan is tidied by the framework. Nothing is laid over anything. Answers how many cards moved.
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

/** The cards that may be laid out anew: not locked, and in no area of people's own. */
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

/** How wide rows of lanes are with which all of them and the ring are drawn largest on a screen. */
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

/** What lanes take in rows of a width. */
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

/** Takes cards out of lanes, where they lie, so that the framework can take them home. */
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

import { mostAtHome } from '../edits/pasteCards.ts';
import type { FieldValue } from '../framework/field.ts';
import { itemType } from '../framework/itemTypes.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import type { Language } from '../messages/text.ts';
import { boxAround, ringBox } from '../plan/geometry.ts';
import { layOut, type UnplacedItem } from '../plan/layOut.ts';
import { grouped } from '../plan/grouped.ts';
import { areaHeader, gap, underAll } from '../plan/placement.ts';
import { textOf, type Box, type Item, type Plan } from '../plan/plan.ts';

/** A new item; its box, where it has one, in the file's own coordinates. */
export interface PartToPlace {
  readonly id: string;
  readonly type: ItemTypeId;
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** The new area that holds it. */
  readonly area: string | null;
  readonly box?: Box;
}

const smallest = { width: 80, height: 48 };
/** How wide areas lie beside one another. */
const shelf = 2_600;
const widestArea = 1_560;

/**
 * Gives every part its place. What has one in the file keeps it beside its like, all of it together under what the plan holds. The rest
 * goes to its region of the framework, or into its area; areas stand in rows. Nothing lies over what was there.
 */
export function placeParts(plan: Plan, given: readonly PartToPlace[], newId: () => string, language: Language): { readonly items: readonly Item[]; readonly moved: ReadonlyMap<string, Box> } {
  let order = [...plan.items.values()].reduce((last, item) => Math.max(last, item.order), 0);
  const parts = withRoomForTitles(given);
  const byId = new Map(parts.map((part) => [part.id, part]));
  const shift = shiftOf(plan, parts);
  const sizes = areaWidths(parts);
  const isCrowded = plan.items.size > 0 && parts.filter(({ box, area }) => !box && area === null).length > mostAtHome;
  const unplaced = parts.map(({ id, type, fields, area, box }): UnplacedItem => {
    const part = { id, type, fields, measurements: [], area, order: ++order };
    if (!box) return type === 'area' ? { ...part, width: sizes.get(id) } : part;
    const origin = byId.get(area ?? '')?.box;
    const corner = origin ? { x: box.x - origin.x, y: box.y - origin.y } : { x: box.x + shift.x, y: box.y + shift.y };
    return { ...part, corner, width: Math.max(smallest.width, box.width), height: Math.max(smallest.height, box.height) };
  });
  const standing = [...plan.items.values()].map((item): UnplacedItem => ({ ...item, corner: { x: item.x, y: item.y } }));
  const laid = layOut([...standing, ...(isCrowded ? inBlock(plan, unplaced) : unplaced)], newId, language, plan.registers);
  const moved = new Map([...plan.items.values()].flatMap((item) => {
    const now = laid.get(item.id);
    return now && (now.x !== item.x || now.y !== item.y || now.width !== item.width || now.height !== item.height) ? [[item.id, boxIn(now)] as const] : [];
  }));
  const added = [...laid.values()].filter(({ id }) => !plan.items.has(id));
  return { items: areasFirst(onShelves(added, byId)), moved };
}

/** Other programs write a group's title above it; where cards would lie over an area's, it reaches higher. */
function withRoomForTitles(parts: readonly PartToPlace[]): readonly PartToPlace[] {
  const held = grouped(parts, ({ area }) => area);
  const boxes = new Map<string, Box | undefined>();
  const roomy = (part: PartToPlace): Box | undefined => {
    if (boxes.has(part.id) || part.type !== 'area' || !part.box) return boxes.get(part.id) ?? part.box;
    const top = Math.min(...(held.get(part.id) ?? []).flatMap((child) => roomy(child)?.y ?? []));
    const more = Number.isFinite(top) ? Math.max(0, areaHeader - (top - part.box.y)) : 0;
    const box = { ...part.box, y: part.box.y - more, height: part.box.height + more };
    boxes.set(part.id, box);
    return box;
  };
  return parts.map((part) => {
    const box = roomy(part);
    return box ? { ...part, box } : part;
  });
}

function boxIn({ x, y, width, height }: Item): Box {
  return { x, y, width, height };
}

/** How far what has places goes: in the middle under the ring of an empty plan, else under all that the plan holds. */
function shiftOf(plan: Plan, parts: readonly PartToPlace[]): { readonly x: number; readonly y: number } {
  const around = boxAround(parts.flatMap(({ box, area }) => (box && area === null ? [box] : [])));
  if (!around) return { x: 0, y: 0 };
  const corner = underAll(plan);
  const x = plan.items.size === 0 ? ringBox.x + ringBox.width / 2 - around.width / 2 : corner.x;
  return { x: Math.round(x - around.x), y: Math.round(corner.y - around.y) };
}

/** Areas about as wide as high for what they get. */
function areaWidths(parts: readonly PartToPlace[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { area } of parts) if (area !== null) counts.set(area, (counts.get(area) ?? 0) + 1);
  const card = itemType('action').size.width + gap;
  return new Map([...counts].map(([id, count]) => [id, Math.min(widestArea, Math.max(itemType('area').size.width, Math.ceil(Math.sqrt(count * 0.7)) * card + gap))]));
}

/** Very many loose cards as one block, under all that the plan holds. */
function inBlock(plan: Plan, parts: readonly UnplacedItem[]): readonly UnplacedItem[] {
  const at = underAll(plan);
  const loose = parts.filter(({ corner, area, type }) => !corner && area === null && type !== 'area');
  const cell = loose.reduce((most, { type }) => ({ width: Math.max(most.width, itemType(type).size.width), height: Math.max(most.height, itemType(type).size.height) }), { width: 0, height: 0 });
  const columns = Math.ceil(Math.sqrt(loose.length * 1.2));
  const slots = new Map(loose.map(({ id }, slot) => [id, slot]));
  return parts.map((part) => {
    const slot = slots.get(part.id);
    return slot === undefined ? part : { ...part, corner: { x: at.x + (slot % columns) * (cell.width + gap), y: at.y + Math.floor(slot / columns) * (cell.height + gap) } };
  });
}

/** New areas that nothing placed stand in rows beside one another, and not all in one column. */
function onShelves(items: readonly Item[], parts: ReadonlyMap<string, PartToPlace>): readonly Item[] {
  const tops = items.filter(({ id, area, type, fields }) => area === null && type === 'area' && textOf(fields, 'home') === '' && !parts.get(id)?.box);
  const [first] = tops;
  if (!first) return items;
  const left = Math.min(...tops.map(({ x }) => x));
  const places = new Map<string, { readonly x: number; readonly y: number }>();
  let [x, y, height] = [left, Math.min(...tops.map((top) => top.y)), 0];
  for (const top of tops) {
    if (x > left && x + top.width > left + shelf) [x, y, height] = [left, y + height + gap * 2, 0];
    places.set(top.id, { x, y });
    x += top.width + gap * 2;
    height = Math.max(height, top.height);
  }
  return items.map((item) => ({ ...item, ...places.get(item.id) }));
}

/** What holds before what it holds, else in their order. */
function areasFirst(items: readonly Item[]): readonly Item[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const depth = (item: Item): number => {
    let count = 0;
    for (let holder = byId.get(item.area ?? ''); holder; holder = byId.get(holder.area ?? '')) count += 1;
    return count;
  };
  const areas = items.filter(({ type }) => type === 'area').map((item) => ({ item, depth: depth(item) })).sort((one, other) => one.depth - other.depth);
  return [...areas.map(({ item }) => item), ...items.filter(({ type }) => type !== 'area')];
}

import * as Y from 'yjs';
import { fieldOf, isItemTypeId } from '../framework/itemTypes.ts';
import { measurementSchema } from '../plan/fieldSchema.ts';
import { boxAround, cornerOf, membersOf } from '../plan/geometry.ts';
import { holderOf } from '../plan/holders.ts';
import { wordsOnLink } from '../plan/linkWords.ts';
import { picturesOn } from '../plan/pictures.ts';
import type { Item, Link, Plan } from '../plan/plan.ts';
import { fieldPrefix, measurementPrefix, type ItemRecord } from '../plan/planDocument.ts';
import { checkField } from './checkField.ts';
import { defineEdit } from './edit.ts';
import { put, storedMeasurement } from './fields.ts';
import { putLinkWords } from './linkWords.ts';
import { keepPictures, picturesRefused } from './pictures.ts';

/** A link, and what is written on it. */
export interface ClipLink extends Pick<Link, 'kind' | 'from' | 'to'> {
  readonly words?: string;
}

/** Items and the links among them, from any plan: what copying puts on the clipboard. Items outside areas have canvas coordinates. */
export interface Clip {
  readonly items: readonly Item[];
  readonly links: readonly ClipLink[];
  /** Links of the items to parts that stay in the plan, for copies within it. */
  readonly leadsTo?: readonly ClipLink[];
  /** The bytes of the pictures on items, by name. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
}

/** A copy of these items, with everything inside chosen areas and the links between them. */
export function clipOf(plan: Plan, ids: readonly string[]): Clip {
  const chosen = new Set(ids.filter((id) => plan.items.has(id)));
  for (const id of ids) for (const member of membersOf(plan, id)) chosen.add(member);
  const items = [...chosen].flatMap((id) => plan.items.get(id) ?? []);
  return {
    items: items.map((item) =>
      item.area !== null && chosen.has(item.area) ? item : { ...item, ...cornerOf(plan, item), area: null },
    ),
    links: [...plan.links.values()].filter((link) => chosen.has(link.from) && chosen.has(link.to)).map((link) => worded(plan, link)),
    pictures: picturesOn(plan, items),
  };
}

/**
 * A copy for the same plan: {@link clipOf}, and the links from its cards to others, such as an action's goal, channel and owner.
 * Links from others to them, and links of the general kind, are not copied.
 */
export function twinOf(plan: Plan, ids: readonly string[]): Clip {
  const clip = clipOf(plan, ids);
  const chosen = new Set(clip.items.map(({ id }) => id));
  const leadsTo = [...plan.links.values()].filter((link) => link.kind !== general && chosen.has(link.from) && !chosen.has(link.to));
  return { ...clip, leadsTo: leadsTo.map((link) => worded(plan, link)) };
}

/** The link kind that joins any two parts. */
const general = 'relatesTo';

function worded(plan: Plan, link: Link): ClipLink {
  const words = wordsOnLink(plan, link.id);
  return words === '' ? link : { ...link, words };
}

/** New items carry nothing of the plan along. */
const nothing: ReadonlySet<string> = new Set();

/**
 * Pastes a clip with its top left corner at a place on the canvas; answers with the new ids. Items go into the areas that they come
 * to lie in (only into `takers`, where given).
 */
export const pasteClip = defineEdit(
  (plan, { clip }: { readonly clip: Clip; readonly at: { readonly x: number; readonly y: number }; readonly takers?: Pick<Plan, 'items'> }) =>
    clip.items.length > 0 && clip.items.every(canBePasted) ? picturesRefused(plan, clip.pictures) : { code: 'paste-unreadable' },
  (document, { clip, at, takers }, context) => {
    const plan = context.plan();
    const newIds = new Map(clip.items.map((item) => [item.id, context.newId()]));
    const tops = clip.items.filter((item) => item.area === null);
    const around = boxAround(tops) ?? { x: 0, y: 0 };
    // Only areas can take what is pasted, and there are few: without this a thousand cards would search all items a thousand times.
    const areas = takers ?? { items: new Map([...plan.items].filter(([, item]) => item.type === 'area')) };
    let order = Math.max(0, ...[...plan.items.values()].map((item) => item.order));
    for (const item of clip.items) {
      const id = newIds.get(item.id) ?? context.newId();
      const area = item.area === null ? undefined : newIds.get(item.area);
      const corner = area
        ? { x: item.x, y: item.y }
        : { x: item.x - around.x + at.x, y: item.y - around.y + at.y };
      const holder = area ? null : holderOf(areas, { id, type: item.type }, { ...corner, width: item.width, height: item.height }, nothing);
      const holding = holder === null ? undefined : plan.items.get(holder);
      const origin = holding ? cornerOf(plan, holding) : { x: 0, y: 0 };
      const record: ItemRecord = new Y.Map<unknown>();
      document.items.set(id, record);
      record.set('type', item.type);
      record.set('x', corner.x - origin.x);
      record.set('y', corner.y - origin.y);
      record.set('width', item.width);
      record.set('height', item.height);
      record.set('order', ++order);
      if (area ?? holder) record.set('area', area ?? holder);
      for (const [key, value] of Object.entries(item.fields)) put(record, fieldPrefix + key, value);
      for (const measurement of item.measurements) record.set(measurementPrefix + measurement.date, storedMeasurement(measurement));
    }
    keepPictures(document, clip.pictures);
    const staying = (to: string): string | undefined => (plan.items.has(to) ? to : undefined);
    const all = [...clip.links.map((link) => ({ ...link, to: newIds.get(link.to) })), ...(clip.leadsTo ?? []).map((link) => ({ ...link, to: staying(link.to) }))];
    for (const { kind, from, to, words = '' } of all) {
      const ends = { from: newIds.get(from), to };
      if (ends.from === undefined || ends.to === undefined) continue;
      const id = context.newId();
      document.links.set(id, { kind, ...ends });
      putLinkWords(document, id, words);
    }
    return tops.flatMap((item) => newIds.get(item.id) ?? []);
  },
);

/** Clips and files come from anywhere, so every value must fit its field. */
export function canBePasted(item: Item): boolean {
  const { type, fields, measurements, x, y, width, height } = item;
  return (
    isItemTypeId(type) &&
    [x, y, width, height].every(Number.isFinite) &&
    Object.entries(fields).every(([key, value]) => !checkField(fieldOf(type, key), key, value, type)) &&
    measurements.every((measurement) => measurementSchema.safeParse(measurement).success)
  );
}

import type { Field, FieldValue } from '../framework/field.ts';
import { itemType } from '../framework/itemTypes.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import type { Language } from '../messages/text.ts';
import { nameOfItem } from '../plan/itemNames.ts';
import { titleOf, type Item, type Plan } from '../plan/plan.ts';
import type { Arrangement } from './arrangeImport.ts';
import type { Remark } from './outline.ts';

/** One part that will be made. */
export interface PartLine {
  readonly id: string;
  readonly type: ItemTypeId;
  /** Cut short; '' where it has none. */
  readonly name: string;
  /** How many new areas it lies in. */
  readonly depth: number;
  /** What else is written on it, and what it is linked to; '' where nothing is. Cut short. */
  readonly facts: string;
  /** The area of the plan that it goes into, by title; absent for what goes into none, or into a new one. */
  readonly area?: string;
}

/** What a window shows of what will be made, and needs to know of it: little, however much that is. */
export interface ArrangementSeen {
  readonly title: string;
  readonly count: number;
  readonly linkCount: number;
  /** The first parts, in areas as they will lie. */
  readonly lines: readonly PartLine[];
  readonly remarks: readonly Remark[];
  /** The ids of what lies in no new area, or undefined where they are too many to be chosen together. */
  readonly tops: readonly string[] | undefined;
}

/** More lines nobody reads before they import. */
const mostLines = 150;
const longestName = 160;
/** More new parts than this are not all selected when they are there. */
const mostSelected = 40;

/** A field's value in words. */
export type WordValue = (field: Field, value: FieldValue) => string;

/** What there is to see of an arrangement; `into`: the plan that it goes into. */
export function lookAtArrangement({ title, items, links, remarks }: Arrangement, into: Pick<Plan, 'items'> | undefined, language: Language, wordValue: WordValue): ArrangementSeen {
  const whole = { items: new Map([...(into?.items ?? []), ...items.map((item) => [item.id, item] as const)]) };
  const ends = new Map<string, string[]>();
  for (const { from, to } of links) {
    const linked = ends.get(from);
    if (linked) linked.push(to);
    else ends.set(from, [to]);
  }
  const factsOf = (item: Item): string => {
    const { fields, titleField } = itemType(item.type);
    const linked = (ends.get(item.id) ?? []).flatMap((id) => whole.items.get(id) ?? []).map((other) => nameOfItem(whole, other, language));
    const written = fields.flatMap((field) => {
      const value = field.key === titleField ? undefined : item.fields[field.key];
      return value === undefined || value === '' || field.kind === 'picture' || item.type === 'area' ? [] : wordValue(field, value);
    });
    return [...linked, ...written].filter(Boolean).join(' · ').slice(0, longestName);
  };
  const lines = inAreas(items).map(({ item, depth }): PartLine => {
    const area = into?.items.get(item.area ?? '');
    return { id: item.id, type: item.type, name: nameOfItem(whole, item, language).slice(0, longestName), facts: factsOf(item), depth, ...(area ? { area: titleOf(area) } : {}) };
  });
  const made = new Set(items.map(({ id }) => id));
  const tops = items.filter(({ area }) => area === null || !made.has(area)).map(({ id }) => id);
  return { title, count: items.length, linkCount: links.length, lines, remarks, tops: tops.length <= mostSelected ? tops : undefined };
}

/** The first items, each area with what it holds under it. */
function inAreas(items: readonly Item[]): readonly { readonly item: Item; readonly depth: number }[] {
  const held = new Map<string | null, Item[]>();
  const ids = new Set(items.map(({ id }) => id));
  for (const item of items) {
    const holder = item.area !== null && ids.has(item.area) ? item.area : null;
    const members = held.get(holder);
    if (members) members.push(item);
    else held.set(holder, [item]);
  }
  const lines: { readonly item: Item; readonly depth: number }[] = [];
  const waiting = [...(held.get(null) ?? [])].reverse().map((item) => ({ item, depth: 0 }));
  for (let next = waiting.pop(); next && lines.length < mostLines; next = waiting.pop()) {
    lines.push(next);
    for (const item of [...(held.get(next.item.id) ?? [])].reverse()) waiting.push({ item, depth: next.depth + 1 });
  }
  return lines;
}

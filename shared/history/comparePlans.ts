import { dimensionIds, positionKindIds, type DimensionId } from '../framework/dimensions.ts';
import { holdsWords, type Field, type FieldValue, type Measurement } from '../framework/field.ts';
import { itemType } from '../framework/itemTypes.ts';
import { linkKind } from '../framework/linkKinds.ts';
import { planFields } from '../framework/planFields.ts';
import { register, registers, type RegisterId } from '../framework/registers.ts';
import { ownName, pictureNumber } from '../plan/itemNames.ts';
import { currencyOf, entriesOf, inOrder, textOf, type FieldValues, type Item, type Link, type Plan, type RegisterEntries } from '../plan/plan.ts';
import type { Change, ItemName, ValueChange } from './change.ts';
import { compareTexts } from './compareTexts.ts';

/**
 * Everything that differs between two plans, in the order in which a plan is read: the plan's own facts, the ring, then
 * each item with its links. Empty exactly where both say the same; a link is what it joins, whatever its id.
 * Links of items that were added or removed are part of that and not listed again.
 */
export function comparePlans(before: Plan, after: Plan): Change[] {
  if (before === after) return [];
  const touched = touchedItems(before, after);
  return [
    ...planFieldChanges(before, after),
    ...positionChanges(before, after),
    ...registerChanges(before, after),
    ...itemChanges(before, after, touched),
    ...linkChanges(before, after),
    ...moves(before, after, touched),
  ];
}

function planFieldChanges(before: Plan, after: Plan): Change[] {
  const changes = valueChanges(before.fields, after.fields, planFields, currencies(before, after));
  return changes.map((change) => ({ kind: 'planFieldChanged', ...change }));
}

function currencies(before: Plan, after: Plan): readonly [string, string] {
  return [currencyOf(before), currencyOf(after)];
}

function positionChanges(before: Plan, after: Plan): Change[] {
  const changes: Change[] = [];
  for (const dimension of dimensionIds) {
    for (const position of positionKindIds) {
      const old = before.positions[dimension][position];
      const now = after.positions[dimension][position];
      if (old?.value === now?.value && old?.reason === now?.reason) continue;
      const agreed = position === 'agreed' && now ? agreedBy(after, dimension) : undefined;
      changes.push({ kind: 'positionChanged', dimension, position, ...pair(old, now), ...(agreed ? { agreed } : {}) });
    }
  }
  return changes;
}

function agreedBy(plan: Plan, dimension: DimensionId): { readonly names: readonly string[]; readonly on: string } | undefined {
  const entry = ownEntry(entriesOf(plan, 'agreements'), dimension);
  const names = [textOf(entry, 'client'), textOf(entry, 'agency')].filter((name) => name !== '');
  return names.length > 0 ? { names, on: textOf(entry, 'on') } : undefined;
}

function registerChanges(before: Plan, after: Plan): Change[] {
  if (before.registers === after.registers) return [];
  return registers.flatMap(({ id, fields }) => {
    const old = entriesOf(before, id);
    const now = entriesOf(after, id);
    const entries = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
    return entries.flatMap((entry) =>
      valueChanges(ownEntry(old, entry), ownEntry(now, entry), fields, currencies(before, after)).map(
        (change): Change => ({ kind: 'registerChanged', register: id, entry, ...change, ...titlesOf(change, fields, before, after), ...entryFacts(id, entry, before, after) }),
      ),
    );
  });
}

/** What tells one entry of a register from the others. */
function entryFacts(id: RegisterId, entry: string, before: Plan, after: Plan): Pick<Extract<Change, { kind: 'registerChanged' }>, 'link' | 'named'> {
  if (id === 'linkWords') return linkOf(entry, before, after);
  const { fields, entries, isHidden } = register(id);
  if (isHidden || entries) return {};
  const [was, is] = [ownEntry(entriesOf(before, id), entry), ownEntry(entriesOf(after, id), entry)];
  const item = id === 'stacking' ? (after.items.get(entry) ?? before.items.get(entry)) : undefined;
  const stood = Object.keys(was).length > 0 && Object.keys(is).length > 0;
  const named = item ? ownName(item) : stood ? fields.map((field) => entryName(field, is, after)).find((name) => name !== '') : undefined;
  return named ? { named } : {};
}

function entryName(field: Field, values: FieldValues, plan: Plan): string {
  if (!holdsWords(field) || field.tells === 'names') return '';
  const text = textOf(values, field.key).trim();
  if (!('isReference' in field) || text === '') return text;
  const item = plan.items.get(text);
  return item ? ownName(item) : '';
}

function linkOf(id: string, before: Plan, after: Plan): Pick<Extract<Change, { kind: 'registerChanged' }>, 'link'> {
  const plan = after.links.has(id) ? after : before;
  const link = plan.links.get(id);
  const [from, to] = link ? [named(plan, link.from), named(plan, link.to)] : [];
  return link && from && to ? { link: { kind: link.kind, from, to } } : {};
}

function titlesOf(change: ValueChange, fields: readonly Field[], before: Plan, after: Plan): { readonly titles?: { readonly before?: string; readonly after?: string } } {
  const field = fields.find(({ key }) => key === change.field);
  if (field?.kind !== 'text' || !field.isReference) return {};
  const title = (plan: Plan, id: FieldValue | undefined): string | undefined => {
    const item = typeof id === 'string' ? (after.items.get(id) ?? plan.items.get(id)) : undefined;
    return item && ownName(item);
  };
  const [was, is] = [title(before, change.before), title(after, change.after)];
  return was || is ? { titles: { ...(was ? { before: was } : {}), ...(is ? { after: is } : {}) } } : {};
}

function ownEntry(entries: RegisterEntries, entry: string): FieldValues {
  return (Object.hasOwn(entries, entry) ? entries[entry] : undefined) ?? {};
}

/** The items that are not the very same objects in both, in the order in which they are read: two plans have most in common. */
function touchedItems(before: Plan, after: Plan): readonly Item[] {
  return inOrder([...after.items.values()].filter((item) => before.items.get(item.id) !== item));
}

function itemChanges(before: Plan, after: Plan, touched: readonly Item[]): Change[] {
  const removed = inOrder([...before.items.values()].filter((item) => !kept(item, after)));
  const changes = removed.map((item): Change => ({ kind: 'itemRemoved', item: itemNameIn(before, item) }));
  const inCurrencies = currencies(before, after);
  for (const item of touched) {
    const old = before.items.get(item.id);
    if (!old || old.type !== item.type) changes.push({ kind: 'itemAdded', item: itemNameIn(after, item) });
    else changes.push(...contentChanges(after, old, item, inCurrencies));
  }
  return changes;
}

function contentChanges(plan: Plan, old: Item, item: Item, inCurrencies: readonly [string, string]): Change[] {
  const name = itemNameIn(plan, item);
  const changes = valueChanges(old.fields, item.fields, itemType(item.type).fields, inCurrencies).map(
    // Spread last: what is added to a spread object takes fifty times as long.
    (change): Change => ({ kind: 'fieldChanged', item: name, ...change }),
  );
  const measurements = measurementChanges(old, item, name);
  return measurements ? [...changes, measurements] : changes;
}

function measurementChanges(old: Item, item: Item, name: ItemName): Change | undefined {
  const known = new Map(old.measurements.map((measurement) => [measurement.date, measurement]));
  const now = new Map(item.measurements.map((measurement) => [measurement.date, measurement]));
  const added = item.measurements.filter(({ date }) => !known.has(date));
  const removed = old.measurements.filter(({ date }) => !now.has(date));
  const corrected = item.measurements.flatMap((after) => {
    const before = known.get(after.date);
    return before && !sameMeasurement(before, after) ? [{ before, after }] : [];
  });
  if (added.length + removed.length + corrected.length === 0) return undefined;
  return { kind: 'measurementsChanged', item: name, added, removed, corrected };
}

function sameMeasurement(one: Measurement, other: Measurement): boolean {
  return one.value === other.value && (one.note ?? '') === (other.note ?? '');
}

function linkChanges(before: Plan, after: Plan): Change[] {
  if (before.links === after.links) return [];
  const lost = linksOnlyIn(before, after);
  const made = linksOnlyIn(after, before);
  const changes: Change[] = [];
  for (const link of made) {
    const index = linkKind(link.kind).single
      ? lost.findIndex((old) => old.kind === link.kind && old.from === link.from)
      : -1;
    const [old] = index < 0 ? [] : lost.splice(index, 1);
    const [from, to] = [named(after, link.from), named(after, link.to)];
    if (!from || !to) continue;
    const replaced = old && named(after, old.to);
    if (replaced) changes.push({ kind: 'linkReplaced', link: link.kind, from, before: replaced, after: to });
    else changes.push({ kind: 'linkAdded', link: link.kind, from, to });
  }
  for (const link of lost) {
    const [from, to] = [named(after, link.from), named(after, link.to)];
    if (from && to) changes.push({ kind: 'linkRemoved', link: link.kind, from, to });
  }
  return changes;
}

/** The links that one plan has more of than the other, between items where the ends' own coming or going says it not. */
function linksOnlyIn(plan: Plan, other: Plan): Link[] {
  const spare = new Map<string, number>();
  for (const link of other.links.values()) spare.set(joined(link), (spare.get(joined(link)) ?? 0) + 1);
  const only: (readonly [joined: string, link: Link])[] = [];
  for (const link of plan.links.values()) {
    const name = joined(link);
    const left = spare.get(name) ?? 0;
    if (left > 0) spare.set(name, left - 1);
    else if (keptIn(plan, link.from, other)) only.push([name, link]);
  }
  return only.sort(([one], [two]) => compareTexts(one, two)).map(([, link]) => link);
}

function joined(link: Link): string {
  return JSON.stringify([link.from, link.kind, link.to]);
}

function moves(before: Plan, after: Plan, touched: readonly Item[]): Change[] {
  const changes: Change[] = [];
  for (const item of touched) {
    const old = before.items.get(item.id);
    if (old?.type !== item.type) continue;
    const moved = old.x !== item.x || old.y !== item.y;
    const resized = old.width !== item.width || old.height !== item.height;
    const reordered = old.order !== item.order;
    const rehomed = old.area !== item.area;
    if (!moved && !resized && !reordered && !rehomed) continue;
    const area = { before: areaName(before, old), after: areaName(after, item) };
    changes.push({ kind: 'itemMoved', item: itemNameIn(after, item), moved, resized, reordered, ...(rehomed ? { area } : {}) });
  }
  return changes;
}

function areaName(plan: Plan, item: Item): ItemName | null {
  return (item.area === null ? undefined : named(plan, item.area)) ?? null;
}

function kept(item: Item, other: Plan): boolean {
  return other.items.get(item.id)?.type === item.type;
}

function keptIn(plan: Plan, id: string, other: Plan): boolean {
  const item = plan.items.get(id);
  return item !== undefined && kept(item, other);
}

/** What an item of a plan is called, as a change keeps it. */
export function itemNameIn(plan: Plan, item: Item): ItemName {
  const picture = pictureNumber(plan, item);
  const unit = item.type === 'kpi' ? textOf(item.fields, 'unit').trim() : '';
  return { id: item.id, type: item.type, title: ownName(item), ...(picture === undefined ? {} : { picture }), ...(unit === '' ? {} : { unit }) };
}

function named(plan: Plan, id: string): ItemName | undefined {
  const item = plan.items.get(id);
  return item && itemNameIn(plan, item);
}

/** The fields whose values differ: those of the definition in its order, then any others. */
function valueChanges(
  before: FieldValues,
  after: FieldValues,
  defined: readonly Field[],
  inCurrencies: readonly [string, string],
): readonly ValueChange[] {
  if (before === after) return [];
  const changes: ValueChange[] = [];
  const compare = (field: string): void => {
    const old = own(before, field);
    const now = own(after, field);
    if (!isSameValue(old, now)) changes.push(valueChange(field, old, now, inCurrencies));
  };
  const keys = keysOf(defined);
  for (const key of keys) compare(key);
  const others = new Set([...Object.keys(before), ...Object.keys(after)].filter((key) => !keys.has(key)));
  for (const key of [...others].sort()) compare(key);
  return changes;
}

function valueChange(field: string, before: FieldValue | undefined, after: FieldValue | undefined, inCurrencies: readonly [string, string]): ValueChange {
  if (before !== undefined && after !== undefined) return { field, before, after, currencies: inCurrencies };
  return { field, currencies: inCurrencies, ...pair(before, after) };
}

const knownKeys = new WeakMap<readonly Field[], ReadonlySet<string>>();

function keysOf(defined: readonly Field[]): ReadonlySet<string> {
  const known = knownKeys.get(defined) ?? new Set(defined.map(({ key }) => key));
  knownKeys.set(defined, known);
  return known;
}

function isSameValue(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  return one === other || (typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other));
}

/** An absent value, an empty text and an empty list all say nothing. */
function own(fields: FieldValues, key: string): FieldValue | undefined {
  const value = Object.hasOwn(fields, key) ? fields[key] : undefined;
  return typeof value === 'number' || (value && value.length > 0) ? value : undefined;
}

function pair<T>(before: T | undefined, after: T | undefined): { readonly before?: T; readonly after?: T } {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

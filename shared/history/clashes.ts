import { dimensionIds, positionKindIds } from '../framework/dimensions.ts';
import { linkKind } from '../framework/linkKinds.ts';
import { registerIds } from '../framework/registers.ts';
import { entriesOf, type FieldValues, type Item, type Plan, type Position, type Positions, type Registers } from '../plan/plan.ts';
import { isLayoutChange, type Change } from './change.ts';
import { comparePlans } from './comparePlans.ts';

/** What both of two copies changed, each in its own way, as changes from what they had in common. */
export interface Clash {
  readonly one: Change;
  readonly other: Change;
}

/**
 * What two copies of a plan both changed since they said `base`, where they do not agree: the same field, place on an axis, reading
 * or single link, and items that one removed and the other went on with. Where something lies on the canvas is no clash.
 */
export function clashesBetween(base: Plan, one: Plan, other: Plan): readonly Clash[] {
  const theirs = contentChanges(base, other);
  return contentChanges(base, one).flatMap((mine) => theirs.filter((their) => isClash(mine, their)).map((their) => ({ one: mine, other: their })));
}

/** What a plan changed of what it says, one change for each thing that can be said otherwise: readings day by day. */
export function contentChanges(before: Plan, after: Plan): readonly Change[] {
  return comparePlans(before, after)
    .filter((change) => !isLayoutChange(change))
    .flatMap((change): readonly Change[] => (change.kind === 'measurementsChanged' ? eachDay(change) : [change]));
}

type Readings = Extract<Change, { kind: 'measurementsChanged' }>;

function eachDay({ kind, item, added, removed, corrected }: Readings): readonly Readings[] {
  const none = { kind, item, added: [], removed: [], corrected: [] };
  return [
    ...added.map((reading) => ({ ...none, added: [reading] })),
    ...removed.map((reading) => ({ ...none, removed: [reading] })),
    ...corrected.map((reading) => ({ ...none, corrected: [reading] })),
  ];
}

function isClash(one: Change, other: Change): boolean {
  if (one.kind === 'itemRemoved') return other.kind !== 'itemRemoved' && changedItem(other) === one.item.id;
  if (other.kind === 'itemRemoved') return changedItem(one) === other.item.id;
  const place = placeOf(one);
  return place !== undefined && place === placeOf(other) && outcomeOf(one) !== outcomeOf(other);
}

/** Whether two changes lead to the same, whatever the item is called by then. */
export function isSameOutcome(one: Change, other: Change): boolean {
  const place = placeOf(one) ?? JSON.stringify([one.kind, 'item' in one ? one.item.id : '']);
  return place === (placeOf(other) ?? JSON.stringify([other.kind, 'item' in other ? other.item.id : ''])) && outcomeOf(one) === outcomeOf(other);
}

/** What a clash is about; those of one item that somebody removed are one matter. */
export function matterOf({ one, other }: Clash): string {
  const removed = one.kind === 'itemRemoved' ? one.item.id : other.kind === 'itemRemoved' ? other.item.id : undefined;
  return removed === undefined ? (placeOf(one) ?? '') : JSON.stringify(['whole', removed]);
}

/** What has to be taken back of a merged plan so that it says of these matters what one copy said. */
export function takenFrom(copy: Plan, merged: Plan, matters: ReadonlySet<string>): readonly Change[] {
  return contentChanges(copy, merged).filter((change) => {
    const isWhole = 'item' in change && matters.has(JSON.stringify(['whole', change.item.id]));
    return isWhole || matters.has(placeOf(change) ?? '');
  });
}

/** The item whose own content a change is of. */
function changedItem(change: Change): string | undefined {
  return change.kind === 'fieldChanged' || change.kind === 'measurementsChanged' ? change.item.id : undefined;
}

/** The only reading of a change that {@link eachDay} made; it is gone where it has no value any more. */
function readingOf({ added, removed, corrected }: Readings): { readonly date: string; readonly outcome: string } {
  const after = added[0] ?? corrected[0]?.after;
  const date = after?.date ?? removed[0]?.date ?? '';
  return { date, outcome: after ? JSON.stringify([after.value, after.note ?? '']) : '' };
}

/** What only one value can stand in; undefined for what two people can do side by side. */
function placeOf(change: Change): string | undefined {
  switch (change.kind) {
    case 'planFieldChanged':
      return JSON.stringify(['plan', change.field]);
    case 'fieldChanged':
      return JSON.stringify(['item', change.item.id, change.field]);
    case 'positionChanged':
      return JSON.stringify(['position', change.dimension, change.position]);
    case 'registerChanged':
      return JSON.stringify(['register', change.register, change.entry, change.field]);
    case 'linkReplaced':
      return JSON.stringify(['link', change.link, change.from.id]);
    case 'linkAdded':
    case 'linkRemoved':
      return linkKind(change.link).single ? JSON.stringify(['link', change.link, change.from.id]) : undefined;
    case 'measurementsChanged':
      return JSON.stringify(['reading', change.item.id, readingOf(change).date]);
    case 'itemAdded':
    case 'itemRemoved':
    case 'itemMoved':
      return undefined;
  }
}

/** What stands there afterwards, so that two outcomes can be compared. */
function outcomeOf(change: Change): string {
  switch (change.kind) {
    case 'linkReplaced':
      return change.after.id;
    case 'linkAdded':
      return change.to.id;
    case 'planFieldChanged':
    case 'fieldChanged':
    case 'positionChanged':
    case 'registerChanged':
      return JSON.stringify(change.after ?? null);
    case 'measurementsChanged':
      return readingOf(change).outcome;
    case 'linkRemoved':
    case 'itemAdded':
    case 'itemRemoved':
    case 'itemMoved':
      return '';
  }
}

/** The changes of one copy that the other has not made just so: those since they went apart, as far as the two can tell. */
export function changesApart(changes: readonly Change[], theirs: readonly Change[]): readonly Change[] {
  const shared = new Set(theirs.map((change) => JSON.stringify(change)));
  return changes.filter((change) => !shared.has(JSON.stringify(change)));
}

/**
 * A state that two copies had in common, with the items that both have made since: of each what they agree on, so that where they do
 * not agree is told field by field.
 */
export function withCommonItems(base: Plan, one: Plan, other: Plan): Plan {
  const made = [...commonItems(one, other)].filter(([id]) => !base.items.has(id));
  return made.length === 0 ? base : { ...base, items: new Map([...base.items, ...made]) };
}

function commonItems(one: Plan, other: Plan): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>();
  for (const item of one.items.values()) {
    const theirs = other.items.get(item.id);
    if (theirs?.type !== item.type) continue;
    const measurements = item.measurements.filter((reading) => theirs.measurements.some((their) => JSON.stringify(their) === JSON.stringify(reading)));
    items.set(item.id, { ...item, fields: commonValues(item.fields, theirs.fields), measurements });
  }
  return items;
}

/** What two copies agree on, for those that have no state in common: then everything they differ in was changed by both. */
export function commonGround(one: Plan, other: Plan): Plan {
  const items = commonItems(one, other);
  const positions = Object.fromEntries(
    dimensionIds.map((dimension) => {
      const same = positionKindIds.filter((kind) => JSON.stringify(one.positions[dimension][kind]) === JSON.stringify(other.positions[dimension][kind]));
      return [dimension, Object.fromEntries(same.flatMap((kind): [string, Position][] => (one.positions[dimension][kind] ? [[kind, one.positions[dimension][kind]]] : [])))];
    }),
  ) as Positions;
  const registers: Registers = Object.fromEntries(
    registerIds.map((id) => {
      const theirs = entriesOf(other, id);
      return [id, Object.fromEntries(Object.entries(entriesOf(one, id)).map(([entry, values]) => [entry, commonValues(values, theirs[entry] ?? {})]))];
    }),
  );
  const links = new Map([...one.links].filter(([id, { from, to }]) => other.links.has(id) && items.has(from) && items.has(to)));
  return { fields: commonValues(one.fields, other.fields), items, links, positions, registers };
}

function commonValues(one: FieldValues, other: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(one).filter(([key, value]) => Object.hasOwn(other, key) && JSON.stringify(other[key]) === JSON.stringify(value)));
}

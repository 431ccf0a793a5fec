import type * as Y from 'yjs';
import { dimensionIds, positionKindIds } from '../framework/dimensions.ts';
import type { FieldValue, Measurement } from '../framework/field.ts';
import { isItemTypeId, itemType } from '../framework/itemTypes.ts';
import { isRegisterId, type RegisterId } from '../framework/registers.ts';
import { type LinkKindId, linkKindIds } from '../framework/vocabulary.ts';
import { pictureName } from './pictures.ts';
import type { FieldValues, Item, Link, Plan, Position, Positions, Registers } from './plan.ts';
import { fieldPrefix, measurementPrefix, type ItemRecord } from './planDocument.ts';

function isFieldValue(value: unknown): value is FieldValue {
  return (
    typeof value === 'string' ||
    (typeof value === 'number' && Number.isFinite(value)) ||
    (Array.isArray(value) && value.every((entry) => typeof entry === 'string'))
  );
}

function finite(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

/** The plan-level fields of the document; anything that is not a field value is left out. */
export function readFields(map: Y.Map<unknown>): FieldValues {
  return fieldsOf([...map]);
}

/** `Object.fromEntries` defines keys, so one called `__proto__` stays an ordinary key. */
function fieldsOf(entries: readonly (readonly [string, unknown])[]): FieldValues {
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, FieldValue] => isFieldValue(entry[1])));
}

function readMeasurement(date: string, stored: unknown): Measurement | undefined {
  if (typeof stored !== 'object' || stored === null || !('value' in stored)) return undefined;
  const { value } = stored;
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  const note = 'note' in stored && typeof stored.note === 'string' && stored.note !== '' ? stored.note : undefined;
  return note === undefined ? { date, value } : { date, value, note };
}

type Said = Pick<Item, 'fields' | 'measurements'>;

/** Whether a key of an item's record belongs to what the item says, as against where it lies. */
export function isSaid(key: string): boolean {
  return key.startsWith(fieldPrefix) || key.startsWith(measurementPrefix);
}

/**
 * One item of the document; undefined where its type is unknown (written by a newer Kehys).
 * @param known the item as read before, where only its place has changed since
 */
export function readItem(id: string, record: ItemRecord, known?: Said): Item | undefined {
  const type = record.get('type');
  if (typeof type !== 'string' || !isItemTypeId(type)) return undefined;
  const { fields, measurements } = known ?? readSaid(record);
  const area = record.get('area');
  const { size } = itemType(type);
  return {
    id,
    type,
    fields,
    measurements,
    area: typeof area === 'string' ? area : null,
    order: finite(record.get('order'), 0),
    x: finite(record.get('x'), 0),
    y: finite(record.get('y'), 0),
    width: finite(record.get('width'), size.width),
    height: finite(record.get('height'), size.height),
  };
}

function readSaid(record: ItemRecord): Said {
  const fields: [string, unknown][] = [];
  const measurements: Measurement[] = [];
  // Yjs' iterators make three objects an entry, which thousands of records feel.
  record.forEach((value, key) => {
    if (key.startsWith(fieldPrefix)) {
      fields.push([key.slice(fieldPrefix.length), value]);
    } else if (key.startsWith(measurementPrefix)) {
      const measurement = readMeasurement(key.slice(measurementPrefix.length), value);
      if (measurement) measurements.push(measurement);
    }
  });
  measurements.sort((one, other) => (one.date < other.date ? -1 : 1));
  return { fields: fieldsOf(fields), measurements };
}

/** A link of the document; undefined where it is malformed or an end is missing. */
export function readLink(id: string, stored: unknown, items: ReadonlyMap<string, Item>): Link | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  if (!('kind' in stored) || !('from' in stored) || !('to' in stored)) return undefined;
  const { kind, from, to } = stored;
  if (typeof from !== 'string' || typeof to !== 'string' || typeof kind !== 'string') return undefined;
  if (!items.has(from) || !items.has(to) || !isLinkKindId(kind)) return undefined;
  return { id, kind, from, to };
}

export function isLinkKindId(kind: string): kind is LinkKindId {
  return linkKindIds.some((id) => id === kind);
}

/** All positions on the ring. A reason without a value is not a position. */
export function readPositions(map: Y.Map<unknown>): Positions {
  const axis = (dimension: string): Partial<Record<(typeof positionKindIds)[number], Position>> => {
    const places: Partial<Record<(typeof positionKindIds)[number], Position>> = {};
    for (const kind of positionKindIds) {
      const value = map.get(`${dimension}.${kind}.value`);
      const reason = map.get(`${dimension}.${kind}.reason`);
      if (typeof value === 'number' && Number.isFinite(value)) places[kind] = { value, reason: typeof reason === 'string' ? reason : '' };
    }
    return places;
  };
  const [scope, culture, structure, governance] = dimensionIds;
  return { scope: axis(scope), culture: axis(culture), structure: axis(structure), governance: axis(governance) };
}

/** All registers that have entries; unknown keys are left out. */
export function readRegisters(map: Y.Map<unknown>): Registers {
  const read: Partial<Record<RegisterId, Record<string, Record<string, FieldValue>>>> = {};
  for (const key of [...map.keys()].sort()) {
    const [register, entry, field, ...more] = key.split('/');
    const value = map.get(key);
    if (!register || !entry || !field || more.length > 0 || !isRegisterId(register) || !isFieldValue(value)) continue;
    const entries = (read[register] ??= Object.create(null) as Record<string, Record<string, FieldValue>>);
    (entries[entry] ??= {})[field] = value;
  }
  return read;
}

/** All pictures; undefined where there are none. Whether the bytes are a picture is checked when they are shown. */
export function readPictures(map: Y.Map<unknown>): Plan['pictures'] {
  const pictures = new Map([...map].filter((entry): entry is [string, Uint8Array] => entry[1] instanceof Uint8Array && pictureName.test(entry[0])));
  return pictures.size > 0 ? pictures : undefined;
}

/**
 * Mends the areas of items: an area that is missing, is not an area, or would hold itself counts as none. Two people can make such
 * a loop together without seeing it; all peers break it at the same place.
 */
export function withSoundAreas(items: ReadonlyMap<string, Item>): ReadonlyMap<string, Item> {
  const sound = new Map<string, Item>();
  for (const item of items.values()) {
    sound.set(item.id, isSound(items, item) ? item : { ...item, area: null });
  }
  return sound;
}

/** Whether {@link withSoundAreas} would change nothing. */
export function hasSoundAreas(items: ReadonlyMap<string, Item>): boolean {
  for (const item of items.values()) if (!isSound(items, item)) return false;
  return true;
}

function isSound(items: ReadonlyMap<string, Item>, item: Item): boolean {
  return item.area === null || areaHolds(items, item);
}

/** Whether an item can lie in its area. A loop further out is broken there; it does not affect this item. */
function areaHolds(items: ReadonlyMap<string, Item>, item: Item): boolean {
  let area = item.area;
  if (area !== null && items.get(area)?.type !== 'area') return false;
  const seen = new Set<string>();
  while (area !== null && !seen.has(area)) {
    if (area === item.id) return false;
    seen.add(area);
    area = items.get(area)?.area ?? null;
  }
  return true;
}

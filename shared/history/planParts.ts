import { dimensionIds, positionKindIds } from '../framework/dimensions.ts';
import type { FieldValue, Measurement } from '../framework/field.ts';
import { isItemTypeId } from '../framework/itemTypes.ts';
import { registerIds } from '../framework/registers.ts';
import { canonicalJson } from '../plan/canonicalJson.ts';
import type { FieldValues, Item, Link, Plan, Position, Positions, Registers } from '../plan/plan.ts';
import { isLinkKindId, withSoundAreas } from '../plan/readPlan.ts';
import { compareTexts } from './history.ts';

const itemPart = 'item:';

/** A plan taken apart as revisions keep it: `plan`, `positions`, `registers`, `links` and `item:<id>` → canonical JSON. */
export function partsOf(plan: Plan): ReadonlyMap<string, string> {
  const links = [...plan.links.values()].sort((one, other) => compareTexts(one.id, other.id));
  return new Map([
    ['plan', canonicalJson(plan.fields)],
    ['positions', canonicalJson(plan.positions)],
    ['registers', canonicalJson(plan.registers)],
    ['links', canonicalJson(links)],
    ...[...plan.items.values()].map((item): [string, string] => [itemPart + item.id, canonicalJson(item)]),
  ]);
}

/**
 * The plan that parts make. What this Kehys does not know (a type written by a newer one) is left out, as it is when a
 * document is read. Throws a SyntaxError where a part is no JSON.
 */
export function planFromParts(parts: ReadonlyMap<string, string>): Plan {
  const items = new Map<string, Item>();
  for (const [name, text] of parts) {
    const item = name.startsWith(itemPart) ? itemFrom(name.slice(itemPart.length), JSON.parse(text)) : undefined;
    if (item) items.set(item.id, item);
  }
  const read = (name: string): unknown => JSON.parse(parts.get(name) ?? 'null');
  const links = arrayFrom(read('links')).flatMap((link) => linkFrom(link, items) ?? []);
  return {
    fields: fieldsFrom(read('plan')),
    items: withSoundAreas(items),
    links: new Map(links.map((link) => [link.id, link])),
    positions: positionsFrom(read('positions')),
    registers: registersFrom(read('registers')),
  };
}

function recordFrom(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function arrayFrom(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function numberFrom(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function isFieldValue(value: unknown): value is FieldValue {
  return (
    typeof value === 'string' ||
    (typeof value === 'number' && Number.isFinite(value)) ||
    (Array.isArray(value) && value.every((entry) => typeof entry === 'string'))
  );
}

function fieldsFrom(value: unknown): FieldValues {
  const known = (entry: [string, unknown]): entry is [string, FieldValue] => isFieldValue(entry[1]);
  return Object.fromEntries(Object.entries(recordFrom(value)).filter(known));
}

function measurementFrom(value: unknown): Measurement | undefined {
  const { date, value: reading, note } = recordFrom(value);
  if (typeof date !== 'string' || typeof reading !== 'number') return undefined;
  return typeof note === 'string' ? { date, value: reading, note } : { date, value: reading };
}

function registersFrom(value: unknown): Registers {
  const tables = recordFrom(value);
  const entries = (table: unknown): Record<string, FieldValues> =>
    Object.fromEntries(Object.entries(recordFrom(table)).map(([entry, values]) => [entry, fieldsFrom(values)]));
  return Object.fromEntries(registerIds.filter((id) => Object.hasOwn(tables, id)).map((id) => [id, entries(tables[id])]));
}

function itemFrom(id: string, value: unknown): Item | undefined {
  const { type, fields, measurements, area, order, x, y, width, height } = recordFrom(value);
  if (typeof type !== 'string' || !isItemTypeId(type)) return undefined;
  return {
    id,
    type,
    fields: fieldsFrom(fields),
    measurements: arrayFrom(measurements).flatMap((measurement) => measurementFrom(measurement) ?? []),
    area: typeof area === 'string' ? area : null,
    order: numberFrom(order),
    x: numberFrom(x),
    y: numberFrom(y),
    width: numberFrom(width),
    height: numberFrom(height),
  };
}

function linkFrom(value: unknown, items: ReadonlyMap<string, Item>): Link | undefined {
  const { id, kind, from, to } = recordFrom(value);
  if (typeof id !== 'string' || typeof kind !== 'string' || !isLinkKindId(kind)) return undefined;
  if (typeof from !== 'string' || typeof to !== 'string' || !items.has(from) || !items.has(to)) return undefined;
  return { id, kind, from, to };
}

function positionsFrom(value: unknown): Positions {
  const axes = recordFrom(value);
  const axis = (dimension: string): Positions[(typeof dimensionIds)[number]] => {
    const places: Partial<Record<(typeof positionKindIds)[number], Position>> = {};
    for (const kind of positionKindIds) {
      const { value: place, reason } = recordFrom(recordFrom(axes[dimension])[kind]);
      if (typeof place === 'number') places[kind] = { value: place, reason: typeof reason === 'string' ? reason : '' };
    }
    return places;
  };
  const [scope, culture, structure, governance] = dimensionIds;
  return { scope: axis(scope), culture: axis(culture), structure: axis(structure), governance: axis(governance) };
}

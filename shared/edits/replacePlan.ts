import * as Y from 'yjs';
import { dimensionIds, positionKindIds } from '../framework/dimensions.ts';
import { registers } from '../framework/registers.ts';
import { entriesOf, type Item, type Plan } from '../plan/plan.ts';
import { fieldPrefix, measurementPrefix, registerKey, type ItemRecord } from '../plan/planDocument.ts';
import { wellFormed } from '../plan/wellFormedText.ts';
import { clearKey } from './clearKey.ts';
import { defineEdit } from './edit.ts';
import { storedMeasurement } from './fields.ts';
import { keepPictures } from './pictures.ts';

/**
 * Makes the document say exactly what another plan says, writing only what differs: for restoring a revision and importing into an
 * empty plan. Ids stay, so links and histories keep their meaning.
 */
export const replacePlan = defineEdit(
  () => undefined,
  (document, plan: Plan) => {
    writeAll(document.fields, plan.fields);
    for (const id of [...document.items.keys()]) if (!plan.items.has(id)) document.items.delete(id);
    for (const item of plan.items.values()) {
      let record = document.items.get(item.id);
      if (!record) {
        record = new Y.Map<unknown>();
        document.items.set(item.id, record);
      }
      writeAll(record, itemKeys(item));
    }
    for (const id of [...document.links.keys()]) if (!plan.links.has(id)) document.links.delete(id);
    writeAll(
      document.links,
      Object.fromEntries([...plan.links.values()].map(({ id, kind, from, to }) => [id, { kind, from, to }])),
    );
    const positions: Record<string, unknown> = {};
    for (const dimension of dimensionIds) {
      for (const kind of positionKindIds) {
        const position = plan.positions[dimension][kind];
        if (!position) continue;
        positions[`${dimension}.${kind}.value`] = position.value;
        if (position.reason) positions[`${dimension}.${kind}.reason`] = position.reason;
      }
    }
    writeAll(document.positions, positions);
    writeAll(document.registers, registerKeys(plan));
    keepPictures(document, plan.pictures);
  },
);

function registerKeys(plan: Plan): Record<string, unknown> {
  const keys: Record<string, unknown> = {};
  for (const { id } of registers) {
    for (const [entry, values] of Object.entries(entriesOf(plan, id))) {
      for (const [field, value] of Object.entries(values)) keys[registerKey(id, entry, field)] = value;
    }
  }
  return keys;
}

function itemKeys(item: Item): Record<string, unknown> {
  const keys: Record<string, unknown> = {
    type: item.type,
    x: item.x,
    y: item.y,
    width: item.width,
    height: item.height,
    order: item.order,
  };
  if (item.area !== null) keys['area'] = item.area;
  for (const [key, value] of Object.entries(item.fields)) keys[fieldPrefix + key] = value;
  for (const measurement of item.measurements) keys[measurementPrefix + measurement.date] = storedMeasurement(measurement);
  return keys;
}

function writeAll(map: Y.Map<unknown> | ItemRecord, wanted: Readonly<Record<string, unknown>>): void {
  for (const key of [...map.keys()]) if (!Object.hasOwn(wanted, key)) clearKey(map, key);
  for (const [key, given] of Object.entries(wanted)) {
    const value = typeof given === 'string' ? wellFormed(given) : given;
    if (JSON.stringify(map.get(key)) !== JSON.stringify(value)) map.set(key, value);
  }
}

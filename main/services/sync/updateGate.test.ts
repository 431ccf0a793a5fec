import fc from 'fast-check';
import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { editContextOf } from '../../../shared/edits/editContext.ts';
import { setMeasurements } from '../../../shared/edits/fields.ts';
import { addItem } from '../../../shared/edits/items.ts';
import { createYDoc } from '../../../shared/plan/planDocument.ts';
import { LivePlan } from '../../../shared/plan/livePlan.ts';
import { makePlan } from '../../../shared/templates/makePlan.ts';
import { addPicture } from '../../../shared/edits/pictures.ts';
import { smallPicture, smallPictureName } from '../../../shared/plan/testing/smallPicture.ts';
import { fitsPlan } from './updateGate.ts';

function updatesOf(write: (doc: Y.Doc) => void): readonly Uint8Array[] {
  const doc = createYDoc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  write(doc);
  return updates;
}

test('what people do fits, one edit at a time and the whole document at once', () => {
  const doc = createYDoc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const context = editContextOf(new LivePlan(doc), Math.random);
  makePlan(context, { template: 'holistic', language: 'fi', today: '2026-11-24' });
  const undo = new Y.UndoManager([doc.getMap('items')], { trackedOrigins: new Set(['edit']) });
  const kpi = addItem(context, { type: 'kpi', fields: { name: 'Enquiries' } });
  if (!kpi.ok) throw new Error('no KPI');
  setMeasurements(context, { id: kpi.value, measurements: [{ date: '2026-11-24', value: 4, note: 'four' }] });
  undo.undo();
  undo.redo();
  expect(updates.length).toBeGreaterThan(4);
  const host = createYDoc();
  for (const update of updates) {
    expect(fitsPlan(host, update)).toBe(true);
    Y.applyUpdate(host, update);
  }
  expect(fitsPlan(createYDoc(), Y.encodeStateAsUpdate(doc))).toBe(true);
});

test('values that a window wrote over each other while it was offline, and keeps for its undo, fit', () => {
  const doc = createYDoc();
  const undo = new Y.UndoManager([doc.getMap('plan')]);
  for (const company of ['H', 'Ha', 'Hav', 'Havu']) {
    undo.stopCapturing();
    doc.getMap('plan').set('company', company);
  }
  expect(fitsPlan(createYDoc(), Y.encodeStateAsUpdate(doc))).toBe(true);
});

test('what builds on edits that the document has not seen does not', () => {
  const [first, second] = updatesOf((doc) => {
    doc.getMap('plan').set('company', 'Havu');
    doc.getMap('plan').set('company', 'Havu Oy');
  });
  const host = createYDoc();
  if (!first || !second) throw new Error('no updates');
  expect(fitsPlan(host, second)).toBe(false);
  Y.applyUpdate(host, first);
  expect(fitsPlan(host, second)).toBe(true);
});

test('deleting what the document has not seen does not', () => {
  const doc = createYDoc();
  doc.getMap('plan').set('company', 'Havu');
  const state = Y.encodeStateVector(doc);
  doc.getMap('plan').delete('company');
  expect(fitsPlan(createYDoc(), Y.encodeStateAsUpdate(doc, state))).toBe(false);
});

test.each<[string, (doc: Y.Doc) => void]>([
  ['a root of its own', (doc) => doc.getMap('mine').set('a', 1)],
  ['a list where a map belongs', (doc) => doc.getArray('items').push(['a'])],
  ['a rich text', (doc) => doc.getText('plan').insert(0, 'text')],
  ['a list inside an item', (doc) => doc.getMap('items').set('a', new Y.Array())],
  ['a rich text inside an item', (doc) => doc.getMap('items').set('a', new Y.Text('a'))],
  ['a document inside the document', (doc) => doc.getMap('items').set('a', new Y.Doc())],
  ['bytes', (doc) => doc.getMap('plan').set('title', new Uint8Array(9))],
  ['a text longer than any field takes', (doc) => doc.getMap('plan').set('title', 'x'.repeat(100_001))],
  ['a key without end', (doc) => doc.getMap('plan').set('x'.repeat(1_000), 1)],
  ['records within records', (doc) => doc.getMap('links').set('a', { b: { c: { d: 1 } } })],
])('%s does not', (_name, write) => {
  expect(updatesOf(write).every((update) => fitsPlan(createYDoc(), update))).toBe(false);
});

const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number);

test.each<[string, (doc: Y.Doc) => void]>([
  ['keys', (doc) => doc.transact(() => numbers(101_000).forEach((number) => doc.getMap('plan').set(`k${number}`, 1)))],
  ['values', (doc) => doc.transact(() => numbers(101).forEach((number) => doc.getMap('plan').set(`k${number}`, numbers(1_000))))],
])('more than a hundred thousand %s at once do not', (_name, write) => {
  expect(updatesOf(write).map((update) => fitsPlan(createYDoc(), update))).toEqual([false]);
});

test('a list of a million does not, and is refused before it is read', () => {
  const [update = new Uint8Array()] = updatesOf((doc) => doc.getMap('plan').set('list', numbers(1_000_000)));
  const times = [() => expect(fitsPlan(createYDoc(), update)).toBe(false), () => Y.decodeUpdate(update)].map((work) => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  expect(times[0]).toBeLessThan((times[1] ?? 0) / 2);
});

test('edits of thousands of windows at once do not', () => {
  const one = (): Uint8Array => updatesOf((doc) => doc.getMap('plan').set('company', 'Havu'))[0] ?? new Uint8Array();
  expect(fitsPlan(createYDoc(), Y.mergeUpdates(Array.from({ length: 3_000 }, one)))).toBe(false);
});

test('bytes that are no update do not, and break nothing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 3, maxLength: 200 }), (bytes) => {
      expect(typeof fitsPlan(createYDoc(), bytes)).toBe('boolean');
    }),
  );
});

test('pictures fit under their own names and nowhere else; nothing else is bytes, and nothing else lies among pictures', () => {
  const doc = createYDoc();
  const added = addPicture(editContextOf(new LivePlan(doc), Math.random), { name: smallPictureName, bytes: smallPicture });
  expect(added.ok && fitsPlan(createYDoc(), Y.encodeStateAsUpdate(doc))).toBe(true);
  const fits = (write: (doc: Y.Doc) => void): boolean => updatesOf(write).every((update) => fitsPlan(createYDoc(), update));
  expect(fits((other) => other.getMap('pictures').set('0'.repeat(64), smallPicture))).toBe(false);
  expect(fits((other) => other.getMap('pictures').set(smallPictureName, smallPicture.slice(0, -2)))).toBe(false);
  expect(fits((other) => other.getMap('pictures').set(smallPictureName, 'data:image/jpeg;base64,'))).toBe(false);
  expect(fits((other) => other.getMap('registers').set('logo/kit/picture', smallPicture))).toBe(false);
  expect(fits((other) => other.getMap('items').set('one', new Y.Map([['f.picture', smallPicture]])))).toBe(false);
});

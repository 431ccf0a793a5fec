import { expect, test } from 'vitest';
import { bringBack, hasPart, type TypedPart } from './bringBack.ts';
import { setField, setMeasurements, deleteMeasurement } from './fields.ts';
import { addItem, deleteItems, groupInArea } from './items.ts';
import { addLink } from './links.ts';
import { clearPosition, setPosition } from './positions.ts';
import { deleteRegisterEntry, setRegisterEntry } from './registers.ts';
import { inTurn } from './severalEdits.ts';
import { workbench } from './testing/workbench.ts';

test('a deleted item comes back under its id with its place, fields, readings and links, and undo takes it away again', () => {
  const bench = workbench();
  const goal = bench.make(addItem, { type: 'goal', fields: { statement: 'Reach more' } });
  const kpi = bench.make(addItem, { type: 'kpi' });
  bench.make(setMeasurements, { id: kpi, measurements: [{ date: '2026-03-01', value: 4, note: 'first' }] });
  bench.make(addLink, { from: kpi, to: goal });
  const before = bench.plan();
  bench.make(deleteItems, [kpi]);
  bench.make(bringBack, { part: { kind: 'item', id: kpi }, before });
  expect(bench.plan().items).toEqual(before.items);
  expect(bench.plan().links).toEqual(before.links);
  bench.undo.undo();
  expect(bench.plan().items.has(kpi)).toBe(false);
});

test('an area takes its members in again, but not the one that was put elsewhere meanwhile', () => {
  const bench = workbench();
  const [one, other] = [bench.make(addItem, { type: 'note', at: { x: 0, y: 0 } }), bench.make(addItem, { type: 'note', at: { x: 300, y: 0 } })];
  const area = bench.make(groupInArea, { ids: [one, other] });
  const before = bench.plan();
  bench.make(deleteItems, [area]);
  bench.make(groupInArea, { ids: [other] });
  bench.make(bringBack, { part: { kind: 'item', id: area }, before });
  expect(bench.item(one)).toEqual(before.items.get(one));
  expect(bench.item(other).area).not.toBe(area);
});

test('a link whose other end is gone too stays away, and so does the area that is gone', () => {
  const bench = workbench();
  const goal = bench.make(addItem, { type: 'goal', at: { x: 40, y: 50 } });
  const kpi = bench.make(addItem, { type: 'kpi', at: { x: 400, y: 50 } });
  const area = bench.make(groupInArea, { ids: [goal] });
  bench.make(addLink, { from: kpi, to: goal });
  const before = bench.plan();
  bench.make(deleteItems, [goal, kpi, area]);
  bench.make(bringBack, { part: { kind: 'item', id: goal }, before });
  expect(bench.plan().links.size).toBe(0);
  expect(bench.item(goal)).toMatchObject({ area: null, x: 40, y: 50 });
});

const parts: readonly (readonly [string, TypedPart, (bench: ReturnType<typeof workbench>) => void])[] = [
  [
    'a place on the ring with its reason',
    { kind: 'position', dimension: 'scope', party: 'client' },
    (bench) => bench.make(clearPosition, { dimension: 'scope', kind: 'client' }),
  ],
  [
    'an entry of a register with all its values',
    { kind: 'entry', register: 'scenarios', entry: 'bold' },
    (bench) => bench.make(deleteRegisterEntry, { register: 'scenarios', entry: 'bold' }),
  ],
];

for (const [name, part, takeAway] of parts) {
  test(`${name} comes back as it was`, () => {
    const bench = workbench();
    bench.make(setPosition, { dimension: 'scope', kind: 'client', value: 30, reason: 'Small team' });
    bench.make(setRegisterEntry, { register: 'scenarios', entry: 'bold', values: { name: 'Bold', note: 'Why not' } });
    const before = bench.plan();
    takeAway(bench);
    expect(hasPart(bench.plan(), part)).toBe(false);
    bench.make(bringBack, { part, before });
    expect(bench.plan()).toEqual(before);
  });
}

test('a reading comes back alone, or with its item where that is gone too', () => {
  const bench = workbench();
  const kpi = bench.make(addItem, { type: 'kpi' });
  bench.make(setMeasurements, { id: kpi, measurements: [{ date: '2026-03-01', value: 4 }] });
  const before = bench.plan();
  const part = { kind: 'measurement', id: kpi, date: '2026-03-01' } as const;
  bench.make(deleteMeasurement, { id: kpi, date: '2026-03-01' });
  bench.make(setField, { id: kpi, key: 'name', value: 'Renamed since' });
  bench.make(bringBack, { part, before });
  expect(bench.item(kpi)).toMatchObject({ measurements: [{ date: '2026-03-01', value: 4 }], fields: { name: 'Renamed since' } });
  bench.make(deleteItems, [kpi]);
  bench.make(bringBack, { part, before });
  expect(bench.item(kpi)).toEqual(before.items.get(kpi));
});

test('what is still there, or never was, is refused', () => {
  const bench = workbench();
  const empty = bench.plan();
  const goal = bench.make(addItem, { type: 'goal' });
  expect(bench.refuse(bringBack, { part: { kind: 'item', id: goal }, before: bench.plan() })).toBe('nothing-to-do');
  expect(bench.refuse(bringBack, { part: { kind: 'item', id: 'never-there' }, before: empty })).toBe('nothing-to-do');
});

test('edits in turn see what those before them wrote and end at the first refusal', () => {
  const bench = workbench();
  const added = addItem(bench.context, { type: 'goal' });
  if (!added.ok) throw new Error('not added');
  const seen: boolean[] = [];
  const outcome = inTurn(bench.context, [
    (context) => setField(context, { id: added.value, key: 'statement', value: 'One' }),
    (context) => {
      seen.push(context.plan().items.get(added.value)?.fields['statement'] === 'One');
      return setField(context, { id: 'missing', key: 'statement', value: 'Two' });
    },
    (context) => setField(context, { id: added.value, key: 'statement', value: 'Three' }),
  ]);
  expect(outcome).toMatchObject({ ok: false, failure: { code: 'item-missing' } });
  expect(seen).toEqual([true]);
  expect(bench.item(added.value).fields['statement']).toBe('One');
});

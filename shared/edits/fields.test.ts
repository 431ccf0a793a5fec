import { describe, expect, it } from 'vitest';
import type { Field } from '../framework/field.ts';
import { itemTypes } from '../framework/itemTypes.ts';
import { planFields } from '../framework/planFields.ts';
import { fieldSchema } from '../plan/fieldSchema.ts';
import { deleteMeasurement, setField, setMeasurements, setPlanField } from './fields.ts';
import { addItem } from './items.ts';
import { valueFor } from './testing/randomEdits.ts';
import { workbench } from './testing/workbench.ts';

/** Values that no field of a kind takes. */
const unfit: Readonly<Record<Field['kind'], readonly unknown[]>> = {
  text: [5, ['a']],
  longText: [5, ['a']],
  choice: ['no such option', 5],
  many: ['no list', ['no such option']],
  number: ['5', Number.NaN, Number.POSITIVE_INFINITY],
  money: ['5', Number.NaN],
  date: ['2026-02-30', '1.2.2026', '', 5],
  scale: [-1, 1.5, 99],
  link: ['x'],
  measurements: ['x'],
  picture: ['data:image/jpeg;base64,', 5],
};

const someStep = { kind: 0, one: 4, other: 3, x: 0, y: 0, text: 'some text' };

describe('setting a field', () => {
  it.each(itemTypes.flatMap((type) => type.fields.filter(fieldSchema).map((field) => [type.id, field.key, field] as const)))(
    'takes a value of %s.%s, empties it, undoes both and refuses what does not fit',
    (type, key, field) => {
      const bench = workbench();
      const id = bench.make(addItem, { type });
      const value = valueFor(field, someStep);
      bench.make(setField, { id, key, value });
      expect(bench.item(id).fields).toEqual({ [key]: value });
      bench.make(setField, { id, key, value: null });
      expect(bench.item(id).fields).toEqual({});
      bench.undo.undo();
      expect(bench.item(id).fields).toEqual({ [key]: value });
      bench.undo.undo();
      expect(bench.item(id).fields).toEqual({});
      for (const wrong of unfit[field.kind]) expect(bench.refuse(setField, { id, key, value: wrong as string })).toBe('field-invalid');
    },
  );

  it('is refused for links, unknown keys, missing items and endless texts', () => {
    const bench = workbench();
    const id = bench.make(addItem, { type: 'goal' });
    for (const key of ['serves', 'nothing', '__proto__', 'constructor']) {
      expect(bench.refuse(setField, { id, key, value: 'x' })).toBe('field-unknown');
    }
    expect(bench.refuse(setField, { id: 'gone', key: 'statement', value: 'x' })).toBe('item-missing');
    expect(bench.refuse(setField, { id, key: 'statement', value: 'x'.repeat(100_001) })).toBe('too-much-text');
  });

  it('writes nothing where the value stands there already', () => {
    const bench = workbench();
    const id = bench.make(addItem, { type: 'channel', fields: { roles: ['service'], name: 'Shop' } });
    const steps = bench.undo.undoStack.length;
    bench.make(setField, { id, key: 'roles', value: ['service'] });
    bench.make(setField, { id, key: 'name', value: 'Shop' });
    bench.make(setField, { id, key: 'tone', value: null });
    expect(bench.undo.undoStack.length).toBe(steps);
  });

  it('takes an empty list and an empty text as nothing', () => {
    const bench = workbench();
    const id = bench.make(addItem, { type: 'channel', fields: { roles: ['service'], name: 'Shop' } });
    bench.make(setField, { id, key: 'roles', value: [] });
    bench.make(setField, { id, key: 'name', value: '' });
    expect(bench.item(id).fields).toEqual({});
  });

  it('replaces half characters, which no file could keep', () => {
    const bench = workbench();
    const id = bench.make(addItem, { type: 'note', fields: { text: 'a\ud83d' } });
    expect(bench.item(id).fields['text']).toBe('a\ufffd');
    bench.make(setField, { id, key: 'text', value: '👍' });
    expect(bench.item(id).fields['text']).toBe('👍');
  });
});

describe('setting a fact of the plan', () => {
  it.each(planFields.map((field) => [field.key, field] as const))('takes %s, empties it and undoes both', (key, field) => {
    const bench = workbench();
    const value = valueFor(field, someStep);
    bench.make(setPlanField, { key, value });
    expect(bench.plan().fields).toEqual({ [key]: value });
    bench.make(setPlanField, { key, value: null });
    expect(bench.plan().fields).toEqual({});
    bench.undo.undo();
    bench.undo.undo();
    expect(bench.plan().fields).toEqual({});
    for (const wrong of unfit[field.kind]) expect(bench.refuse(setPlanField, { key, value: wrong as string })).toBe('field-invalid');
  });

  it('is refused for an unknown key', () => {
    expect(workbench().refuse(setPlanField, { key: 'colour', value: 'red' })).toBe('field-unknown');
  });
});

describe('measurements', () => {
  it('are kept by day, one a day, oldest first', () => {
    const bench = workbench();
    const id = bench.make(addItem, { type: 'kpi' });
    bench.make(setMeasurements, { id, measurements: [{ date: '2026-03-01', value: 3 }, { date: '2026-01-01', value: 1, note: '' }] });
    bench.make(setMeasurements, { id, measurements: [{ date: '2026-03-01', value: 4, note: 'put right' }] });
    expect(bench.item(id).measurements).toEqual([
      { date: '2026-01-01', value: 1 },
      { date: '2026-03-01', value: 4, note: 'put right' },
    ]);
    bench.undo.undo();
    expect(bench.item(id).measurements.at(-1)).toEqual({ date: '2026-03-01', value: 3 });
  });

  it('can be taken away again', () => {
    const bench = workbench();
    const id = bench.make(addItem, { type: 'kpi' });
    bench.make(setMeasurements, { id, measurements: [{ date: '2026-03-01', value: 3 }] });
    bench.make(deleteMeasurement, { id, date: '2026-03-01' });
    expect(bench.item(id).measurements).toEqual([]);
    bench.undo.undo();
    expect(bench.item(id).measurements).toHaveLength(1);
    expect(bench.refuse(deleteMeasurement, { id, date: '2026-03-02' })).toBe('item-missing');
    expect(bench.refuse(deleteMeasurement, { id: 'gone', date: '2026-03-01' })).toBe('item-missing');
  });

  it('are refused for other types, wrong days and values that are no numbers, none of them written', () => {
    const bench = workbench();
    const [kpi, note] = [bench.make(addItem, { type: 'kpi' }), bench.make(addItem, { type: 'note' })];
    const good = { date: '2026-03-01', value: 3 };
    expect(bench.refuse(setMeasurements, { id: note, measurements: [good] })).toBe('field-unknown');
    expect(bench.refuse(setMeasurements, { id: 'gone', measurements: [good] })).toBe('item-missing');
    expect(bench.refuse(setMeasurements, { id: kpi, measurements: [good, { date: '2026-13-01', value: 3 }] })).toBe('field-invalid');
    expect(bench.refuse(setMeasurements, { id: kpi, measurements: [good, { date: '2026-03-02', value: Number.NaN }] })).toBe('field-invalid');
  });
});

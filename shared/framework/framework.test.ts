import { describe, expect, it } from 'vitest';
import { frameworkAreas, homeOf } from './areas.ts';
import { dimensions, dimensionIds, pointOnAxis, positionAtPoint, positionKindIds, positionKinds } from './dimensions.ts';
import type { Field } from './field.ts';
import { fieldOf, itemTypes, linkFieldsOf } from './itemTypes.ts';
import { linkFits, linkKind, linkKinds } from './linkKinds.ts';
import { planFields } from './planFields.ts';
import { registerIds, registers } from './registers.ts';
import { languages } from '../messages/text.ts';
import { toldName } from './toldNumber.ts';
import { itemTypeIds, linkKindIds } from './vocabulary.ts';

function expectSoundFields(fields: readonly Field[]): void {
  const keys = fields.map((field) => field.key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const field of fields) {
    expect(field.key).toMatch(/^[a-z][A-Za-z0-9]*$/);
    expectNamed(field.name);
    if (field.toldAs) expectNamed(field.toldAs);
    if (!('options' in field)) continue;
    const ids = field.options.map((option) => option.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const option of field.options) expectNamed(option.name);
  }
}

function expectNamed(text: { readonly en: string; readonly fi: string }): void {
  expect(text.en.trim()).toBe(text.en);
  expect(text.fi.trim()).toBe(text.fi);
  expect(text.en && text.fi).not.toBe('');
}

describe('the framework', () => {
  it('defines every item type once, in reading order', () => {
    expect(itemTypes.map((type) => type.id)).toEqual([...itemTypeIds]);
  });

  it.each(itemTypes.map((type) => [type.id, type] as const))('defines %s soundly', (id, type) => {
    expectSoundFields(type.fields);
    for (const text of [type.name, type.plural, type.purpose]) expectNamed(text);
    expect(['text', 'longText']).toContain(fieldOf(id, type.titleField)?.kind);
    for (const key of type.cardFields) expect(fieldOf(id, key)).toBeDefined();
    expect(new Set(type.cardFields).size).toBe(type.cardFields.length);
    for (const field of linkFieldsOf(id)) {
      const kind = linkKind(field.link);
      expect(itemTypeIds.some((to) => linkFits(kind, id, to))).toBe(true);
      expect(field.many).toBe(!kind.single);
    }
  });

  it('shows every link kind but the loosest in a field of each type that it leaves', () => {
    for (const kind of linkKinds) {
      if (kind.from === 'any') continue;
      for (const type of kind.from) expect(linkFieldsOf(type).map((field) => field.link)).toContain(kind.id);
    }
  });

  it('defines facts of the plan and registers soundly', () => {
    expectSoundFields(planFields);
    expect(registers.map((register) => register.id)).toEqual([...registerIds]);
    for (const register of registers) expectSoundFields(register.fields);
  });

  it('calls no field a question in documents', () => {
    const fields = [...planFields, ...itemTypes.flatMap((type) => type.fields), ...registers.flatMap((register) => register.fields)];
    expect(fields.flatMap((field) => languages.map((language) => toldName(field, language))).filter((name) => name.includes('?'))).toEqual([]);
  });

  it('has each link kind, dimension and position once', () => {
    expect(linkKinds.map((kind) => kind.id)).toEqual([...linkKindIds]);
    expect(dimensions.map((dimension) => dimension.id)).toEqual([...dimensionIds]);
    expect(positionKinds.map((kind) => kind.id)).toEqual([...positionKindIds]);
  });

  it('gives every type but areas exactly one region', () => {
    const held = frameworkAreas.flatMap((area) => area.holds);
    expect(new Set(held).size).toBe(held.length);
    expect(itemTypeIds.filter((id) => !homeOf(id))).toEqual(['area']);
  });

  it('keeps points beyond the ends of an axis on it', () => {
    for (const dimension of dimensions) {
      const [inner, outer] = [pointOnAxis(dimension, 0, 300, 40), pointOnAxis(dimension, 100, 300, 40)];
      const beyond = (from: typeof inner, to: typeof inner) => ({ x: to.x + 5 * (to.x - from.x), y: to.y + 5 * (to.y - from.y) });
      expect(positionAtPoint(dimension, beyond(inner, outer), 300, 40)).toBe(100);
      expect(positionAtPoint(dimension, beyond(outer, inner), 300, 40)).toBe(0);
    }
  });

  it('finds the same place on an axis from the point that it was drawn at', () => {
    for (const dimension of dimensions) {
      for (let value = 0; value <= 100; value += 1) {
        expect(positionAtPoint(dimension, pointOnAxis(dimension, value, 300, 40), 300, 40)).toBe(value);
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import { dimensionIds, positionKindIds } from '../framework/dimensions.ts';
import type { Field, FieldValue } from '../framework/field.ts';
import { itemTypes } from '../framework/itemTypes.ts';
import { linkKinds } from '../framework/linkKinds.ts';
import { monthKey } from '../framework/monthlyMoney.ts';
import { planFields } from '../framework/planFields.ts';
import { registers } from '../framework/registers.ts';
import { languages } from '../messages/text.ts';
import type { Change, ValueChange } from './change.ts';
import { tellPart } from './changedParts.ts';
import { describeChange, describeRewording } from './describeChange.ts';

/** Two values that a field of this kind can hold; undefined for what is kept otherwise. */
function valuesFor(field: Field): readonly [FieldValue, FieldValue] | undefined {
  switch (field.kind) {
    case 'choice':
      return [field.options[0]?.id ?? '', field.options.at(-1)?.id ?? ''];
    case 'many':
      return [[field.options[0]?.id ?? ''], [field.options[0]?.id ?? '', field.options.at(-1)?.id ?? '']];
    case 'number':
      return [1234.5, 20];
    case 'money':
      return [1200, 1350.5];
    case 'date':
      return ['2026-03-01', '2026-12-24'];
    case 'scale':
      return [1, field.maximum];
    case 'picture':
      return [`${'ab'.repeat(32)}.jpg`, `${'cd'.repeat(32)}.jpg`];
    case 'text':
      return field.isReference || field.isLook ? ['raw-id-1', 'raw-id-2'] : ['Old words', 'New words'];
    case 'longText':
      return field.isLook ? ['{"raw-id-1":1}', '{"raw-id-2":1}'] : ['Old words', 'New words'];
    case 'link':
    case 'measurements':
      return undefined;
  }
}

/** A field filled in, changed and emptied, and a list with one less; amounts of a month, too. */
function changesOf(field: Field): readonly ValueChange[] {
  const values = valuesFor(field);
  if (!values) return [];
  const currencies = ['EUR', 'EUR'] as const;
  const [before, after] = values;
  const keys = [field.key, ...(field.kind === 'money' && field.months ? [monthKey(field.key, '2026-09')] : [])];
  return keys.flatMap((key) => [
    { field: key, after, currencies },
    { field: key, before, after, currencies },
    { field: key, before, currencies },
    ...(field.kind === 'many' ? [{ field: key, before: after, after: before, currencies }, { field: key, before: after, after: [], currencies }] : []),
  ]);
}

const title = (type: string, name = 'Something') => ({ id: 'raw-id-3', type, title: name }) as Extract<Change, { kind: 'itemAdded' }>['item'];

const ofItems = itemTypes.flatMap(({ id, fields }): readonly Change[] => [
  { kind: 'itemAdded', item: title(id) },
  { kind: 'itemRemoved', item: title(id, '') },
  { kind: 'itemMoved', item: title(id), moved: true, resized: true, reordered: false },
  { kind: 'itemMoved', item: title(id), moved: false, resized: false, reordered: false, area: { before: title('area', ''), after: title('area', 'There') } },
  ...fields.flatMap((field) => changesOf(field).map((change): Change => ({ kind: 'fieldChanged', item: title(id), ...change }))),
]);
const ofRegisters = registers.flatMap(({ id, fields, entries }) =>
  fields.flatMap((field) =>
    changesOf(field).flatMap((change): readonly Change[] => {
      const told = { kind: 'registerChanged', register: id, entry: entries?.[0]?.id ?? 'raw-id-4', ...change } as const;
      // What is referred to may have a title or none, and be known or gone.
      const titles = 'isReference' in field ? { ...('before' in change ? { before: 'One' } : {}), ...('after' in change ? { after: 'Other' } : {}) } : undefined;
      return [told, ...(titles ? [{ ...told, titles }] : [])];
    }),
  ),
);
const ofPlan = planFields.flatMap((field) => changesOf(field).map((change): Change => ({ kind: 'planFieldChanged', ...change })));
const ofRing = dimensionIds.flatMap((dimension) =>
  positionKindIds.flatMap((position): readonly Change[] => [
    { kind: 'positionChanged', dimension, position, after: { value: 40, reason: 'Why' } },
    { kind: 'positionChanged', dimension, position, before: { value: 40, reason: '' }, after: { value: 30, reason: '' } },
    { kind: 'positionChanged', dimension, position, before: { value: 40, reason: 'Why' }, after: { value: 40, reason: 'Because' } },
    { kind: 'positionChanged', dimension, position, before: { value: 40, reason: '' } },
  ]),
);
const ofLinks = linkKinds.flatMap(({ id, from, to }): readonly Change[] => {
  const [start, end] = [Array.isArray(from) ? String(from[0]) : 'goal', Array.isArray(to) ? String(to[0]) : 'kpi'];
  return ['Something', ''].flatMap((name): readonly Change[] => [
    { kind: 'linkAdded', link: id, from: title(start), to: title(end, name) },
    { kind: 'linkRemoved', link: id, from: title(start), to: title(end, name) },
    { kind: 'linkReplaced', link: id, from: title(start), before: title(end, name), after: title(end, 'Another') },
    { kind: 'registerChanged', register: 'linkWords', entry: 'raw-id-5', field: 'words', after: 'because', currencies: ['EUR', 'EUR'], link: { kind: id, from: title(start), to: title(end, name) } },
  ]);
});

/** Ids of options that are no words of their own: where an option is called as its id is, nothing is raw. */
const rawIds = new Set(
  [...itemTypes.flatMap(({ fields }) => fields), ...planFields, ...registers.flatMap(({ fields }) => fields)].flatMap((field) => [field.key, ...('options' in field ? field.options.map(({ id }) => id) : [])]).filter((id) => /[a-z][A-Z]|-/u.test(id)),
);

describe.each([
  ['items', ofItems],
  ['registers', ofRegisters],
  ['the plan', ofPlan],
  ['the ring', ofRing],
  ['links', ofLinks],
])('every sentence on changes of %s', (_name, changes) => {
  it.each(languages)('shows no id, key or code, says nothing twice and leaves nothing out (%s)', (language) => {
    expect(changes.length).toBeGreaterThan(10);
    for (const change of changes) {
      for (const sentence of [describeChange(change, language), describeRewording(change, language), tellPart([change, change], language).sentence]) {
        expect(sentence).not.toMatch(/raw-id|undefined|null|NaN|\[object|[{}]|EUR|\.jpg|\d{4}-\d{2}|@/u);
        expect(sentence).not.toMatch(/(?<!\p{L})(\p{L}{3,}) \1(?!\p{L})/iu);
        expect(sentence).not.toMatch(/::|: :|\?:| {2}|\(\(|: *$|^ /u);
        for (const word of sentence.match(/[\w-]+/gu) ?? []) expect([sentence, rawIds.has(word)]).toEqual([sentence, false]);
      }
    }
  });

  it('is one of its own in each language', () => {
    const same = changes.filter((change) => describeChange(change, 'en') === describeChange(change, 'fi'));
    expect(same).toEqual([]);
  });
});

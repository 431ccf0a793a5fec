import { describe, expect, it } from 'vitest';
import type { Field } from '../framework/field.ts';
import { fieldOf } from '../framework/itemTypes.ts';
import { readTyped, typedOf } from './guideEntry.ts';

const today = '2026-11-24';
function field(type: Parameters<typeof fieldOf>[0], key: string): Field {
  const found = fieldOf(type, key);
  if (!found) throw new Error(key);
  return found;
}

describe('an answer in the guide', () => {
  it.each([
    [field('resource', 'amount'), 12500.5, 'fi'],
    [field('resource', 'from'), '2026-12-01', 'fi'],
    [field('resource', 'from'), '2026-12-01', 'en'],
    [field('goal', 'target'), 60, 'en'],
    [field('channel', 'roles'), ['service'], 'en'],
    [field('person', 'skillDialogue'), 3, 'en'],
    [field('vision', 'statement'), 'Nearest to the shore', 'en'],
  ] as const)('reads back as it was shown: %#', (asked, value, language) => {
    expect(readTyped(asked, typedOf(asked, value, language), language, today)).toEqual({ ok: true, value });
  });

  it('is empty where nothing stands', () => {
    expect(readTyped(field('goal', 'target'), ' ', 'en', today)).toEqual({ ok: true, value: null });
    expect(typedOf(field('channel', 'reaches'), null, 'en')).toEqual([]);
  });

  it('says why it cannot be taken', () => {
    expect(readTyped(field('goal', 'target'), 'many', 'en', today)).toEqual({ ok: false, problem: 'notANumber' });
    expect(readTyped(field('goal', 'due'), '31.2.2027', 'fi', today)).toEqual({ ok: false, problem: 'noSuchDay' });
  });
});

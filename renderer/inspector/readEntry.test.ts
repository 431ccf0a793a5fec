import { describe, expect, it } from 'vitest';
import { longestText, type NumberField } from '../../shared/framework/field.ts';
import { inspectorTexts } from '../../shared/messages/inspector.ts';
import { readDay } from '../typing/readDay.ts';
import { readLines } from '../typing/readText.ts';
import { readNumberField } from './readEntry.ts';

const field: NumberField = { key: 'stage', kind: 'number', name: { en: 'Stage', fi: 'Vaihe' }, minimum: 1, maximum: 7, whole: true };

describe('what is typed into a field', () => {
  it('empties the field where it is blank', () => {
    expect([readLines('  '), readDay(' ', '2026-01-01'), readNumberField(field, '', 'fi')]).toEqual(Array(3).fill({ ok: true, value: null }));
  });

  it('is refused with its reason where the field cannot hold it', () => {
    const why = (text: string) => {
      const reading = readNumberField(field, text, 'fi');
      return reading.ok ? reading.value : reading.problem.text;
    };
    expect(why('7')).toBe(7);
    expect(why('0')).toBe(inspectorTexts.tooSmall);
    expect(why('8')).toBe(inspectorTexts.tooLarge);
    expect(why('1,5')).toBe(inspectorTexts.notWhole);
    expect(why('two')).toBe(inspectorTexts.notANumber);
    expect(readLines('x'.repeat(longestText)).ok).toBe(true);
    expect(readLines('x'.repeat(longestText + 1)).ok).toBe(false);
  });

  it('may carry a currency where it is money, and nowhere else', () => {
    expect(readNumberField({ key: 'budget', kind: 'money', name: { en: 'Budget', fi: 'Budjetti' } }, '1 200,50 €', 'fi')).toEqual({ ok: true, value: 1200.5 });
    expect(readNumberField(field, '3 €', 'fi').ok).toBe(false);
  });
});

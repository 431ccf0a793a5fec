import { describe, expect, it } from 'vitest';
import { periodOf } from './readings.ts';
import { weekOf, wordPeriod } from './wordPeriod.ts';

describe('the names of periods', () => {
  it('number weeks as ISO 8601 does, over the turn of a year', () => {
    const week = (day: string) => Object.values(weekOf(periodOf(day, 'week').first));
    expect(['2026-11-24', '2027-01-01', '2020-12-31', '2024-12-30', '2026-01-01'].map(week)).toEqual([
      [48, 2026],
      [53, 2026],
      [53, 2020],
      [1, 2025],
      [1, 2026],
    ]);
  });

  it('are said in both languages', () => {
    const day = '2026-11-24';
    expect(wordPeriod(periodOf(day, 'month'), 'month', 'en')).toBe('November 2026');
    expect(wordPeriod(periodOf(day, 'month'), 'month', 'fi')).toBe('marraskuu 2026');
    expect(wordPeriod(periodOf(day, 'quarter'), 'quarter', 'en')).toBe('Q4 2026');
    expect(wordPeriod(periodOf(day, 'week'), 'week', 'fi')).toBe('Viikko 48/2026');
    expect(wordPeriod(periodOf(day, 'week'), 'week', 'en', 'short')).toBe('Wk 48');
  });
});

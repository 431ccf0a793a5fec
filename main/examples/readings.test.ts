import { describe, expect, it } from 'vitest';
import { readingsOf } from './readings.ts';
import { seededRandom } from '../../shared/plan/seededRandom.ts';

describe('readings of an example', () => {
  it('fall on the last day of each month, and on the line where there is no noise', () => {
    const readings = readingsOf({ kpi: 'k', every: 'month', noise: 0, step: 1, line: [['2025-11-30', 10], ['2026-01-31', 72]] }, seededRandom(1));
    expect(readings).toEqual([
      { date: '2025-11-30', value: 10 },
      { date: '2025-12-31', value: 41 },
      { date: '2026-01-31', value: 72 },
    ]);
  });

  it('keep to the weekday of the first, with their notes', () => {
    const readings = readingsOf({ kpi: 'k', every: 'week', noise: 0, step: 1, line: [['2026-03-22', 5], ['2026-04-05', 5]], notes: { '2026-03-29': 'Clocks' } }, seededRandom(1));
    expect(readings).toEqual([
      { date: '2026-03-22', value: 5 },
      { date: '2026-03-29', value: 5, note: 'Clocks' },
      { date: '2026-04-05', value: 5 },
    ]);
  });

  it('are on the line on the days that it names, whatever their noise', () => {
    const line = [['2025-11-30', 20], ['2026-03-31', 46], ['2026-10-31', 64]] as const;
    const readings = readingsOf({ kpi: 'k', every: 'month', noise: 0.5, step: 1, line }, seededRandom(3));
    expect(line.map(([day]) => readings.find(({ date }) => date === day)?.value)).toEqual(line.map(([, value]) => value));
  });

  it('stay within their noise, are multiples of their step and the same for the same seed', () => {
    const series = { kpi: 'k', every: 'month', noise: 0.1, step: 0.1, line: [['2025-11-30', 20], ['2026-10-31', 20]] } as const;
    const readings = readingsOf(series, seededRandom(7));
    expect(readingsOf(series, seededRandom(7))).toEqual(readings);
    for (const { value } of readings) {
      expect(value).toBeGreaterThanOrEqual(18);
      expect(value).toBeLessThanOrEqual(22);
      expect(Math.round(value * 10) / 10).toBe(value);
    }
    expect(new Set(readings.map(({ value }) => value)).size).toBeGreaterThan(3);
  });
});

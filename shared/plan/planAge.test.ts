import { describe, expect, it } from 'vitest';
import { planAge, wordAge } from './planAge.ts';

const ageOn = (starts: string, today: string) => planAge({ fields: starts ? { starts } : {} }, today);

describe('a plan’s age', () => {
  it('is told in whole months, and the last day of a short month is a month after the 31st', () => {
    expect(ageOn('2026-01-31', '2026-02-27')?.months).toBe(0);
    expect(ageOn('2026-01-31', '2026-02-28')?.months).toBe(1);
    expect(ageOn('2025-11-28', '2026-11-27')?.months).toBe(11);
  });

  it('is old past twelve months, not on the day they are full', () => {
    expect(ageOn('2025-11-28', '2026-11-28')).toMatchObject({ months: 12, isOld: false });
    expect(ageOn('2025-11-28', '2026-11-29')).toMatchObject({ months: 12, isOld: true });
  });

  it('is not told of a plan that begins later, or does not say when', () => {
    expect([ageOn('2026-12-01', '2026-11-28'), ageOn('', '2026-11-28')]).toEqual([undefined, undefined]);
  });

  it('is worded in both languages', () => {
    const [young, old] = [ageOn('2026-11-20', '2026-11-28'), ageOn('2025-09-01', '2026-11-28')];
    expect([young, old].flatMap((age) => (age ? [wordAge(age, 'en'), wordAge(age, 'fi')] : []))).toEqual(['under a month', 'alle kuukausi', '14 months', '14 kk']);
  });
});

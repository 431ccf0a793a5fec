import { describe, expect, it } from 'vitest';
import { formatMoment } from './formatMoment.ts';

const today = '2026-03-03';

describe('a moment in words', () => {
  it('names today and yesterday', () => {
    expect(formatMoment(new Date(2026, 2, 3, 14, 5).toISOString(), 'en', today)).toBe('today 14:05');
    expect(formatMoment(new Date(2026, 2, 2, 23, 59).toISOString(), 'en', today)).toBe('yesterday 23:59');
    expect(formatMoment(new Date(2026, 2, 3, 0, 5).toISOString(), 'fi', today)).toBe('tänään 0.05');
  });

  it('gives the date of anything older, as readers of the language write it', () => {
    expect(formatMoment(new Date(2026, 1, 28, 9, 7).toISOString(), 'en', today)).toBe('28 Feb 2026, 9:07');
    expect(formatMoment(new Date(2026, 1, 28, 9, 7).toISOString(), 'fi', today)).toBe('28.2.2026 klo 9.07');
  });

  it('leaves what is no moment as it is', () => {
    expect(formatMoment('soon', 'en', today)).toBe('soon');
  });
});

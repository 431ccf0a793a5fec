import { describe, expect, it } from 'vitest';
import { formatPercent, formatSize, say } from './text.ts';

describe('what is measured', () => {
  it('stands with its sign as readers of the language write it', () => {
    expect([formatPercent(5, 'en'), formatPercent(5, 'fi')]).toEqual(['5%', '5\u00a0%']);
    expect([formatPercent(12.345, 'en', 1), formatPercent(1234.5, 'fi', 1)]).toEqual(['12.3%', '1\u00a0234,5\u00a0%']);
  });

  it('has the units that the language has for the sizes of files, and is never nothing', () => {
    expect([12, 84_400, 1_249_000, 37_610_000_000].map((bytes) => formatSize(bytes, 'en'))).toEqual(['1\u00a0kB', '84\u00a0kB', '1.2\u00a0MB', '37.6\u00a0GB']);
    expect([12, 84_400, 1_249_000, 37_610_000_000].map((bytes) => formatSize(bytes, 'fi'))).toEqual(['1\u00a0kt', '84\u00a0kt', '1,2\u00a0Mt', '37,6\u00a0Gt']);
  });

  it('goes no unit too high nor too low where it is rounded', () => {
    expect([999_499, 999_999, 999_960_000].map((bytes) => formatSize(bytes, 'en'))).toEqual(['999\u00a0kB', '1\u00a0MB', '1\u00a0GB']);
  });

  it('is asked for by a text, beside numbers that are words', () => {
    const text = { en: '{count:words} take {share:percent}, {bytes:size}', fi: '{count:words} vie {share:percent}, {bytes:size}' };
    expect(say(text, 'en', { count: 2, share: 40, bytes: 5e6 })).toBe('Two take 40%, 5\u00a0MB');
    expect(say(text, 'fi', { count: 20, share: 40, bytes: 5e6 })).toBe('20 vie 40\u00a0%, 5\u00a0Mt');
    expect(say(text, 'en', { count: 2 })).toBe('Two take {share:percent}, {bytes:size}');
  });
});

import { describe, expect, it } from 'vitest';
import { heldTogether } from './heldTogether.ts';

/** With its spaces that do not part written as `_`. */
const held = (text: string): string => heldTogether(text).replaceAll('\u00a0', '_');

describe('what no line breaks', () => {
  it('are dates, amounts with their signs and numbers in groups', () => {
    expect(held('signed on 30 Oct 2026, then 7 September 2027')).toBe('signed on 30_Oct_2026, then 7_September_2027');
    expect(held('80 % of 15 000 € and 1 234 567 euroa')).toBe('80_% of 15_000_€ and 1_234_567 euroa');
  });

  it('are no years before a number, no lists of numbers and no other words', () => {
    for (const text of ['in 2026 000 of them', 'May 2026 brought 3 people', '7 Marches 26', Array.from({ length: 9 }, () => '100').join(' ')]) expect(held(text)).toBe(text);
  });
});

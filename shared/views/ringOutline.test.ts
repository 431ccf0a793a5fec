import { describe, expect, it } from 'vitest';
import { ringOutline } from './ringOutline.ts';

describe('the outline of places on the ring', () => {
  it('runs clockwise from the top through every known axis', () => {
    const all = ringOutline({ scope: 100, culture: 0, structure: 50, governance: 100 }, 100, 20).split(' ').map((point) => point.split(',').map((part) => Math.round(Number(part)) + 0));
    expect(all).toEqual([[0, -100], [20, 0], [0, 60], [-100, 0]]);
    expect(ringOutline({ scope: 100, structure: 0 }, 100, 20).split(' ')).toHaveLength(2);
  });

  it('is nothing where fewer than two places are known', () => {
    expect(ringOutline({ scope: 3 }, 100, 20)).toBe('');
  });
});

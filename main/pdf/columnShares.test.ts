import { describe, expect, it } from 'vitest';
import { textCell } from '../../shared/report/report.ts';
import { columnShares } from './columnShares.ts';

const column = (weight: number, title = 'A') => ({ title, weight, align: 'start' as const });
const row = (...texts: string[]) => ({ cells: texts.map((text) => textCell(text)) });

describe('the columns of a table', () => {
  it('share the width by their weights where every word fits', () => {
    const shares = columnShares({ columns: [column(3), column(1)], rows: [row('a', 'b')] }, 400);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect(shares[0]).toBeGreaterThan(0.7);
  });

  it('leave a word whole that its weight has no room for', () => {
    const narrow = columnShares({ columns: [column(9), column(1)], rows: [row('a', 'Responsibilities')] }, 400);
    expect((narrow[1] ?? 0) * 400).toBeGreaterThan(75);
  });

  it('keep a date that must not break on one line', () => {
    const [share = 0] = columnShares({ columns: [column(1), column(9)], rows: [row('30\u00a0Sept\u00a02026', 'a')] }, 400);
    expect(share * 400).toBeGreaterThan(55);
  });

  it('shrink together where not all can be had', () => {
    const shares = columnShares({ columns: Array.from({ length: 12 }, () => column(1)), rows: [row(...Array.from({ length: 12 }, () => 'Responsibilities'))] }, 400);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });
});

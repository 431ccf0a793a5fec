import { describe, expect, it } from 'vitest';
import type { Row } from '../../shared/report/report.ts';
import { roomOfLastRows, tableStanding } from './tableStanding.ts';

const row = (...texts: readonly string[]): Row => ({ cells: texts.map((text) => ({ kind: 'text', text })) });
const group: Row = { ...row('September'), group: true };
const rows = (count: number, text = 'short'): readonly Row[] => Array.from({ length: count }, () => row(text, 'x'));

describe('how a table stands on its page', () => {
  it('needs room for its titles and two rows, whatever comes after them, and for the title of their group', () => {
    const two = tableStanding(rows(2)).need;
    expect(tableStanding(rows(40)).need).toBe(two);
    expect(tableStanding(rows(1)).need).toBeLessThan(two);
    expect(tableStanding([group, ...rows(40)]).need).toBeGreaterThan(two);
    expect(tableStanding(rows(40, 'long '.repeat(30))).need).toBeGreaterThan(two);
  });

  it('never needs so much that a page would be left half empty', () => {
    const detail = { label: 'Why', value: { kind: 'text', text: 'because '.repeat(600) }, long: true } as const;
    expect(tableStanding([{ ...row('x'), details: [detail] }, ...rows(3)]).need).toBeLessThan(300);
  });

  it('needs room for its last two rows by their lines, unless details or a group part them, or they are few', () => {
    const of = (all: readonly Row[], lines = 1) => roomOfLastRows(all, () => lines);
    expect(of(rows(8))).toBeCloseTo(23.5);
    expect(of(rows(8), 3)).toBeCloseTo(23.5 + 4 * 10.55);
    const detail = { label: 'Why', value: { kind: 'text', text: 'because' }, long: false } as const;
    expect([of(rows(7)), of([...rows(8), { ...row('x'), details: [detail] }]), of([...rows(8), group, row('x')]), of(rows(9), 30)]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('stays whole where it has a few rows', () => {
    expect(tableStanding(rows(4)).isShort).toBe(true);
    expect(tableStanding(rows(4, 'long '.repeat(60))).isShort).toBe(false);
    expect(tableStanding(rows(20)).isShort).toBe(false);
  });
});

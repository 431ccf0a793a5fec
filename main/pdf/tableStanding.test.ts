import { describe, expect, it } from 'vitest';
import type { Row } from '../../shared/report/report.ts';
import { roomOfLastRows, roomsOfRows, tableStanding } from './tableStanding.ts';

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

  it('needs room for its last two rows by their lines, with their details and a group between them, unless they are few or high', () => {
    const of = (all: readonly Row[], cells = 1, details = 0) => roomOfLastRows(all, () => ({ cells, details }));
    expect(of(rows(8))).toMatchObject({ place: 6, room: 29 });
    expect(of(rows(8), 3)?.room).toBeCloseTo(29 + 4 * 10.55);
    const detailed = { ...row('x'), details: [{ label: 'Why', value: { kind: 'text', text: 'because' }, long: false } as const] };
    expect(of([...rows(2), detailed, detailed], 1, 2)).toMatchObject({ place: 2, room: 29 + 2 * (11.1 + 10.5) });
    expect(of([...rows(8), group, row('x')])).toMatchObject({ place: 7, room: 29 + 24.3 });
    expect([of(rows(7)), of([...rows(1), detailed, detailed]), of(rows(9), 30)]).toEqual([undefined, undefined, undefined]);
  });

  it('keeps the last two rows of each long group together, too', () => {
    const rooms = roomsOfRows([group, ...rows(4), group, ...rows(3), group, ...rows(9)], () => ({ cells: 1, details: 0 }));
    expect([...rooms.keys()].sort((one, other) => one - other)).toEqual([3, 17]);
    expect(rooms.get(3)).toBeCloseTo(29);
  });

  it('needs room for each row together with its details, unless that is more than half of a page', () => {
    const detailed = { ...row('x'), details: [{ label: 'Why', value: { kind: 'text', text: 'because' }, long: false } as const] };
    const rooms = roomsOfRows([row('x'), detailed, row('x'), detailed, row('x')], (place) => ({ cells: 2, details: place === 3 ? 40 : 3 }));
    expect([...rooms.keys()]).toEqual([1]);
    expect(rooms.get(1)).toBeCloseTo(17.25 - 5.5 + 10.55 + 11.1 + 2 * 10.5);
  });

  it('stays whole where it has a few rows', () => {
    expect(tableStanding(rows(4)).isShort).toBe(true);
    expect(tableStanding(rows(4, 'long '.repeat(60))).isShort).toBe(false);
    expect(tableStanding(rows(20)).isShort).toBe(false);
  });
});

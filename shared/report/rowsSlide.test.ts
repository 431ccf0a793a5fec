import { describe, expect, it } from 'vitest';
import { fitting, rowHeight, slideRow } from './rowsSlide.ts';

const words = (letters: number): string => 'as they say '.repeat(40).slice(0, letters).trim();
const fit = (count: number, text: number, note = 0) => fitting({ language: 'en' }, Array.from({ length: count }, () => slideRow({ text: words(text), note: words(note) })));

describe('rows of a slide', () => {
  it('stand whole in as large letters as they have room in', () => {
    const few = fit(3, 30);
    const many = fit(5, 130);
    expect(few.rowSize).toBe(25);
    expect(many.rowSize).toBeLessThan(25);
    expect(many.rows.map(({ text }) => text)).toEqual(Array.from({ length: 5 }, () => words(130)));
  });

  it('are cut only as far as there is no room, what stands under them first', () => {
    const { rows, rowSize } = fit(5, 60, 190);
    expect(rowSize).toBe(18);
    expect(rows.every(({ text }) => text === words(60))).toBe(true);
    expect(rows.some(({ note }) => note?.endsWith('…'))).toBe(true);
    expect(rows.some(({ note }) => note === words(190))).toBe(true);
  });

  it('know that a very long word leaves the ends of its lines empty', () => {
    const high = (text: string): number => rowHeight(slideRow({ text: 'A', note: text }), 18);
    expect(high('x'.repeat(199))).toBeGreaterThan(high('xxxx '.repeat(40).trim()));
  });

  it('leave room for the line that says how many more there are', () => {
    const { rows, more } = fit(9, 20);
    expect(rows).toHaveLength(5);
    expect(more).toContain('4');
  });
});

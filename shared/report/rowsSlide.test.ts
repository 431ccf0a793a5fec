import { describe, expect, it } from 'vitest';
import { besideHeadline, besideIt, fitting, headlineSize, slideRow, underHeadline, type RoomBeside } from './rowsSlide.ts';

const words = (letters: number): string => 'as they say '.repeat(40).slice(0, letters).trim();
const rowsOf = (count: number, text: number, note = 0) => Array.from({ length: count }, () => slideRow({ text: words(text), note: words(note) }));
const fit = (count: number, text: number, note = 0) => fitting({ language: 'en' }, rowsOf(count, text, note));
const total = (heights: readonly number[] = []): number => heights.reduce((sum, height) => sum + height, 0);

describe('rows of a slide', () => {
  it('stand whole in as large letters as they have room in', () => {
    const few = fit(3, 30);
    const many = fit(5, 130);
    expect(few.layout?.size).toBe(28);
    expect(many.layout?.size).toBeLessThan(25);
    expect(many.rows.map(({ text }) => text)).toEqual(Array.from({ length: 5 }, () => words(130)));
  });

  it('are spread over the slide, all alike where they need no more', () => {
    const { heights = [], y = 0 } = fit(4, 30).layout ?? {};
    expect(new Set(heights).size).toBe(1);
    expect(total(heights)).toBeCloseTo(underHeadline.height);
    expect(y).toBe(underHeadline.y);
    const beside = fitting({ language: 'en' }, rowsOf(3, 20), besideIt).layout;
    expect([beside?.x, beside?.size]).toEqual([besideHeadline.x, 34]);
  });

  it('are cut only as far as there is no room, what stands under them first', () => {
    const { rows, layout } = fit(4, 120, 190);
    expect(layout?.size).toBe(18);
    expect(total(layout?.heights)).toBeLessThanOrEqual(underHeadline.height + 0.01);
    expect(rows.every(({ text }) => text === words(120))).toBe(true);
    expect(rows.some(({ note }) => note?.endsWith('…'))).toBe(true);
    expect(rows.some(({ note }) => note === words(190))).toBe(true);
    const long = fit(5, 230, 190);
    expect(total(long.layout?.heights)).toBeLessThanOrEqual(underHeadline.height + 0.01);
    expect(long.rows.every(({ text }) => text.endsWith('…'))).toBe(true);
  });

  it('leave room for the line that says how many more there are', () => {
    const { rows, more, layout } = fit(9, 20);
    expect(rows).toHaveLength(5);
    expect(more).toContain('4');
    expect(total(layout?.heights)).toBeLessThan(underHeadline.height - 20);
  });

  it('hand a drawing the place of each row that is shown, between words and values', () => {
    let room: RoomBeside | undefined;
    const drawing = {
      width: 250,
      head: 30,
      unit: 2,
      draw: (given: RoomBeside) => {
        room = given;
        return { primitives: [], description: '' };
      },
    };
    const { layout, figure, figureFrame } = fitting({ language: 'en' }, rowsOf(7, 30).map((row) => ({ ...row, value: '85 a month' })), { drawing });
    if (!room || !layout) throw new Error('nothing drawn');
    expect(figureFrame).toEqual(underHeadline);
    expect(figure?.viewBox).toMatchObject({ width: underHeadline.width / 2, height: underHeadline.height / 2 });
    expect(room.rows).toHaveLength(5);
    expect([room.rows[0]?.y, layout.y]).toEqual([15, underHeadline.y + 30]);
    expect(room.left * 2).toBeGreaterThan(layout.textWidth);
    expect(room.right * 2).toBeLessThan(underHeadline.width - layout.valueWidth);
    expect(room.right - room.left).toBeGreaterThan(100);
  });
});

it('a headline is as large as it has room', () => {
  const sizes = [40, 140, 255].map((letters) => headlineSize({ form: 'rows', headline: words(letters) }));
  expect(sizes[0]).toBe(32);
  expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
  expect(new Set(sizes).size).toBe(3);
});

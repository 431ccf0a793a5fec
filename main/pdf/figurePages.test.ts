import { expect, it } from 'vitest';
import type { Block } from '../../shared/report/report.ts';
import { figurePages } from './figurePages.ts';

const figure = (height: number, extent: 'page' | 'width' = 'width'): Block => ({ kind: 'figure', extent, caption: '', figure: { viewBox: { x: 0, y: 0, width: 100, height }, primitives: [], description: '' } });
const startsOf = (...heights: readonly number[]) => [...figurePages([figure(50, 'page'), ...heights.map((height) => figure(height))], 100, 400)];

it('figures fill their pages evenly, in as few as they need', () => {
  expect(startsOf(100, 100)).toEqual([]);
  // One after the other, the third page would hold 60 points and nothing else.
  expect(startsOf(150, 190, 60, 360)).toEqual([2, 4]);
  expect(startsOf(100, 250, 60, 100, 360)).toEqual([3, 5]);
});

it('a figure that is higher than a page gets one, and those that follow no page of their own are left to the typesetter', () => {
  expect(startsOf(100, 100, 900)).toEqual([3]);
  expect(startsOf(150, 150, 60, 900)).toEqual([2, 4]);
  expect([...figurePages([figure(300), figure(300)], 100, 400)]).toEqual([]);
  expect([...figurePages([], 100, 400)]).toEqual([]);
});

import { expect, it } from 'vitest';
import type { Block } from '../../shared/report/report.ts';
import { figurePages } from './figurePages.ts';

const figure = (height: number, extent: 'page' | 'width' = 'width'): Block => ({ kind: 'figure', extent, caption: '', figure: { viewBox: { x: 0, y: 0, width: 100, height }, primitives: [], description: '' } });
const laid = (...heights: readonly number[]) => figurePages([figure(50, 'page'), ...heights.map((height) => figure(height))], 100, 400);
const startsOf = (...heights: readonly number[]) => [...laid(...heights).begins];
const heightsOf = ({ blocks }: ReturnType<typeof laid>) => blocks.slice(1).map((block) => (block.kind === 'figure' ? block.figure.viewBox.height : 0));

it('figures fill their pages evenly, in as few as they need', () => {
  expect(startsOf(100, 100)).toEqual([]);
  // One after the other, the third page would hold 60 points and nothing else.
  expect(startsOf(150, 190, 60, 360)).toEqual([2, 4]);
});

it('a figure that is higher than a page gets one, and those that follow no page of their own are left to the typesetter', () => {
  expect(startsOf(100, 100, 900)).toEqual([3]);
  expect(startsOf(150, 150, 60, 900)).toEqual([2, 4]);
  expect([...figurePages([figure(300), figure(300)], 100, 400).begins]).toEqual([]);
  expect(figurePages([], 100, 400)).toEqual({ blocks: [], begins: new Set() });
});

it('figures leave their order where another one saves a page or half of one, and only so far', () => {
  // In their order they take three pages.
  const saved = laid(250, 300, 40, 80);
  expect(heightsOf(saved)).toEqual([250, 80, 300, 40]);
  expect([...saved.begins]).toEqual([3]);
  // In their order the second page stays half empty.
  const evened = laid(100, 250, 60, 100, 360);
  expect(heightsOf(evened)).toEqual([100, 60, 100, 250, 360]);
  expect([...evened.begins]).toEqual([4, 5]);
  // A third of a page is no reason.
  expect(heightsOf(laid(150, 200, 250))).toEqual([150, 200, 250]);
  // Nothing is saved: nothing moves.
  expect(heightsOf(laid(300, 150, 300))).toEqual([300, 150, 300]);
  const many = Array.from({ length: 40 }, (_, place) => 60 + (place % 7) * 40);
  expect(heightsOf(laid(...many))).toEqual(many);
});

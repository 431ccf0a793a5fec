import { expect, it } from 'vitest';
import { recordingPen } from '../testPens.ts';
import { aroundGuides, paintGuides } from './paintGuides.ts';

const view = { x: 100, y: 50, zoom: 2 };

it('draws edges along their axis and gaps across it, where they lie in the view', () => {
  const { pen, of } = recordingPen();
  paintGuides(pen, [{ axis: 'x', at: 120, from: 60, to: 90 }, { axis: 'y', at: 70, from: 110, to: 130, isGap: true }], view);
  expect(of('moveTo').map(({ values }) => values)).toEqual([[40, 20], [20, 40]]);
  expect(of('lineTo').map(({ values }) => values)).toEqual([[40, 80], [60, 40]]);
  expect(of('stroke')).toHaveLength(2);
});

it('knows what they lie in', () => {
  expect(aroundGuides([{ axis: 'x', at: 120, from: 60, to: 90 }, { axis: 'y', at: 70, from: 110, to: 130, isGap: true }])).toEqual({ x: 110, y: 60, width: 20, height: 30 });
  expect(aroundGuides([])).toBeUndefined();
});

it('draws nothing where nothing is aligned', () => {
  const { pen, calls } = recordingPen();
  paintGuides(pen, [], view);
  expect(calls).toEqual([]);
});

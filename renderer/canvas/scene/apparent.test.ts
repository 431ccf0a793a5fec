import { expect, it } from 'vitest';
import { nearFrom } from '../canvasState.ts';
import { enlargementIn } from './apparent.ts';

it('enlarges nothing on a desk, a larger window by what both its sides have more, and never so that cards at their own size are far', () => {
  const by = (width: number, height: number): number => enlargementIn({ width, height });
  expect([by(1024, 600), by(1366, 768), by(1920, 1080), by(1080, 1920), by(2560, 1080)]).toEqual([1, 1, 1, 1, 1]);
  expect(by(2560, 1440)).toBeCloseTo(4 / 3);
  expect(by(3440, 1440)).toBeCloseTo(4 / 3);
  for (const wall of [by(3840, 2160), by(7680, 4320)]) expect(1 / wall).toBeCloseTo(nearFrom);
});

import { expect, it } from 'vitest';
import { isPlainJpeg } from './isPlainJpeg.ts';

const frame = (parts: number): readonly number[] => [0xff, 0xc0, 0, 17, 8, 0, 10, 0, 20, parts, ...Array.from({ length: 9 }, () => 0)];
const turned = (turn: number, isLittle: boolean): readonly number[] => {
  const pair = (value: number): readonly number[] => (isLittle ? [value & 255, value >> 8] : [value >> 8, value & 255]);
  const four = (value: number): readonly number[] => (isLittle ? [value, 0, 0, 0] : [0, 0, 0, value]);
  const told = [...(isLittle ? [0x49, 0x49] : [0x4d, 0x4d]), ...pair(42), ...four(8), ...pair(2), ...pair(0x10f), ...pair(2), ...four(0), ...four(0), ...pair(0x112), ...pair(3), ...four(1), ...pair(turn), 0, 0];
  return [0xff, 0xe1, 0, told.length + 8, 0x45, 0x78, 0x69, 0x66, 0, 0, ...told];
};
const jpeg = (...parts: readonly (readonly number[])[]): Uint8Array => Uint8Array.from([0xff, 0xd8, ...parts.flat(), 0xff, 0xd9]);

it.each([
  ['of three colours', [frame(3)], true],
  ['of greys, with what a camera says of itself', [turned(1, true), frame(1)], true],
  ['that a camera turned', [turned(6, false), frame(3)], false],
  ['that a camera turned, written the other way round', [turned(8, true), frame(3)], false],
  ['of four inks', [frame(4)], false],
  ['whose marks are cut', [[0xff, 0xe1, 0, 16, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 99]], true],
] as const)('a JPEG %s is shown alike everywhere: %#', (_, parts, expected) => {
  expect(isPlainJpeg(jpeg(...parts))).toBe(expected);
});

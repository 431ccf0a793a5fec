import { expect, it } from 'vitest';
import { medianOf, quantileOf } from './quantile.ts';

it('finds the middle of values in any order, between the two in the middle of an even number', () => {
  expect(medianOf([30, 10, 20])).toBe(20);
  expect(medianOf([40, 10, 20, 30])).toBe(25);
});

it('finds any share, between two values where it falls there', () => {
  expect(quantileOf([0, 10, 20, 30, 40], 0.25)).toBe(10);
  expect(quantileOf([0, 10], 0.25)).toBe(2.5);
  expect(quantileOf([7], 0.75)).toBe(7);
});

it('has none of no values', () => {
  expect(medianOf([])).toBeUndefined();
});

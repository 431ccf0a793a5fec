import { expect, it } from 'vitest';
import { fieldOf } from './itemTypes.ts';

it('a month of an amount is named as readers of each language write it', () => {
  expect(fieldOf('channel', 'budget@2026-09')?.name).toEqual({ en: 'Budget Sept 2026', fi: 'Budjetti 9/2026' });
  expect(fieldOf('channel', 'budget@2026-13')).toBeUndefined();
});

import { expect, it } from 'vitest';
import { decodeText } from './decodeText.ts';

it('reads the signs of Windows’ code page that Latin 1 does not have', () => {
  const bytes = Uint8Array.from([0x35, 0xa0, 0x80, 0x20, 0x96, 0x20, 0x93, 0xe4, 0x94]);
  expect(decodeText(bytes, 'windows-1252')).toBe('5\u00a0€ – “ä”');
  expect(decodeText(bytes, 'utf-8')).toBeUndefined();
});

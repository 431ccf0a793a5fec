import { expect, it } from 'vitest';
import { decodingsOf } from './textDecodings.ts';

it('the bytes of a file are read as UTF-16 by their mark or their zeros, else as UTF-8 or what spreadsheets of Windows write', () => {
  expect(decodingsOf(new Uint8Array([0xff, 0xfe, 65, 0]))).toEqual(['utf-16le']);
  expect(decodingsOf(new Uint8Array([0xfe, 0xff, 0, 65]))).toEqual(['utf-16be']);
  expect(decodingsOf(new Uint8Array([65, 0, 66, 0, 0xe4, 0]))).toEqual(['utf-16le']);
  expect(decodingsOf(new Uint8Array([0, 65, 0, 66, 0, 0xe4]))).toEqual(['utf-16be']);
  expect(decodingsOf(new Uint8Array([0x50, 0xe4]))).toEqual(['utf-8', 'windows-1252']);
  expect(decodingsOf(new Uint8Array([]))).toEqual(['utf-8', 'windows-1252']);
});

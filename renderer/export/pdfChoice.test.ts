import { expect, it } from 'vitest';
import { attachmentRefusal } from './pdfChoice.ts';

it('keeps the plan out of a PDF that leaves something out or may hold no file', () => {
  expect(attachmentRefusal(undefined, false)).toBeUndefined();
  expect(attachmentRefusal('a-3a', false)).toBeUndefined();
  expect(attachmentRefusal('a-2a', false)).toBe('attachStandard');
  expect(attachmentRefusal('ua-1', true)).toBe('attachLeftOut');
});

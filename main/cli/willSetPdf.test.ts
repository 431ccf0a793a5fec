import { expect, it } from 'vitest';
import { willSetPdf } from './willSetPdf.ts';

it.each<readonly [line: string, will: boolean]>([
  ['export Plan.kehys -o Plan.pdf', true],
  ['export Plan.kehys --output=Plan.PDF --lang fi', true],
  ['export Plan.kehys -o - --to pdf', true],
  ['export Plan.kehys --to=pdf -o Plan', true],
  ['compare A.kehys B.kehys --to pdf -o Plans.pdf', true],
  ['export Plan.kehys -o Plan.docx', false],
  ['export Plan.kehys --to png -o Plan.pdf', false],
  ['export Plan.kehys --to', false],
  ['verify Plan.pdf Plan.kehys', false],
  ['open Plan.pdf', false],
  ['', false],
])('%s: %s', (line, will) => {
  expect(willSetPdf(line.split(' ').filter(Boolean))).toBe(will);
});

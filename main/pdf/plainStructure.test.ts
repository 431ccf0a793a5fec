import { expect, it } from 'vitest';
import type { PdfObject } from './pdfObjects.ts';
import { withoutGroups } from './plainStructure.ts';

const element = (text: string): PdfObject => ({ text: `<<\n  /Type /StructElem\n  ${text}\n>>` });

it('takes groups that say nothing from between what holds them and what they hold, in order, and no other', () => {
  const plain = withoutGroups(
    new Map<number, PdfObject>([
      [1, element('/S /Document\n  /P 9 0 R\n  /K [2 0 R 12 0 R 8 0 R]')],
      [2, element('/S /Div\n  /P 1 0 R\n  /K [3 0 R 4 0 R]')],
      [3, element('/S /Div\n  /P 2 0 R\n  /K [5 0 R]')],
      [4, element('/S /P\n  /P 2 0 R\n  /K [0 1]\n  /Pg 7 0 R')],
      [5, element('/S /H1\n  /P 3 0 R\n  /K [2]\n  /Pg 7 0 R')],
      [8, element('/S /Div\n  /P 1 0 R\n  /K [3]\n  /Pg 7 0 R')],
      [9, { text: '<<\n  /Type /StructTreeRoot\n  /K [1 0 R]\n>>' }],
      [12, element('/S /Div\n  /P 1 0 R\n  /A [<< /O /Layout /Placement /Block >>]\n  /K [13 0 R]')],
      [13, element('/S /P\n  /P 12 0 R\n  /K [4]\n  /Pg 7 0 R')],
    ]),
  );
  expect([...plain.keys()]).toEqual([1, 4, 5, 8, 9, 12, 13]);
  expect(plain.get(1)?.text).toContain('/K [5 0 R 4 0 R 12 0 R 8 0 R]');
  expect([plain.get(5)?.text, plain.get(4)?.text, plain.get(13)?.text].map((text) => /\/P (\d+) 0 R/.exec(text ?? '')?.[1])).toEqual(['1', '1', '12']);
});

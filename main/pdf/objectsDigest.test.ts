import { deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { expect, it } from 'vitest';
import { writePlainPdf } from './fixtures/writePlainPdf.ts';
import { objectsDigest } from './objectsDigest.ts';
import { pageDigest } from './pageDigest.ts';
import type { PdfObject, PdfObjects } from './pdfObjects.ts';

const stream = (entries: string, bytes: string | Uint8Array): PdfObject => ({ text: `<< /Length 0 ${entries} >>`, stream: typeof bytes === 'string' ? Buffer.from(bytes) : bytes });

/** Two pages in a tree of two levels with every kind of value, and an object to which none leads. */
function fileWith(changed: Readonly<Record<number, PdfObject>> = {}): PdfObjects {
  const objects: Readonly<Record<number, PdfObject>> = {
    1: { text: '<< /Type /Catalog /Pages 2 0 R /Outlines 9 0 R >>' },
    2: { text: '<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] >>' },
    3: { text: '<< /Type /Pages /Count 1 /Parent 2 0 R /Kids [5 0 R] >>' },
    4: { text: '<<\n  /Type /Page\n  /Parent 2 0 R\n  /MediaBox [0 0 9 9]\n  /Contents 7 0 R /Resources << /Font << /F1 8 0 R >> >>\n  /StructParents 1\n>>' },
    5: { text: '<< /Type /Page /Parent 3 0 R /MediaBox [-0.5 .25 595.27559 +841.89]/Contents [6 0 R 7 0 R]/Annots [<</Subtype/Link /Dest [4 0 R /XYZ 1 2 null] /A << /URI (http://a.fi/\\(1\\)\\051(b)\\n\\\\) >> /Contents (\\376\\377\\000A) /H <0aFf 1>>>] /Tabs /S /Shown true >>' },
    6: stream('/Filter /FlateDecode', deflateSync(Buffer.from('q 1 0 0 1 2 3 cm Q'))),
    7: stream('', 'BT (a) Tj ET'),
    8: { text: '<< /Type /Font /BaseFont /ABCDEF+Inter-Regular /W [0 [600.12345 0.5]] /Up 12 0 R >>' },
    9: { text: '<< /Type /Outlines /Count 0 >>' },
    10: { text: '<< /Keywords (kehys-plan:one, kehys-revision:two) /Title (A) >>' },
    ...changed,
  };
  return { head: '%PDF-1.7', trailer: '/Root 1 0 R /Info 10 0 R', objects: new Map(Object.entries(objects).map(([number, object]) => [Number(number), object])) };
}

const read = async (file: PdfObjects): Promise<string> => pageDigest(await PDFDocument.load(writePlainPdf(file), { updateMetadata: false }));

it('is the digest that is found in the file, whatever its pages are made of', async () => {
  expect(objectsDigest(fileWith())).toBe(await read(fileWith()));
  const wide = fileWith({ 10: { text: '<< /Keywords <FEFF006B00E40072> >>' } });
  expect(objectsDigest(wide)).toBe(await read(wide));
});

it('is another where pages show something else, and the same where only their packing is', () => {
  const whole = objectsDigest(fileWith());
  const others: readonly Readonly<Record<number, PdfObject>>[] = [{ 7: stream('', 'BT (b) Tj ET') }, { 8: { text: '<< /Type /Font /BaseFont /Other >>' } }, { 10: { text: '<< /Keywords (other) >>' } }, { 2: { text: '<< /Type /Pages /Count 2 /Kids [4 0 R 3 0 R] >>' } }];
  for (const other of others) expect(objectsDigest(fileWith(other))).not.toBe(whole);
  expect(objectsDigest(fileWith({ 6: stream('', 'q 1 0 0 1 2 3 cm Q'), 9: { text: '<< /Type /Outlines /Count 1 >>' } }))).toBe(whole);
});

it('refuses what is no object', () => {
  for (const text of ['<< /Type /Page', '(without end', '}', '']) expect(() => objectsDigest(fileWith({ 5: { text } })), text).toThrow('The PDF has');
});

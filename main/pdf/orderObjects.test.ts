import { PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { expect, it } from 'vitest';
import { writePlainPdf } from './fixtures/writePlainPdf.ts';
import { objectsDigest } from './objectsDigest.ts';
import { orderObjects } from './orderObjects.ts';
import type { PdfObjects } from './pdfObjects.ts';

const file: PdfObjects = {
  head: '%PDF-1.7',
  trailer: '/Root 12 0 R /Info 9 0 R',
  objects: new Map([
    [9, { text: '<< /Title (See 12 0 R (and 9 0 R) \\) ] >> / x ) /Author (A) /Keywords (k) >>' }],
    [12, { text: '<<\n  /Type /Catalog\n  /Pages 20 0 R\n  /StructTreeRoot 31 0 R\n  /Gone 77 0 R\n>>' }],
    [20, { text: '<< /Type /Pages /Count 1 /Kids [ 21 0 R ] >>' }],
    [21, { text: '<< /Type /Page /Parent 20 0 R /MediaBox [0 0 9.5 9] /Contents 3 0 R /W [0 [1 2]] >>' }],
    [3, { text: '<< /Length 5 >>', stream: Buffer.from('3 0 R') }],
    [31, { text: '<< /Type /StructTreeRoot /K [1 2 32 0 R 33 0 R] >>' }],
    [32, { text: '<< /Type /StructElem /S /TD /P 31 0 R /Alt (a) /E (b) >>' }],
    [33, { text: '<< /Type /StructElem /S /TR /P 31 0 R /K [32 0 R] >>' }],
    [34, { text: '<< /Type /StructElem /S /TD /P 33 0 R >>' }],
  ]),
};

it('sets what says the same side by side, and streams last', () => {
  const { objects } = orderObjects(file);
  expect([...objects.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect([...objects.values()].map(({ text }) => /\/(?:S|Type)\/(\w+)/.exec(text)?.[1])).toEqual([undefined, 'Catalog', 'Page', 'Pages', 'StructTreeRoot', 'TD', 'TD', 'TR', undefined]);
  expect(Buffer.from(objects.get(9)?.stream ?? []).toString()).toBe('3 0 R');
});

it('leads every reference where it led, and leaves texts as they are', async () => {
  const ordered = orderObjects(file);
  expect(ordered.trailer).toBe('/Root 2 0 R/Info 1 0 R');
  expect([...ordered.objects.values()].map(({ text }) => text)).toEqual([
    '<</Title(See 12 0 R (and 9 0 R) \\) ] >> / x )/Author(A)/Keywords(k)>>',
    '<</Type/Catalog/Pages 4 0 R/StructTreeRoot 5 0 R/Gone 10 0 R>>',
    '<</Type/Page/Parent 4 0 R/MediaBox[0 0 9.5 9]/Contents 9 0 R/W[0[1 2]]>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/StructTreeRoot/K[1 2 6 0 R 8 0 R]>>',
    '<</S/TD/P 5 0 R/Alt(a)/E(b)>>',
    '<</S/TD/P 8 0 R>>',
    '<</S/TR/P 5 0 R/K[6 0 R]>>',
    '<</Length 5>>',
  ]);
  const document = await PDFDocument.load(writePlainPdf(ordered), { updateMetadata: false, throwOnInvalidObject: true });
  const about = document.context.lookup(document.context.trailerInfo.Info, PDFDict);
  expect(about.lookup(PDFName.of('Title'), PDFString).decodeText()).toBe('See 12 0 R (and 9 0 R) ) ] >> / x ');
  expect(objectsDigest(ordered)).toBe(objectsDigest(file));
});

import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { Finisher } from './finishPdf.ts';
import { writePlainPdf } from './fixtures/writePlainPdf.ts';
import { readPdfObjects, writePackedPdf, type PdfObjects } from './pdfObjects.ts';
import { readSealedPdf } from './readSealedPdf.ts';
import { sealKey } from './seal.ts';
import { thinContents } from './thinContents.ts';

const thinned = (contents: string): string => Buffer.from(thinContents(Buffer.from(contents, 'latin1'))).toString('latin1');

describe('a page’s contents', () => {
  it('keep numbers as fine as an eye could see: whole thousandths between letters, rounded, and hundredths of a point', () => {
    expect(thinned('[(ab) -9.765625 (c) 15.5 (d) 0.4 (e)] TJ')).toBe('[(ab)-10(c)16(d)0(e)] TJ');
    expect(thinned('1 0 0 -1 62.12345 698.38434 cm')).toBe('1 0 0 -1 62.12 698.38 cm');
    expect(thinned('0.105882354 -0.13333334 .18823530 scn')).toBe('0.1058 -0.1333 .1882 scn');
    expect(thinned('0.00012345678 0 0 -0.00012345678 0 0 cm')).toBe('0.0001234 0 0 -0.0001234 0 0 cm');
  });

  it('have no noughts at the end of a fraction', () => {
    expect(thinned('1 0 0 -1 582.301 180.004 cm -0.00 .0 0.10 100 10.00 w')).toBe('1 0 0 -1 582.3 180 cm -0 .0 0.1 100 10 w');
  });

  it('have one space between two words, and do not say that letters are filled where none are drawn otherwise', () => {
    expect(thinned('q\nBT\n0 Tr\n/f0 8 Tf\n[(a)\n12 (b)] TJ\nET  Q\n')).toBe('q BT /f0 8 Tf [(a)12(b)] TJ ET Q ');
    expect(thinned('BT\n2 Tr\n(a) Tj\n0 Tr\n(b) Tj\nET')).toBe('BT 2 Tr (a) Tj 0 Tr (b) Tj ET');
  });

  it('keep the dashes of a stroke', () => {
    expect(thinned('[0.4 1.25] 0 d [(a) 1.25 (b)] TJ [.3] 0 d')).toBe('[0.4 1.25] 0 d [(a)1(b)] TJ [.3] 0 d');
  });

  it('say the numbers of letters in two bytes instead of eight signs, and hide only what would end the text', () => {
    expect(thinned(String.raw`(\000\001\000\013) Tj`)).toBe('(\0\x01\0\x0b) Tj');
    expect(thinned(String.raw`(\050\051\134\015\n\r\t\b\f\(\)\\\7z)`)).toBe(String.raw`(\(\)\\\r` + '\n' + String.raw`\r` + '\t\b\f' + String.raw`\(\)\\` + '\x07z)');
    expect(thinned('(one\\\ntwo)')).toBe('(onetwo)');
  });

  it('keep texts and names to the letter, whatever they hold', () => {
    for (const text of ['(1.23456789 \\) (2.3456789) \\\\)', '/F1.23456 9 Tf', '/Span << /ActualText <FEFF1234567890> >> BDC', '[(3.14159']) expect(thinned(text)).toBe(text);
  });
});

describe('the objects of a PDF', () => {
  const file: PdfObjects = {
    head: '%PDF-1.7',
    trailer: '/Root 3 0 R',
    objects: new Map([
      [1, { text: '<< /Type /Pages /Count 1 /Kids [2 0 R] >>' }],
      [2, { text: '<<\n  /Type /Page\n  /Parent 1 0 R\n  /MediaBox [0 0 9 9]\n  /Contents 5 0 R\n>>' }],
      [3, { text: '<< /Type /Catalog /Pages 1 0 R /MarkInfo << /Marked true /Suspects false >> >>' }],
      [5, { text: '<< /Length 0 >>', stream: Buffer.from('endobj 1 0 obj q Q\nendstream\nendobj ') }],
      [6, { text: '<< /Type /StructElem /S /TD /A [<< /O /Table /Headers [(a)] >> << /O /Layout /BorderColor [0.8 0.8 0.8] /BorderStyle [/Solid /None] >>] /P 7 0 R >>' }],
      [7, { text: '<< /Type /StructElem /S /TD /A << /O /Layout /BorderThickness 0.4 >> /P 6 0 R >>' }],
    ]),
  };

  it('are read back as they were written, gaps and streams that look like the file around them too', () => {
    const read = readPdfObjects(writePlainPdf(file));
    expect([...read.objects.keys()].sort((one, other) => one - other)).toEqual([1, 2, 3, 5, 6, 7]);
    expect(Buffer.from(read.objects.get(5)?.stream ?? []).toString()).toBe('endobj 1 0 obj q Q\nendstream\nendobj ');
    expect(read.trailer).toBe('/Root 3 0 R');
  });

  it('are refused where their table is of another kind', () => {
    const packed = writePackedPdf(file, (bytes) => bytes);
    for (const bytes of [new Uint8Array(), Buffer.from('%PDF-1.7'), packed]) expect(() => readPdfObjects(bytes)).toThrow('no table');
  });

  it('are a sealed document when finished, without words on the lines of cells', async () => {
    const finished = new Finisher().finish(writePlainPdf(file));
    const document = await PDFDocument.load(finished, { updateMetadata: false, throwOnInvalidObject: true });
    expect([document.getPageCount(), document.catalog.has(PDFName.of(sealKey))]).toEqual([1, true]);
    expect((await readSealedPdf(finished))?.isUnchanged).toBe(true);
    const start = Buffer.from(finished).indexOf('stream\n', Buffer.from(finished).indexOf('/ObjStm'));
    const packed = inflateSync(finished.subarray(start + 'stream\n'.length)).toString('latin1');
    expect(packed).toContain('/A[<</O/Table/Headers[(a)]>>]');
    expect(packed).not.toMatch(/Border|Suspects|\/A\/P|\/A<<>>/);
  });
});

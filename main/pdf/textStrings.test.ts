import fc from 'fast-check';
import { PDFDocument, PDFName, type PDFHexString, type PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { writePlainPdf } from './fixtures/writePlainPdf.ts';
import { shortTexts } from './textStrings.ts';

const hex = (text: string): string => Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex').toUpperCase();
const object = (text: string): string => `<< /S /Figure /Alt <${hex(text)}> /P 1 0 R >>`;

/** What a reader of PDFs finds in a file with that object. */
async function readBack(text: string): Promise<string> {
  const objects = new Map([
    [1, { text: '<< /Type /Pages /Count 0 /Kids [] >>' }],
    [2, { text: '<< /Type /Catalog /Pages 1 0 R /Said 3 0 R >>' }],
    [3, { text: shortTexts(object(text)) }],
  ]);
  const document = await PDFDocument.load(writePlainPdf({ head: '%PDF-1.7', trailer: '/Root 2 0 R', objects }), { updateMetadata: false });
  const said = document.context.lookup(document.catalog.get(PDFName.of('Said')));
  const alt = (said as unknown as { get(name: PDFName): PDFString | PDFHexString }).get(PDFName.of('Alt'));
  return alt.decodeText();
}

describe('texts beside the pages', () => {
  it('take a byte a letter where the encoding for documents has them', () => {
    expect(shortTexts(object('Q1 – No (2026)'))).toBe('<< /S /Figure /Alt (Q1 \u0085 No \\(2026\\)) /P 1 0 R >>');
    expect(shortTexts(object('Määrä 9 €'))).toBe('<< /S /Figure /Alt (Määrä 9 \u00a0) /P 1 0 R >>');
    expect(shortTexts('<< /Id <FEFF0041> /S /TD >>')).toBe('<< /Id <FEFF0041> /S /TD >>');
  });

  it.each(['9\u00a0100\u00a0€', 'שלום', '営業 😀', 'þÿ or ï»¿', 'þÿ', 'ï»¿x', 'one\ntwo\r\n(three\\', 'ਊ਍ ਈ'])('say %j as before', async (text) => {
    expect(await readBack(text)).toBe(text);
  });

  it('say as much as the canvas of a thousand cards', () => {
    const said = shortTexts(object('A card with a long name; '.repeat(20_000)));
    expect(said.length).toBeGreaterThan(500_000);
  });

  it('say the same as before, whatever it is', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
      expect(await readBack(text)).toBe(text);
    }));
  });
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { PDFDocument, type PDFFont } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { DocumentFonts } from './documentFonts.ts';
import { canReadBack, inkOfPage, textOfPages } from './fixtures/readBack.ts';
import { parseFont } from './fontkit.ts';
import type { FaceId } from './fontFiles.ts';
import { FontShelf } from './fontShelf.ts';
import { subsetFont } from './fontSubset.ts';
import { PageInk } from './pageInk.ts';
import { writePdfFile } from './pdfFile.ts';
import { Shaper } from './shaping.ts';
import { layOutText, type Line } from './textLines.ts';

const shelf = new FontShelf();
const shaper = new Shaper(shelf);
const style = { size: 24, leading: 32, weight: 'regular', colour: '#000000' } as const;
const width = 500;

/** A text set in lines on one page. */
async function pageWith(lines: readonly Line[]): Promise<Uint8Array> {
  const fonts = new DocumentFonts();
  const opacities = new Map<number, string>();
  const ink = new PageInk(595, 842, { top: 40, bottom: 40, side: 40 }, fonts, shaper, opacities);
  lines.forEach((line, index) => ink.line(line, 40, 60 + index * style.leading));
  const about = { language: 'en', title: '', company: '', agency: '', authors: '', revision: '', date: '', time: '2026-01-01T00:00:00Z', cover: { overline: '', facts: [], signOffs: [] }, sections: [] } as const;
  return writePdfFile(about, [ink], fonts, opacities, []);
}

/** The same lines by pdf-lib itself with the whole font embedded: nothing can have been dropped. */
async function referencePage(face: FaceId, lines: readonly string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(createRequire(import.meta.url)('fontkit') as Parameters<typeof document.registerFontkit>[0]);
  const font: PDFFont = await document.embedFont(shelf.face(face).bytes, { subset: false });
  const page = document.addPage([595, 842]);
  lines.forEach((line, index) => page.drawText(line, { x: 40, y: 842 - 60 - index * style.leading, size: style.size, font }));
  return document.save();
}

const samples = [
  ['inter-regular', 'Latin', 'Älykäs yö, Åbo – “quoted” ”lainattu” 0123456789 ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz'],
  ['inter-regular', 'symbols', '€ £ ¥ § † ‡ … ‰ ≥ ≤ ≠ → ↔ ✓ ● ½'],
  ['inter-regular', 'Greek and Cyrillic', 'Ελληνικά κείμενα Кириллица и русский текст'],
  ['noto-regular', 'Devanagari', 'नमक कमल घर चल'],
  ['arabic-regular', 'Arabic', 'مرحبا بالعالم العربي'],
  ['emoji-regular', 'emoji', '😀🎉🚀🍎🐶⚽'],
] as const;

describe.skipIf(!canReadBack)('the embedded subset', () => {
  it.each(samples)('of %s draws %s with all of its ink', async (face, _name, text) => {
    const lines = layOutText(shaper, [{ text, style }], width);
    const drawn = lines.map((line) => line.pieces.map((piece) => piece.text).join(''));
    const right = face === 'arabic-regular';
    const reference = right ? lines.map((line) => [...line.pieces].reverse().map((piece) => piece.text).join('')) : drawn;
    const own = inkOfPage(await pageWith(lines), 1);
    const whole = inkOfPage(await referencePage(face, reference), 1);
    expect(whole).toBeGreaterThan(300);
    expect(Math.abs(own - whole) / whole).toBeLessThan(0.025);
  });

  it('takes the font that has the character, in one line with others', async () => {
    const [line] = layOutText(shaper, [{ text: 'a हि ب 😀 中', style }], width);
    const faces = line?.pieces.flatMap((piece) => piece.word.runs.map((run) => (run.kind === 'glyphs' ? run.face.id : 'substitute')));
    expect(new Set(faces)).toEqual(new Set(['inter-regular', 'noto-regular', 'arabic-regular', 'emoji-regular', 'substitute']));
  });

  it('says exactly what was written, ligatures, marks and pictures included', async () => {
    const text = 'office ﬁ x̌ 👩‍👩‍👧 🇫🇮 हिन्दी';
    const read = textOfPages(await pageWith(layOutText(shaper, [{ text, style }], width)))[0];
    expect(read?.trim()).toBe(text);
  });
});

describe('a subset font', () => {
  it.each(['inter-bold', 'noto-regular', 'arabic-regular', 'emoji-regular'] as const)('of %s keeps the outlines of its glyphs and empties the rest', (id) => {
    const { bytes, font } = shelf.face(id);
    const wanted = [...Array(40).keys()].map((index) => index * 17 + 3);
    const subset = subsetFont(bytes, wanted);
    expect(subset.length).toBeLessThan(bytes.length / 3);
    const outline = (from: unknown, glyph: number): string =>
      (from as { getGlyph(id: number): { path: { toSVG(): string } } }).getGlyph(glyph).path.toSVG();
    const small = parseFont(subset);
    for (const glyph of wanted) expect(outline(small, glyph)).toBe(outline(font, glyph));
    expect(outline(font, 700)).not.toBe('');
    if (!wanted.includes(700)) expect(outline(small, 700)).toBe('');
  });

  it('leaves the original as it is', () => {
    const { bytes } = shelf.face('inter-regular');
    const path = createRequire(import.meta.url).resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf');
    subsetFont(bytes, [40, 41]);
    expect(Buffer.compare(Buffer.from(bytes), readFileSync(path))).toBe(0);
  });
});

describe('kerning', () => {
  it('is what the font’s own shaper says', () => {
    const face = shelf.face('inter-bold');
    for (const pair of ['AV', 'To', 'Ty', 'P.', 'LT', 'ab', 'Vä', 'nn', 'r,', '11']) {
      const run = face.font.layout(pair, ['kern']);
      const [left, right] = run.glyphs;
      const shaped = run.positions[0]?.xAdvance ?? 0;
      const own = (face.advanceOf(left?.id ?? 0) + face.kerning(left?.id ?? 0, right?.id ?? 0)) / face.scale;
      expect(own, pair).toBeCloseTo(shaped, 3);
    }
  });
});

describe('lines', () => {
  const small = { ...style, size: 10, leading: 14 };

  it('are never wider than their column, whatever the text', () => {
    const texts = fc.string({ unit: fc.oneof(fc.constantFrom(' ', 'W', 'i', '-', 'ä', 'ب', '中', '😀', '\u0301', '\n'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })), maxLength: 120 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 40, max: 300 }), (text, column) => {
        for (const line of layOutText(shaper, [{ text, style: small }], column)) expect(line.width).toBeLessThanOrEqual(column + 0.02);
      }),
      { numRuns: 150 },
    );
  });

  it('drop no character but the spaces that they break at', () => {
    const text = 'a-b-c supercalifragilisticexpialidocious/over-there '.repeat(8).trim();
    const lines = layOutText(shaper, [{ text, style: small }], 90);
    const said = lines.map((line) => line.pieces.map((piece) => piece.text).join('')).join('');
    expect(said.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });

  it.each([
    ['an unbroken word', 'W'.repeat(20_000)],
    ['unbroken Arabic', 'مرحبا'.repeat(4_000)],
    ['a letter under a pile of marks', `a${'\u0301'.repeat(20_000)}`],
    ['what no font has', '中'.repeat(5_000)],
  ])('hold %s whole, however long', (_name, text) => {
    const lines = layOutText(shaper, [{ text, style: small }], 200);
    expect(lines.map((line) => line.pieces.map((piece) => piece.text).join('')).join('')).toBe(text);
    expect(lines.length).toBeGreaterThan(1);
  });

  it('keep a paragraph’s empty lines', () => {
    expect(layOutText(shaper, [{ text: 'one\n\ntwo', style: small }], 90)).toHaveLength(3);
  });
});

import { deflateSync } from 'node:zlib';
import { PDFName, PDFRawStream, PDFString, type PDFContext, type PDFDict, type PDFRef } from 'pdf-lib';
import type { FontFace } from './fontFace.ts';
import { subsetFont } from './fontSubset.ts';
import type { GlyphRun } from './shaping.ts';

/** A glyph with the text that it stands for here: each pair has its own code, so that copied text is exact. */
interface CodedGlyph {
  readonly glyph: number;
  readonly text: string;
}

/** The glyphs of one face that a document uses. Codes count from 1; 0 stays the missing glyph. */
class DocumentFont {
  readonly coded: CodedGlyph[] = [{ glyph: 0, text: '' }];
  readonly #codes = new Map<number, Map<string, string>>();

  constructor(
    readonly name: string,
    readonly face: FontFace,
  ) {}

  codeOf(glyph: number, text: string): string {
    let byText = this.#codes.get(glyph);
    if (!byText) this.#codes.set(glyph, (byText = new Map()));
    let code = byText.get(text);
    if (code === undefined) {
      code = this.coded.length.toString(16).padStart(4, '0');
      this.coded.push({ glyph, text });
      byText.set(text, code);
    }
    return code;
  }
}

/** All fonts of one document: hands out codes while pages are drawn, then embeds what was used. */
export class DocumentFonts {
  readonly #fonts = new Map<FontFace, DocumentFont>();
  readonly #operands = new WeakMap<GlyphRun, string>();

  /** The name under which pages select a face. */
  nameOf(face: FontFace): string {
    return this.#fontOf(face).name;
  }

  /** The operators that draw a run at the place and in the font that are set. */
  operandsOf(run: GlyphRun, size: number): string {
    let operands = this.#operands.get(run);
    if (operands !== undefined) return operands;
    operands = this.#write(run, size);
    // The rise of marks is in points, so such a run is written anew for every size.
    if (run.glyphs.every((glyph) => glyph.yOffset === 0)) this.#operands.set(run, operands);
    return operands;
  }

  #write(run: GlyphRun, size: number): string {
    const font = this.#fontOf(run.face);
    let operands = '[<';
    for (const { glyph, advance, xOffset, yOffset, text } of run.glyphs) {
      if (xOffset !== 0) operands += `>${number(-xOffset)}<`;
      if (yOffset !== 0) operands += `>] TJ ${number((yOffset * size) / 1000)} Ts [<`;
      operands += font.codeOf(glyph, text);
      if (yOffset !== 0) operands += '>] TJ 0 Ts [<';
      const shift = run.face.advanceOf(glyph) + xOffset - advance;
      if (Math.abs(shift) >= 0.5) operands += `>${number(shift)}<`;
    }
    return `${operands}>] TJ`.replaceAll('<>', '');
  }

  #fontOf(face: FontFace): DocumentFont {
    let font = this.#fonts.get(face);
    if (!font) {
      font = new DocumentFont(`F${this.#fonts.size + 1}`, face);
      this.#fonts.set(face, font);
    }
    return font;
  }

  /** Writes the used fonts into the document and answers with the page resources' font dictionary. */
  embed(context: PDFContext): PDFDict {
    const fonts = context.obj({});
    for (const font of this.#fonts.values()) fonts.set(PDFName.of(font.name), embedFont(context, font));
    return fonts;
  }
}

function embedFont(context: PDFContext, { face, coded }: DocumentFont): PDFRef {
  const { font, scale } = face;
  const name = `${tagOf(coded)}+${font.postscriptName.replaceAll(/[^\w-]/g, '')}`;
  const stream = (bytes: Uint8Array, entries: Record<string, number> = {}): PDFRef =>
    context.register(PDFRawStream.of(context.obj({ ...entries, Filter: 'FlateDecode' }), deflateSync(bytes)));
  const file = subsetFont(face.bytes, coded.map((entry) => entry.glyph));
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4,
      FontBBox: [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY].map((edge) => Math.round(edge * scale)),
      ItalicAngle: font.italicAngle,
      Ascent: Math.round(font.ascent * scale),
      Descent: Math.round(font.descent * scale),
      CapHeight: Math.round((font.capHeight || font.ascent) * scale),
      XHeight: Math.round((font.xHeight || 0) * scale),
      StemV: 80,
      FontFile2: stream(file, { Length1: file.length }),
    }),
  );
  const glyphNumbers = new Uint8Array(coded.length * 2);
  coded.forEach(({ glyph }, code) => new DataView(glyphNumbers.buffer).setUint16(code * 2, glyph));
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      CIDToGIDMap: stream(glyphNumbers),
      DW: 0,
      W: [0, coded.map(({ glyph }) => Math.round(face.advanceOf(glyph) * 100) / 100)],
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: stream(new TextEncoder().encode(unicodeMap(coded))),
    }),
  );
}

/** Six letters that tell this subset from others of the same font (PDF 32000-1, 9.6.4). */
function tagOf(coded: readonly CodedGlyph[]): string {
  let hash = 2166136261;
  for (const { glyph } of coded) hash = Math.imul(hash ^ glyph, 16777619) >>> 0;
  let tag = '';
  for (let index = 0; index < 6; index++) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26);
  }
  return tag;
}

const mappingsAtOnce = 100;

function unicodeMap(coded: readonly CodedGlyph[]): string {
  const mappings = coded.flatMap(({ text }, code) =>
    text === '' ? [] : [`<${code.toString(16).padStart(4, '0')}> <${utf16(text)}>`],
  );
  const blocks: string[] = [];
  for (let start = 0; start < mappings.length; start += mappingsAtOnce) {
    const block = mappings.slice(start, start + mappingsAtOnce);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def',
    '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange',
    ...blocks,
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend',
  ].join('\n');
}

/** UTF-16, big-endian, in hexadecimal. */
export function utf16(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index++) hex += text.charCodeAt(index).toString(16).padStart(4, '0');
  return hex;
}

/** A number as content streams write it, two decimals at most. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

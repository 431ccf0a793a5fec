import { parseFont, type Font } from './fontkit.ts';
import { kerningOf, type Kerning } from './kerning.ts';
import type { FaceId } from './fontFiles.ts';

/** One glyph as a font's shaper placed it; lengths in thousandths of the type size. */
export interface ShapedGlyph {
  readonly glyph: number;
  readonly advance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  /** The characters that it stands for; '' where another glyph speaks for them. */
  readonly text: string;
}

/** A parsed font file. Glyphs, advances and kerning are looked up once and kept. */
export class FontFace {
  readonly font: Font;
  /** From font units to thousandths of the type size. */
  readonly scale: number;
  readonly #glyphs = new Map<number, number>();
  #kerning: Kerning | undefined;
  readonly #advances: (glyph: number) => number;

  constructor(
    readonly id: FaceId,
    readonly bytes: Uint8Array,
  ) {
    this.font = parseFont(bytes);
    this.scale = 1000 / this.font.unitsPerEm;
    this.#advances = advancesIn(bytes);
  }

  /** The glyph of a character, or 0 where the font has none. */
  glyphOf(codePoint: number): number {
    let glyph = this.#glyphs.get(codePoint);
    if (glyph === undefined) {
      glyph = this.font.hasGlyphForCodePoint(codePoint) ? this.font.glyphForCodePoint(codePoint).id : 0;
      this.#glyphs.set(codePoint, glyph);
    }
    return glyph;
  }

  /** A glyph's own advance, thousandths of the type size. */
  advanceOf(glyph: number): number {
    return this.#advances(glyph) * this.scale;
  }

  /** What a pair of glyphs adds to the first one's advance, thousandths of the type size. */
  kerning(left: number, right: number): number {
    this.#kerning ??= kerningOf(this.font);
    return this.#kerning(left, right) * this.scale;
  }

  /** Text shaped as a whole, glyphs in the order in which they are drawn from left to right. */
  shape(text: string, rightToLeft: boolean): readonly ShapedGlyph[] {
    const run = this.font.layout(text, undefined, undefined, undefined, rightToLeft ? 'rtl' : undefined);
    return run.glyphs.map((glyph, index) => {
      const position = run.positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
      return {
        glyph: glyph.id,
        advance: position.xAdvance * this.scale,
        xOffset: position.xOffset * this.scale,
        yOffset: position.yOffset * this.scale,
        text: String.fromCodePoint(...glyph.codePoints),
      };
    });
  }
}

/** Reads advances straight from `hmtx`: the last one listed goes for all glyphs after it. */
function advancesIn(bytes: Uint8Array): (glyph: number) => number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesIn(bytes);
  const hhea = tables.get('hhea');
  const hmtx = tables.get('hmtx');
  if (!hhea || !hmtx) return () => 0;
  const last = view.getUint16(hhea.offset + 34) - 1;
  return (glyph) => view.getUint16(hmtx.offset + Math.min(glyph, last) * 4);
}

/** Where the tables of a TrueType file lie. */
export function tablesIn(bytes: Uint8Array): ReadonlyMap<string, { readonly offset: number; readonly length: number }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, { offset: number; length: number }>();
  const count = view.getUint16(4);
  for (let index = 0; index < count; index++) {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    tables.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return tables;
}

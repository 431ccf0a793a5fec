import { createRequire } from 'node:module';

/*
 * The part of fontkit that is used here; the package has no types of its own. Tables are as fontkit decodes them from
 * the OpenType file.
 */

export interface Glyph {
  readonly id: number;
  readonly codePoints: readonly number[];
}
export interface GlyphPosition {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}
export interface GlyphRun {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly GlyphPosition[];
  readonly direction: 'ltr' | 'rtl';
}
export interface List<T> {
  readonly length: number;
  get(index: number): T;
}
export type Coverage =
  | { readonly version: 1; readonly glyphs: readonly number[] }
  | { readonly version: 2; readonly rangeRecords: readonly { readonly start: number; readonly end: number; readonly startCoverageIndex: number }[] };
export type ClassDefinition =
  | { readonly version: 1; readonly startGlyph: number; readonly classValueArray: readonly number[] }
  | { readonly version: 2; readonly classRangeRecord: readonly { readonly start: number; readonly end: number; readonly class: number }[] };
export interface ValueRecord {
  readonly xAdvance?: number;
}
export type PairTable =
  | {
      readonly version: 1;
      readonly coverage: Coverage;
      readonly pairSets: List<readonly { readonly secondGlyph: number; readonly value1: ValueRecord }[]>;
    }
  | {
      readonly version: 2;
      readonly coverage: Coverage;
      readonly classDef1: ClassDefinition;
      readonly classDef2: ClassDefinition;
      readonly classRecords: List<List<{ readonly value1: ValueRecord }>>;
    };
export interface Lookup {
  readonly lookupType: number;
  readonly subTables: readonly (PairTable | { readonly lookupType: number; readonly extension: PairTable })[];
}
export interface PositionTable {
  readonly featureList: readonly { readonly tag: string; readonly feature: { readonly lookupListIndexes: readonly number[] } }[];
  readonly lookupList: List<Lookup>;
}
export interface Font {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  readonly GPOS?: PositionTable;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): Glyph;
  layout(text: string, features?: readonly string[], script?: string, language?: string, direction?: 'ltr' | 'rtl'): GlyphRun;
}
interface Fontkit {
  create(bytes: Uint8Array): Font;
}

/** Parses a font file. */
export function parseFont(bytes: Uint8Array): Font {
  const fontkit = createRequire(import.meta.url)('fontkit') as Fontkit;
  return fontkit.create(bytes);
}

import { faceOrder, shapedFaces, type FontShelf, type Weight } from './fontShelf.ts';
import type { FontFace, ShapedGlyph } from './fontFace.ts';

/** Glyphs of one font side by side. */
export interface GlyphRun {
  readonly kind: 'glyphs';
  readonly face: FontFace;
  readonly glyphs: readonly ShapedGlyph[];
  /** Thousandths of the type size. */
  readonly width: number;
  /** What the run says, where its glyphs cannot say it one by one (joined, reordered or composed). */
  readonly says?: string;
}

/** A character that no font has: a frame with its code in it, so that it is seen and can be looked up. */
export interface SubstituteRun {
  readonly kind: 'substitute';
  /** Hexadecimal, at least four digits. */
  readonly code: string;
  readonly width: number;
  readonly says: string;
}

/** A word as it is drawn, for any size of its weight. */
export interface ShapedWord {
  readonly runs: readonly (GlyphRun | SubstituteRun)[];
  readonly width: number;
}

const ignorable = /\p{Default_Ignorable_Code_Point}/u;
const joiner = /[\u200c\u200d\ufe0e\ufe0f]|\p{Emoji_Modifier}|[\u{1f1e6}-\u{1f1ff}\u20e3]/u;
const picture = /\p{Emoji_Presentation}/u;
const mark = /\p{M}/u;
const unencodable = /[\p{Cc}\p{Cs}]/u;
const mirrors: ReadonlyMap<string, string> = new Map(
  ['()', '[]', '{}', '<>', '«»', '‹›'].flatMap(([open = '', close = '']) => [
    [open, close],
    [close, open],
  ]),
);
const longestKept = 48;
const mostKept = 40_000;

/** Turns words into glyphs: a font for every character, kerning or full shaping where the script asks for it. */
export class Shaper {
  readonly #words = new Map<string, ShapedWord>();

  constructor(readonly shelf: FontShelf) {}

  word(text: string, weight: Weight, rightToLeft = false): ShapedWord {
    const key = `${weight}${rightToLeft ? '<' : '>'}${text}`;
    const known = this.#words.get(key);
    if (known) return known;
    const word = this.#shape(text, weight, rightToLeft);
    if (text.length <= longestKept) {
      if (this.#words.size >= mostKept) this.#words.clear();
      this.#words.set(key, word);
    }
    return word;
  }

  #shape(text: string, weight: Weight, rightToLeft: boolean): ShapedWord {
    const stretches = this.#stretches(text.normalize('NFC'), weight);
    const runs = stretches.flatMap(({ face, text: stretch, shaped }) => {
      if (!face) return substitutes(stretch);
      return shaped ? shapedRuns(face, stretch, rightToLeft) : [plainRun(face, stretch, rightToLeft)];
    });
    if (rightToLeft) runs.reverse();
    return { runs, width: runs.reduce((width, run) => width + run.width, 0) };
  }

  /** Splits text where the font changes. Characters without ink stay with the stretch that they modify, or go. */
  #stretches(text: string, weight: Weight): readonly { face: FontFace | undefined; text: string; shaped: boolean }[] {
    const stretches: { face: FontFace | undefined; text: string; shaped: boolean }[] = [];
    const characters = [...text];
    characters.forEach((character, index) => {
      const last = stretches.at(-1);
      const isMark = mark.test(character) || joiner.test(character);
      if (ignorable.test(character) && !(joiner.test(character) && last?.shaped)) return;
      const codePoint = character.codePointAt(0) ?? 0;
      if (isMark && last?.face && (ignorable.test(character) || last.face.glyphOf(codePoint) !== 0)) {
        last.text += character;
        last.shaped = true;
        return;
      }
      const face = this.#faceOf(codePoint, weight, picture.test(character) || characters[index + 1] === '\ufe0f');
      if (last && last.face === face) last.text += character;
      else stretches.push({ face, text: character, shaped: face !== undefined && shapedFaces.has(face.id) });
    });
    return stretches;
  }

  #faceOf(codePoint: number, weight: Weight, asPicture: boolean): FontFace | undefined {
    // Some fonts have blank glyphs for control characters; here they are to be seen.
    if (unencodable.test(String.fromCodePoint(codePoint))) return undefined;
    const order = faceOrder[weight];
    for (const id of asPicture ? [...order].reverse() : order) {
      const face = this.shelf.face(id);
      if (face.glyphOf(codePoint) !== 0) return face;
    }
    return undefined;
  }
}

function plainRun(face: FontFace, text: string, rightToLeft: boolean): GlyphRun {
  const characters = rightToLeft ? [...text].reverse() : [...text];
  const ids = characters.map((character) => face.glyphOf((rightToLeft ? (mirrors.get(character) ?? character) : character).codePointAt(0) ?? 0));
  let width = 0;
  const glyphs = ids.map((glyph, index): ShapedGlyph => {
    const next = ids[index + 1];
    const advance = face.advanceOf(glyph) + (next === undefined ? 0 : face.kerning(glyph, next));
    width += advance;
    return { glyph, advance, xOffset: 0, yOffset: 0, text: characters[index] ?? '' };
  });
  return { kind: 'glyphs', face, glyphs, width };
}

/** Shaped glyphs; where the shaper found none for a character after all, the character's substitute. */
function shapedRuns(face: FontFace, text: string, rightToLeft: boolean): readonly (GlyphRun | SubstituteRun)[] {
  const glyphs = face.shape(text, rightToLeft);
  if (glyphs.some((glyph) => glyph.glyph === 0 && !(glyph.text !== '' && ignorable.test(glyph.text)))) {
    const characters = [...text].filter((character) => !ignorable.test(character));
    return characters.flatMap((character): readonly (GlyphRun | SubstituteRun)[] => {
      const has = face.glyphOf(character.codePointAt(0) ?? 0) !== 0;
      return has ? [plainRun(face, character, false)] : substitutes(character);
    });
  }
  const drawn = (rightToLeft ? withOwnTexts(glyphs, text) : glyphs).filter((glyph) => glyph.glyph !== 0);
  const run = { kind: 'glyphs', face, glyphs: drawn, width: drawn.reduce((width, glyph) => width + glyph.advance, 0) } as const;
  // Readers turn right-to-left glyphs round by themselves; told the text as well, they would turn it round twice.
  return [rightToLeft ? run : { ...run, says: text }];
}

/**
 * Right-to-left glyphs with the characters that they really stand for. The shaper remembers for each glyph only the first
 * character that led to it, but how many it takes is true: letters that share a shape and differ by dots are told apart.
 */
function withOwnTexts(glyphs: readonly ShapedGlyph[], text: string): readonly ShapedGlyph[] {
  const characters = [...text];
  const counts = glyphs.map((glyph) => [...glyph.text].length);
  if (counts.reduce((sum, count) => sum + count, 0) !== characters.length) return glyphs;
  let left = characters.length;
  return glyphs.map((glyph, index) => {
    const end = left;
    left -= counts[index] ?? 0;
    return { ...glyph, text: characters.slice(left, end).join('') };
  });
}

function substitutes(text: string): readonly SubstituteRun[] {
  return [...text].map((character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const says = unencodable.test(character) ? `[U+${code}]` : character;
    return { kind: 'substitute', code, width: code.length > 4 ? 1180 : 900, says };
  });
}

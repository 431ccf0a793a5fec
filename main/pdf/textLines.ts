import { directedRuns, hasRightToLeft, runsRightToLeft, visualOrder } from './bidi.ts';
import type { Weight } from './fontShelf.ts';
import type { ShapedWord, Shaper } from './shaping.ts';

/** How text is set. Lengths in points. */
export interface TextStyle {
  readonly size: number;
  /** Distance of baselines. */
  readonly leading: number;
  readonly weight: Weight;
  /** `#rrggbb`. */
  readonly colour: string;
}

export interface Span {
  readonly text: string;
  readonly style: TextStyle;
}

/** A word or a space in its place on a line. */
export interface Piece {
  readonly word: ShapedWord;
  readonly text: string;
  readonly style: TextStyle;
  /** Points. */
  readonly width: number;
  readonly level: number;
  readonly isSpace: boolean;
}

/** One line, its pieces in the order in which they are drawn. */
export interface Line {
  readonly pieces: readonly Piece[];
  /** Points, spaces at the end left out. */
  readonly width: number;
  /** The paragraph runs from right to left: the line starts at the right edge. */
  readonly rightToLeft: boolean;
}

const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
const pieces = /[ \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]+|[^ \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]+/gu;
const space = /^[ \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]/u;
/** Where a word may be broken: after a dash or slash between letters, and anywhere between ideographs. */
const breaks = /(?<=[\p{L}\p{N}][-–—/?&=_])(?=[\p{L}\p{N}])|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/u;
const mayBreak = /[-–—/?&=_]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const longestWhole = 300;
const longestCluster = 32;
const window = 256;
/** Marks have no width, so that a line of nothing else would never be full. */
const longestChunk = 12_000;

/** Sets texts into lines no wider than `width`. Words break where they may, and where they must. */
export function layOutText(shaper: Shaper, spans: readonly Span[], width: number): readonly Line[] {
  const lines: Line[] = [];
  for (const paragraph of paragraphsOf(spans)) {
    const whole = paragraph.map((span) => span.text).join('');
    const mixed = hasRightToLeft(whole);
    const rightToLeft = mixed && runsRightToLeft(whole);
    const builder = new LineBuilder(shaper, width, rightToLeft);
    for (const { text, style } of paragraph) {
      const runs = mixed ? directedRuns(text, rightToLeft) : [{ text, level: 0, rightToLeft: false }];
      for (const run of runs) builder.add(run.text, style, run.level);
    }
    lines.push(...builder.finish());
  }
  return lines;
}

/** The width of the longest part of a text that will not be broken unless it must, points. */
export function longestWord(shaper: Shaper, text: string, style: TextStyle): number {
  let longest = 0;
  for (const [part] of text.slice(0, 400).matchAll(pieces)) {
    if (space.test(part)) continue;
    for (const word of part.split(breaks)) longest = Math.max(longest, (shaper.word(word, style.weight).width * style.size) / 1000);
  }
  return longest;
}

function paragraphsOf(spans: readonly Span[]): readonly (readonly Span[])[] {
  let current: Span[] = [];
  const paragraphs = [current];
  for (const { text, style } of spans) {
    text.split(lineEnds).forEach((part, index) => {
      if (index > 0) paragraphs.push((current = []));
      current.push({ text: part, style });
    });
  }
  return paragraphs;
}

/**
 * What readers take for one character. The segmenter slows down with the square of a text's length, so it is given a
 * window at a time; piles of marks without end are cut, so that none costs more than a word.
 */
function* clustersOf(text: string): Generator<string> {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const characters = [...text];
  let open = '';
  for (let at = 0; at < characters.length; at += window) {
    const segments = [...segmenter.segment(open + characters.slice(at, at + window).join(''))].map(({ segment }) => segment);
    // The last one may go on in the next window.
    open = segments.pop() ?? '';
    for (const segment of segments) yield* cut(segment);
    if (open.length > longestCluster) {
      yield* cut(open);
      open = '';
    }
  }
  if (open !== '') yield* cut(open);
}

function* cut(cluster: string): Generator<string> {
  if (cluster.length <= longestCluster) return yield cluster;
  const characters = [...cluster];
  for (let at = 0; at < characters.length; at += longestCluster) yield characters.slice(at, at + longestCluster).join('');
}

class LineBuilder {
  readonly #lines: Line[] = [];
  #pieces: Piece[] = [];
  #width = 0;

  constructor(
    readonly shaper: Shaper,
    readonly limit: number,
    readonly rightToLeft: boolean,
  ) {}

  add(text: string, style: TextStyle, level: number): void {
    for (const [part] of text.matchAll(pieces)) {
      if (space.test(part)) this.#addSpace(part, style, level);
      else for (const word of mayBreak.test(part) ? part.split(breaks) : [part]) this.#addWord(word, style, level);
    }
  }

  finish(): readonly Line[] {
    this.#endLine();
    return this.#lines;
  }

  #addSpace(text: string, style: TextStyle, level: number): void {
    if (this.#pieces.length === 0 && this.#lines.length > 0) return;
    this.#push(' '.repeat(Math.min(text.replaceAll('\t', '    ').replaceAll('\u200b', '').length, 40)), style, level, true);
  }

  #addWord(text: string, style: TextStyle, level: number): void {
    // So long a word fits on no line: it is not even measured whole.
    if (text.length > longestWhole) return this.#addBroken(text, style, level);
    const width = this.#widthOf(text, style, level);
    // A hundredth of slack keeps rounding from breaking what was measured to fit.
    if (this.#width + width > this.limit + 0.01 && this.#pieces.length > 0 && width <= this.limit) this.#endLine();
    if (this.#width + width <= this.limit + 0.01) this.#push(text, style, level, false);
    else this.#addBroken(text, style, level);
  }

  /** A word wider than a line, filled in cluster by cluster. */
  #addBroken(text: string, style: TextStyle, level: number): void {
    if (this.#pieces.length > 0) this.#endLine();
    let chunk: string[] = [];
    let width = 0;
    const flush = (): void => {
      // Kerning and joining make a chunk wider or narrower than its parts; what turns out too wide gives some back.
      const rest: string[] = [];
      while (chunk.length > 1 && this.#widthOf(chunk.join(''), style, level) > this.limit) rest.unshift(chunk.pop() ?? '');
      this.#push(chunk.join(''), style, level, false);
      chunk = rest;
      width = rest.reduce((sum, part) => sum + this.#widthOf(part, style, level), 0);
    };
    for (const cluster of clustersOf(text)) {
      const more = this.#widthOf(cluster, style, level);
      if (chunk.length > 0 && (width + more > this.limit || chunk.length * longestCluster > longestChunk)) {
        flush();
        this.#endLine();
      }
      chunk.push(cluster);
      width += more;
    }
    while (chunk.length > 0) {
      flush();
      if (chunk.length > 0) this.#endLine();
    }
  }

  #widthOf(text: string, style: TextStyle, level: number): number {
    return (this.shaper.word(text, style.weight, level % 2 === 1).width * style.size) / 1000;
  }

  #push(text: string, style: TextStyle, level: number, isSpace: boolean): void {
    const word = this.shaper.word(text, style.weight, level % 2 === 1);
    const width = (word.width * style.size) / 1000;
    this.#pieces.push({ word, text, style, width, level, isSpace });
    this.#width += width;
  }

  #endLine(): void {
    while (this.#pieces.at(-1)?.isSpace) this.#width -= this.#pieces.pop()?.width ?? 0;
    const ordered = this.#pieces.some((piece) => piece.level > 0) ? visualOrder(this.#pieces) : this.#pieces;
    this.#lines.push({ pieces: ordered, width: this.#width, rightToLeft: this.rightToLeft });
    this.#pieces = [];
    this.#width = 0;
  }
}

/** At most so many lines; the last one ends in … where some were cut. */
export function clamped(shaper: Shaper, lines: readonly Line[], most: number, width: number): readonly Line[] {
  const last = lines[most - 1];
  if (lines.length <= most || !last) return lines;
  const kept = [...last.pieces];
  const style = kept.at(-1)?.style;
  if (!style) return lines.slice(0, most);
  const word = shaper.word('…', style.weight);
  const dots: Piece = { word, text: '…', style, width: (word.width * style.size) / 1000, level: 0, isSpace: false };
  let used = last.width;
  while (kept.length > 1 && (used + dots.width > width || kept.at(-1)?.isSpace)) used -= kept.pop()?.width ?? 0;
  return [...lines.slice(0, most - 1), { ...last, pieces: [...kept, dots], width: used + dots.width }];
}

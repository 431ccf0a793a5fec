/** Marks that belong to the letter before them; cutting before one would tear it off. */
const belongsToBefore = /^[\p{M}\u200d\ufe0f\u{1f3fb}-\u{1f3ff}]$/u;

/** How wide letters are, measured once each; enough to break titles by without laying them out. */
export class Letters {
  readonly #widths = new Map<string, number>();
  readonly #measure: (letter: string) => number;

  /** @param measure the width of a letter at size 1 */
  constructor(measure: (letter: string) => number) {
    this.#measure = measure;
  }

  /** The width of a text at size 1. */
  widthOf(text: string): number {
    let width = 0;
    for (const letter of text) width += this.#widthOfOne(letter);
    return width;
  }

  /** A text in at most so many lines of a width at size 1: broken between words, words too long within, the last cut with …. */
  linesOf(text: string, width: number, most: number): readonly string[] {
    const lines: string[] = [];
    let line = '';
    let used = 0;
    const space = this.#widthOfOne(' ');
    for (const word of text.split(/\s+/u)) {
      if (word === '') continue;
      const needed = this.widthOf(word);
      if (line !== '' && used + space + needed <= width) {
        line += ` ${word}`;
        used += space + needed;
        continue;
      }
      if (line !== '') lines.push(line);
      if (lines.length >= most) return this.#cutLast(lines, word, width);
      if (needed <= width) {
        line = word;
        used = needed;
        continue;
      }
      const pieces = this.#piecesOf(word, width);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? '';
      used = this.widthOf(line);
      if (lines.length >= most) return this.#cutLast(lines.slice(0, most), line, width);
    }
    return line === '' ? lines : [...lines, line];
  }

  /** The lines with the last saying that more follows. */
  #cutLast(lines: readonly string[], more: string, width: number): readonly string[] {
    const last = lines.at(-1) ?? '';
    const room = width - this.#widthOfOne('…');
    let kept = '';
    let used = 0;
    for (const letter of `${last} ${more}`) {
      used += this.#widthOfOne(letter);
      if (used > room) break;
      kept += letter;
    }
    return [...lines.slice(0, -1), `${kept.trimEnd()}…`];
  }

  #piecesOf(word: string, width: number): readonly string[] {
    const pieces: string[] = [];
    let piece = '';
    let used = 0;
    for (const letter of word) {
      const needed = this.#widthOfOne(letter);
      if (piece !== '' && used + needed > width && !belongsToBefore.test(letter)) {
        pieces.push(piece);
        piece = '';
        used = 0;
      }
      piece += letter;
      used += needed;
    }
    return [...pieces, piece];
  }

  #widthOfOne(letter: string): number {
    const known = this.#widths.get(letter);
    if (known !== undefined) return known;
    const width = belongsToBefore.test(letter) ? 0 : this.#measure(letter);
    this.#widths.set(letter, width);
    return width;
  }
}

/** Large enough for widths in fractions of a pixel. */
const measuredAt = 100;

/** The letters as a pen draws them. Measuring leaves the pen's font as it is: it happens in the middle of drawing. */
export function lettersOf(pen: Pick<CanvasRenderingContext2D, 'font' | 'measureText'>, family: string): Letters {
  return new Letters((letter) => {
    const { font } = pen;
    pen.font = `600 ${measuredAt}px ${family}`;
    const { width } = pen.measureText(letter);
    pen.font = font;
    return width / measuredAt;
  });
}

/** Whether a text begins from the right. */
export function beginsRight(text: string): boolean {
  return /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(text);
}

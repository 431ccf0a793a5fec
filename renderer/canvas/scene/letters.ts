import type { HyphensOf } from './hyphens.ts';

/** Marks that belong to the letter before them; cutting before one would tear it off. */
const belongsToBefore = /^[\p{M}\u200d\ufe0f\u{1f3fb}-\u{1f3ff}]$/u;

/** Where a line may end: at a space, but not one that holds words together nor before a sign that ends an amount. */
const betweenWords = /[^\S\u00a0\u202f]+(?![%‰€£$](?![\p{L}\d]))/u;

/** A title in lines, and whether all of it is there. */
export interface BrokenText {
  readonly lines: readonly string[];
  readonly isWhole: boolean;
}

/** One line while a text is broken: as it is shown, and as it goes on with the next. */
interface Line {
  readonly shown: string;
  readonly text: string;
  /** What stands between it and the next line when both are joined again. */
  readonly joint: '' | ' ';
}

/** A word of a text, as wide at size 1. */
interface Word {
  readonly text: string;
  readonly width: number;
}

/** More of a title no card shows: what follows is not measured. */
const mostShown = 1_000;

/** So many texts are kept in words: those of all cards that a large plan shows. */
const mostKept = 12_000;

/** How wide letters are, measured once each; enough to break titles by without laying them out. */
export class Letters {
  readonly #widths = new Map<string, number>();
  /** The words of texts: finding a good number of columns breaks each title dozens of times. */
  readonly #words = new Map<string, readonly Word[]>();
  readonly #measure: (letter: string) => number;
  readonly #hyphensOf: HyphensOf;

  /**
   * @param measure the width of a letter at size 1
   * @param hyphensOf where long words may be parted
   */
  constructor(measure: (letter: string) => number, hyphensOf: HyphensOf = () => []) {
    this.#measure = measure;
    this.#hyphensOf = hyphensOf;
  }

  /** The width of a text at size 1. */
  widthOf(text: string): number {
    let width = 0;
    for (const letter of text) width += this.#widthOfOne(letter);
    return width;
  }

  /** A text in at most so many lines of a width at size 1: broken between words, words too long parted, the last cut with …. */
  linesOf(text: string, width: number, most: number): readonly string[] {
    return this.broken(text, width, most).lines;
  }

  /** The same, and whether the text is whole. Words that would fit a line are parted only where the text then is whole. */
  broken(whole: string, width: number, most: number): BrokenText {
    const text = whole.slice(0, mostShown);
    const isWhole = text === whole;
    const calm = this.#flow(text, width, most, false);
    if (calm.length <= most) return { lines: calm.map(({ shown }) => shown), isWhole };
    const eager = this.#flow(text, width, most, true);
    if (eager.length <= most) return { lines: eager.map(({ shown }) => shown), isWhole };
    const [last, next] = [calm[most - 1], calm[most]];
    const more = last && next ? `${last.text}${last.joint}${next.text}` : '';
    return { lines: [...calm.slice(0, most - 1).map(({ shown }) => shown), this.#cut(more, width)], isWhole: false };
  }

  /** The lines of a text, one more than `most` where there are more. */
  #flow(text: string, width: number, most: number, isEager: boolean): readonly Line[] {
    const lines: Line[] = [];
    const space = this.#widthOfOne(' ');
    const hyphen = this.#widthOfOne('-');
    let line = '';
    let used = 0;
    const push = (shown: string, joint: Line['joint']): void => {
      lines.push({ shown: joint === '' && /[\p{L}\p{M}]$/u.test(shown) ? `${shown}-` : shown, text: shown, joint });
      line = '';
      used = 0;
    };
    for (const word of this.#wordsOf(text)) {
      let { text: rest, width: needed } = word;
      while (rest !== '' && lines.length <= most) {
        const before = line === '' ? 0 : used + space;
        if (before + needed <= width) {
          line = line === '' ? rest : `${line} ${rest}`;
          used = before + needed;
          break;
        }
        const part = isEager || needed > width ? this.#partOf(rest, width - before, hyphen) : '';
        if (part !== '') push(line === '' ? part : `${line} ${part}`, '');
        else if (line !== '') {
          push(line, ' ');
          continue;
        } else push(this.#beginningOf(rest, width, hyphen), '');
        rest = rest.slice(part === '' ? (lines.at(-1)?.text.length ?? rest.length) : part.length);
        needed = this.widthOf(rest);
      }
      if (lines.length > most) return lines;
    }
    if (line !== '') lines.push({ shown: line, text: line, joint: ' ' });
    return lines;
  }

  #wordsOf(text: string): readonly Word[] {
    const known = this.#words.get(text);
    if (known) return known;
    if (this.#words.size >= mostKept) this.#words.clear();
    const words = text.split(betweenWords).map((word) => ({ text: word, width: this.widthOf(word) }));
    this.#words.set(text, words);
    return words;
  }

  /** The longest part of a word that fits with the hyphen that it may need; '' where none does. */
  #partOf(word: string, room: number, hyphen: number): string {
    let longest = '';
    for (const place of this.#hyphensOf(word)) {
      const part = word.slice(0, place);
      const width = this.widthOf(part) + (/[\p{L}\p{M}]$/u.test(part) ? hyphen : 0);
      if (width > room) break;
      longest = part;
    }
    return longest;
  }

  /** As many letters as fit, with a hyphen where one is put; at least one. */
  #beginningOf(word: string, width: number, hyphen: number): string {
    let beginning = '';
    let used = hyphen;
    for (const letter of word) {
      used += this.#widthOfOne(letter);
      if (beginning !== '' && used > width && !belongsToBefore.test(letter)) return beginning;
      beginning += letter;
    }
    return beginning;
  }

  /** The beginning of a text, saying that more follows. */
  #cut(text: string, width: number): string {
    const room = width - this.#widthOfOne('…');
    let kept = '';
    let used = 0;
    for (const letter of text) {
      used += this.#widthOfOne(letter);
      if (used > room) break;
      kept += letter;
    }
    return `${kept.trimEnd()}…`;
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

/**
 * Lets a pen write letters in fractions of a pixel. Otherwise, where the system rounds each letter's width to whole pixels,
 * a line of small letters comes out up to a twentieth wider than it was measured, and no two zooms break alike. Nor does it space
 * them as a reader's own style sheet does: it would take that for so many pixels at any size, and run over the cards.
 * To be asked for whenever the canvas has got a new size, which forgets it.
 */
export function writeExactly(pen: Exactness): void {
  pen.textRendering = 'geometricPrecision';
  // Said in ems it counts; in pixels it is what the pen has already, under which it takes the canvas's style.
  pen.letterSpacing = '0em';
  pen.wordSpacing = '0em';
}

type Exactness = Pick<CanvasRenderingContext2D, 'textRendering' | 'letterSpacing' | 'wordSpacing'>;

/** The letters as a pen draws them. Measuring leaves the pen's font as it is: it happens in the middle of drawing. */
export function lettersOf(pen: Exactness & Pick<CanvasRenderingContext2D, 'font' | 'measureText'>, family: string, hyphensOf?: HyphensOf): Letters {
  writeExactly(pen);
  return new Letters((letter) => {
    const { font } = pen;
    pen.font = `600 ${measuredAt}px ${family}`;
    const { width } = pen.measureText(letter);
    pen.font = font;
    return width / measuredAt;
  }, hyphensOf);
}

/** Letters that are written from the right. */
const right = '[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u200f\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]';
const rightFirst = new RegExp(`^[^\\p{L}]*${right}`, 'u');
const rightAnywhere = new RegExp(right, 'u');

/** Whether a text begins from the right. */
export function beginsRight(text: string): boolean {
  return rightFirst.test(text);
}

/** Whether any letter of a text is written from the right. */
export function holdsRight(text: string): boolean {
  return rightAnywhere.test(text);
}

import { replacementsByWord } from '../../shared/edits/bothWords.ts';
import { replacement, type Replacement } from '../../shared/plan/textReplacement.ts';

/** `out`: somebody else's words that were removed here, and are no longer in the text. */
type Whose = 'mine' | 'theirs' | 'out';

interface Piece {
  readonly text: string;
  readonly whose: Whose;
}

/** Tells in a text that several people type in what this person added and removed. */
export class OwnWords {
  #pieces: readonly Piece[];

  constructor(text: string) {
    this.#pieces = [{ text, whose: 'theirs' }];
  }

  get text(): string {
    return this.#pieces.map(({ text, whose }) => (whose === 'out' ? '' : text)).join('');
  }

  /** This person changed the text to this. */
  typed(text: string): void {
    this.#replace(replacement(this.text, text), true);
  }

  /** Others changed the text to this. */
  landed(text: string): void {
    const whole = replacement(this.text, text);
    if (whole.start === whole.end || whole.text === '') return this.#replace(whole, false);
    const old = this.text;
    // From the end, so that earlier places stay valid.
    for (const { start, end, text: words } of [...replacementsByWord(old, text)].reverse()) {
      const part = replacement(old.slice(start, end), words);
      this.#replace({ start: start + part.start, end: start + part.end, text: part.text }, false);
    }
  }

  /** The text as it would be if this person had not typed. */
  get without(): string {
    return this.#pieces.map(({ text, whose }) => (whose === 'mine' ? '' : text)).join('');
  }

  #replace({ start, end, text }: Replacement, isMine: boolean): void {
    const before: Piece[] = [];
    const within: Piece[] = [];
    const behind: Piece[] = [];
    let at = 0;
    for (const { text: words, whose } of this.#pieces) {
      if (whose === 'out') {
        (at <= start ? before : at <= end ? within : behind).push({ text: words, whose });
        continue;
      }
      const cut = (from: number, to: number): string => words.slice(Math.max(0, from - at), Math.max(0, to - at));
      if (at < start) before.push({ text: cut(at, start), whose });
      const gone = cut(start, end);
      if (isMine && whose === 'theirs' && gone !== '') within.push({ text: gone, whose: 'out' });
      if (at + words.length > end) behind.push({ text: cut(Math.max(end, at), at + words.length), whose });
      at += words.length;
    }
    this.#pieces = joined([...before, { text, whose: isMine ? 'mine' : 'theirs' }, ...within, ...behind]);
  }
}

/** Joins neighbouring pieces of the same kind. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last?.whose === piece.whose) all[all.length - 1] = { whose: piece.whose, text: last.text + piece.text };
    else if (piece.text !== '') all.push(piece);
  }
  return all;
}

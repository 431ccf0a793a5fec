import { replacementsByWord } from '../../shared/edits/bothWords.ts';
import { replacement, type Replacement } from '../../shared/plan/textReplacement.ts';

/** `out`: somebody else's, taken out here; it is not in the text any more. */
type Whose = 'mine' | 'theirs' | 'out';

interface Piece {
  readonly text: string;
  readonly whose: Whose;
}

/** Of a text in which several people type at once, what this person put in and took out. */
export class OwnWords {
  #pieces: readonly Piece[];

  constructor(text: string) {
    this.#pieces = [{ text, whose: 'theirs' }];
  }

  get text(): string {
    return this.#pieces.map(({ text, whose }) => (whose === 'out' ? '' : text)).join('');
  }

  /** This person made another text of it. */
  typed(text: string): void {
    this.#replace(replacement(this.text, text), true);
  }

  /** Others made another text of it. */
  landed(text: string): void {
    const whole = replacement(this.text, text);
    if (whole.start === whole.end || whole.text === '') return this.#replace(whole, false);
    const old = this.text;
    // From the end, so that the places before stay what they are.
    for (const { start, end, text: words } of [...replacementsByWord(old, text)].reverse()) {
      const part = replacement(old.slice(start, end), words);
      this.#replace({ start: start + part.start, end: start + part.end, text: part.text }, false);
    }
  }

  /** The text as it would be had this person not typed in it. */
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

/** Neighbours of one kind are one piece. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last?.whose === piece.whose) all[all.length - 1] = { whose: piece.whose, text: last.text + piece.text };
    else if (piece.text !== '') all.push(piece);
  }
  return all;
}

import { bothWords } from '../../shared/edits/bothWords.ts';
import type { TypedPart } from '../../shared/edits/bringBack.ts';
import { OwnWords } from './ownWords.ts';
import type { Reading } from './reading.ts';
import type { Typing } from './typing.ts';

/** A field of the plan that is typed into. */
export interface TypedField<T> {
  /** Names the field among all of its document, for ever: drafts are kept under it. See {@link draftId}. */
  readonly id: string;
  /** What the field belongs to, where another window can take that away. */
  readonly part?: TypedPart;
  /** The value as it stands in the plan, written out. */
  readonly shown: string;
  read(text: string): Reading<T>;
  /** Writes into the plan, through its editor. False where the plan did not take it. */
  write(value: T): boolean;
  /** Whether text can be taken before the field is left. Absent: whatever reads as a value. */
  isWhole?(text: string): boolean;
}

/** How long typing may go on before it is written, milliseconds. */
const typingPause = 100;

export interface StayPorts {
  /** Called once, when the field shows what the plan says again. */
  onEnd(): void;
  /** Somebody else typed in the same field: this is what both typed. */
  onJoined?(text: string, before: string): void;
}

/**
 * One person's stay in one field, from the first key to leaving it. What is typed is written as it is typed, all of it
 * one step of undo; what does not fit the field is kept as a draft. Nothing half composed is ever written.
 */
export class Stay<T> {
  /** The field as it was drawn last. */
  field: TypedField<T>;
  readonly #typing: Typing;
  readonly #startedWith: string;
  readonly #ports: StayPorts;
  /** What the plan held when this text was last in step with it, at first what was drawn; undefined where the field holds no words. */
  #base: string | undefined;
  readonly #words: OwnWords;
  /** Somebody else typed in this field meanwhile. */
  #isShared = false;
  /** What the field held before and after this stay's words were taken back. */
  #takenOut: { readonly from: string; readonly to: string } | undefined;
  #text = '';
  #isWritten = true;
  #isComposing = false;
  #stopWaiting: (() => void) | undefined;

  constructor(field: TypedField<T>, typing: Typing, ports: StayPorts) {
    this.field = field;
    this.#typing = typing;
    this.#startedWith = field.shown;
    this.#words = new OwnWords(field.shown);
    this.#ports = ports;
    this.#base = typing.textAt(field.id) === undefined ? undefined : field.shown;
    typing.enter(this);
  }

  /** Something was typed that is neither in the plan nor kept as a draft yet. */
  get isPending(): boolean {
    return !this.#isWritten;
  }

  type(text: string): void {
    this.#text = text;
    this.#words.typed(text);
    this.#isWritten = false;
    this.#typing.refresh();
    this.#writeSoon();
  }

  /** An input method begins or ends to put a word together. */
  compose(isComposing: boolean): void {
    if (isComposing) this.flush();
    this.#isComposing = isComposing;
    if (this.isPending) this.#writeSoon();
  }

  /**
   * The plan changed from elsewhere. What somebody else typed in this field joins what is typed here, once the host knows all that
   * was written here: until then the plan may hold their text alone, as if it had been made of this one and took words out.
   */
  landed(): void {
    if (this.#isComposing || this.#typing.isUnsent || !this.#join()) return;
    this.#typing.refresh();
    if (this.isPending) this.#writeSoon();
  }

  /** Writes at once what is typed, unless it is being composed. */
  flush(): void {
    if (!this.#isComposing) this.#write(false);
  }

  /** The field is left, or disappears. */
  leave(): void {
    this.#isComposing = false;
    this.#write(true);
    if (this.#text === this.#startedWith) this.#typing.forgetStep(this);
    this.end();
  }

  /** Gives up what did not fit the field. Answers whether the plan's last step is still to be taken back. */
  takeBack(): boolean {
    this.#isComposing = false;
    this.#write(false);
    const hadDraft = this.#typing.drafts.get(this.field.id) !== undefined;
    this.#typing.drafts.keep(this.field.id);
    this.end();
    return !hadDraft || this.#typing.isLastStep(this);
  }

  /**
   * How the step of undo that this stay made is taken back where others typed in the field too: its words go, theirs stay, of
   * whatever time. Undefined where the document knows how by itself.
   */
  ownWordsOut(): (() => void) | undefined {
    const now = this.#typing.textAt(this.field.id);
    if (now === undefined || this.#base === undefined || (now === this.#base && !this.#isShared)) return undefined;
    this.#words.landed(now);
    const without = this.#words.without;
    return this.#asWriting(without, () => (this.#takenOut = { from: now, to: without }));
  }

  /** How what {@link ownWordsOut} took back is made again, beside what others wrote since; undefined where nothing was. */
  ownWordsBack(): (() => void) | undefined {
    const now = this.#typing.textAt(this.field.id);
    if (now === undefined || !this.#takenOut) return undefined;
    return this.#asWriting(bothWords(this.#takenOut.to, this.#takenOut.from, now));
  }

  #asWriting(text: string, done?: () => void): (() => void) | undefined {
    const reading = this.field.read(text);
    if (!reading.ok) return undefined;
    return () => {
      this.field.write(reading.value);
      done?.();
    };
  }

  /** From now on the field shows what the plan says; what it holds is its own affair. */
  end(): void {
    this.#stopWaiting?.();
    this.#typing.leave(this);
    this.#ports.onEnd();
  }

  /** What the plan says by now, where that is not what this text was in step with. */
  #news(): string | undefined {
    const theirs = this.#typing.textAt(this.field.id);
    return this.#base === undefined || theirs === this.#base ? undefined : theirs;
  }

  /** Puts together what is typed here and what the plan says by now. Answers whether the plan said anything new. */
  #join(): boolean {
    const theirs = this.#news();
    if (theirs === undefined || this.#base === undefined) return false;
    const before = this.#text;
    this.#text = bothWords(this.#base, before, theirs);
    this.#words.landed(this.#text);
    this.#isShared = true;
    this.#base = theirs;
    this.#isWritten = this.#text === theirs;
    if (this.#text !== before) this.#ports.onJoined?.(this.#text, before);
    return true;
  }

  #writeSoon(): void {
    if (!this.#isComposing) this.#stopWaiting ??= this.#typing.later(() => this.#typing.meanwhile(() => this.#writeInTurn()), typingPause);
  }

  /** Once it {@link landed}, where somebody else's text came in between. */
  #writeInTurn(): void {
    this.#stopWaiting = undefined;
    if (this.#news() === undefined || !this.#typing.isUnsent) this.flush();
  }

  #write(isLeaving: boolean): void {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    const { id } = this.field;
    const mayFitNow = isLeaving && this.#typing.drafts.get(id) !== undefined;
    if (this.#isWritten && !mayFitNow) return;
    this.#join();
    this.#isWritten = true;
    const text = this.#text;
    const isWhole = isLeaving || this.field.isWhole?.(text) !== false;
    const reading = isWhole ? this.field.read(text) : undefined;
    const isTaken = reading?.ok === true && this.#typing.write(this, () => this.field.write(reading.value));
    if (isTaken) this.#base = this.#typing.textAt(id);
    this.#typing.drafts.keep(id, isTaken ? undefined : text);
    this.#typing.refresh();
  }
}

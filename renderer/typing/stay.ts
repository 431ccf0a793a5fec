import { bothWords } from '../../shared/edits/bothWords.ts';
import type { TypedPart } from '../../shared/edits/bringBack.ts';
import { OwnWords } from './ownWords.ts';
import type { Reading } from './reading.ts';
import type { Typing } from './typing.ts';

/** A field of the plan that can be typed in. */
export interface TypedField<T> {
  /** Names the field uniquely in its document; drafts are stored by it. See {@link draftId}. */
  readonly id: string;
  /** What the field belongs to, if another window can delete that. */
  readonly part?: TypedPart;
  /** The value in the plan, as text. */
  readonly shown: string;
  read(text: string): Reading<T>;
  /** Writes into the plan. False where the plan refused it. */
  write(value: T): boolean;
  /** Whether text can be written before the field is left. Absent: whenever it has a value. */
  isWhole?(text: string): boolean;
}

/** The longest delay from a key to its writing, milliseconds. */
const typingPause = 100;

export interface StayPorts {
  /** Called once, when the field shows the plan's value again. */
  onEnd(): void;
  /** Somebody else typed in the same field; this is both people's text. */
  onJoined?(text: string, before: string): void;
}

/**
 * One person's editing of one field, from the first key until the field is left. What is typed is written as it is typed, as one
 * step of undo; text that does not fit the field is stored as a draft. Unfinished compositions are never written.
 */
export class Stay<T> {
  /** The field as it was last drawn. */
  field: TypedField<T>;
  readonly #typing: Typing;
  readonly #startedWith: string;
  readonly #ports: StayPorts;
  /** The plan's value when this text last agreed with it, at first what was drawn; undefined for fields that are not text. */
  #base: string | undefined;
  readonly #words: OwnWords;
  /** Somebody else has typed in this field meanwhile. */
  #isShared = false;
  /** The field's value before and after this stay's words were undone. */
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

  /** Whether something typed is neither in the plan nor stored as a draft yet. */
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

  /** An input method begins or ends a composition. */
  compose(isComposing: boolean): void {
    if (isComposing) this.flush();
    this.#isComposing = isComposing;
    if (this.isPending) this.#writeSoon();
  }

  /**
   * The plan changed from elsewhere. Others' text in this field is merged with what is typed here, but only once the host knows
   * everything written here: until then the plan may hold others' text alone, as if it had replaced this one.
   */
  landed(): void {
    if (this.#isComposing || this.#typing.isUnsent || !this.#join()) return;
    this.#typing.refresh();
    if (this.isPending) this.#writeSoon();
  }

  /** Writes at once what was typed, except during a composition. */
  flush(): void {
    if (!this.#isComposing) this.#write(false);
  }

  /** The field is left, or removed. */
  leave(): void {
    this.#isComposing = false;
    this.#write(true);
    if (this.#text === this.#startedWith) this.#typing.forgetStep(this);
    this.end();
  }

  /** Gives up text that did not fit the field. Answers whether the plan's last step is still to be undone. */
  takeBack(): boolean {
    this.#isComposing = false;
    this.#write(false);
    const hadDraft = this.#typing.drafts.get(this.field.id) !== undefined;
    this.#typing.drafts.keep(this.field.id);
    this.end();
    return !hadDraft || this.#typing.isLastStep(this);
  }

  /** Undoes this stay's step where others typed in the field, too: its words go, theirs stay. Undefined where Yjs' undo does that. */
  ownWordsOut(): (() => void) | undefined {
    const now = this.#typing.textAt(this.field.id);
    if (now === undefined || this.#base === undefined || (now === this.#base && !this.#isShared)) return undefined;
    this.#words.landed(now);
    const without = this.#words.without;
    return this.#asWriting(without, () => (this.#takenOut = { from: now, to: without }));
  }

  /** Redoes what {@link ownWordsOut} undid, beside what others wrote since; undefined where nothing was undone. */
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

  /** From now on the field shows the plan's value. */
  end(): void {
    this.#stopWaiting?.();
    this.#typing.leave(this);
    this.#ports.onEnd();
  }

  /** The plan's present value, if this text does not agree with it. */
  #news(): string | undefined {
    const theirs = this.#typing.textAt(this.field.id);
    return this.#base === undefined || theirs === this.#base ? undefined : theirs;
  }

  /** Merges what is typed here with the plan's present value. Answers whether that had anything new. */
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

  /** Called by {@link landed} where somebody else's text came in between. */
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

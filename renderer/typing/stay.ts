import type { TypedPart } from '../../shared/edits/bringBack.ts';
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
export const typingPause = 100;

/**
 * One person's stay in one field, from the first key to leaving it. What is typed is written as it is typed, all of it
 * one step of undo; what does not fit the field is kept as a draft. Nothing half composed is ever written.
 */
export class Stay<T> {
  /** The field as it was drawn last. */
  field: TypedField<T>;
  readonly #typing: Typing;
  readonly #startedWith: string;
  readonly #onEnd: () => void;
  #text = '';
  #isWritten = true;
  #isComposing = false;
  #stopWaiting: (() => void) | undefined;

  /** `onEnd` is called once, when the field shows what the plan says again. */
  constructor(field: TypedField<T>, typing: Typing, onEnd: () => void) {
    this.field = field;
    this.#typing = typing;
    this.#startedWith = field.shown;
    this.#onEnd = onEnd;
    typing.enter(this);
  }

  /** Something was typed that is neither in the plan nor kept as a draft yet. */
  get isPending(): boolean {
    return !this.#isWritten;
  }

  type(text: string): void {
    this.#text = text;
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

  /** From now on the field shows what the plan says; what it holds is its own affair. */
  end(): void {
    this.#stopWaiting?.();
    this.#typing.leave(this);
    this.#onEnd();
  }

  #writeSoon(): void {
    if (!this.#isComposing) this.#stopWaiting ??= this.#typing.later(() => this.flush(), typingPause);
  }

  #write(isLeaving: boolean): void {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    const { id } = this.field;
    const mayFitNow = isLeaving && this.#typing.drafts.get(id) !== undefined;
    if (this.#isWritten && !mayFitNow) return;
    this.#isWritten = true;
    const text = this.#text;
    const isWhole = isLeaving || this.field.isWhole?.(text) !== false;
    const reading = isWhole ? this.field.read(text) : undefined;
    const isTaken = reading?.ok === true && this.#typing.write(this, () => this.field.write(reading.value));
    this.#typing.drafts.keep(id, isTaken ? undefined : text);
    this.#typing.refresh();
  }
}

import { randomBytes } from 'node:crypto';
import { isSameSecret } from '../services/network/isSameSecret.ts';

export interface EntryCodesPorts {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** There is a new code, because the last one was used or had expired. */
  readonly onFresh: (code: string) => void;
}

/** How long a code is valid, milliseconds: long enough to move to another browser. */
export const codeLifetime = 10 * 60_000;
/** 128 bits cannot be guessed, so wrong guesses need not use up a code. */
const codeBytes = 16;

/** The codes that let browsers in: one at a time, each once. */
export class EntryCodes {
  readonly #ports: EntryCodesPorts;
  #code = randomBytes(codeBytes).toString('base64url');
  #runsOut: number;

  constructor(ports: EntryCodesPorts) {
    this.#ports = ports;
    this.#runsOut = ports.now() + codeLifetime;
  }

  /** The latest code. */
  get current(): string {
    return this.#code;
  }

  /** Whether a code lets in; the right one does so once. There is a new code afterwards, and where this one had expired. */
  redeem(code: string): boolean {
    const isInTime = this.#ports.now() < this.#runsOut;
    const letsIn = isSameSecret(code, this.#code) && isInTime;
    if (letsIn || !isInTime) this.#renew();
    return letsIn;
  }

  /** Somebody came without a code: replaces the latest one if it has expired. */
  missed(): void {
    if (this.#ports.now() >= this.#runsOut) this.#renew();
  }

  #renew(): void {
    this.#code = randomBytes(codeBytes).toString('base64url');
    this.#runsOut = this.#ports.now() + codeLifetime;
    this.#ports.onFresh(this.#code);
  }
}

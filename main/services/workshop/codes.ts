import { randomBytes, randomInt, scryptSync } from 'node:crypto';
import { codeAlphabet, codeLength, codeStretch, randomPartBytes } from '../../../shared/workshop/sealing.ts';

/** How long a code is valid, milliseconds. */
const codeLifetime = 10 * 60_000;
/** After this many wrong codes there is a new one. There are 31^6 codes. */
const mostWrongCodes = 20;

/** A code that can be typed in place of the QR code, for a while. */
export interface CurrentCode {
  readonly code: string;
  /** Sent in the open: each code's key is derived with a salt of its own. */
  readonly salt: Uint8Array;
  readonly key: Uint8Array;
}

/** The short codes of a workshop: one at a time, replaced after some time or some wrong guesses. */
export class Codes {
  readonly #now: () => number;
  readonly #onFresh: () => void;
  #current = newCode();
  #since: number;
  #wrong = 0;

  constructor(now: () => number, onFresh: () => void) {
    this.#now = now;
    this.#onFresh = onFresh;
    this.#since = now();
  }

  /** The code that is valid now. */
  get current(): CurrentCode {
    if (this.#now() - this.#since >= codeLifetime) this.#renew();
    return this.#current;
  }

  /** Somebody typed a wrong code. */
  missed(): void {
    this.#wrong += 1;
    if (this.#wrong >= mostWrongCodes) this.#renew();
  }

  #renew(): void {
    this.#current = newCode();
    this.#since = this.#now();
    this.#wrong = 0;
    this.#onFresh();
  }
}

function newCode(): CurrentCode {
  const code = Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('');
  const salt = randomBytes(randomPartBytes);
  return { code, salt, key: scryptSync(code, salt, codeStretch.dkLen, { N: codeStretch.N, r: codeStretch.r, p: codeStretch.p }) };
}

import { randomBytes, randomInt, scryptSync } from 'node:crypto';
import { codeAlphabet, codeLength, codeStretch, randomPartBytes } from '../../../shared/workshop/sealing.ts';

/** How long a code lets in, milliseconds. */
const codeLifetime = 10 * 60_000;
/** So many wrong codes, and there is a new one: with 31^6 codes nobody guesses one in that many. */
const mostWrongCodes = 20;

/** A code that lets phones in that cannot read the QR code, for a while. */
export interface CurrentCode {
  readonly code: string;
  /** What the host says in the open, so that the code's key is made anew for each code. */
  readonly salt: Uint8Array;
  readonly key: Uint8Array;
}

/** The short codes of a workshop: one at a time, each for a while and for a few wrong guesses. */
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

  /** The code of now. */
  get current(): CurrentCode {
    if (this.#now() - this.#since >= codeLifetime) this.#renew();
    return this.#current;
  }

  /** Somebody came with a wrong code. */
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

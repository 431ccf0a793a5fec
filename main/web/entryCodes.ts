import { randomBytes } from 'node:crypto';
import { isSameSecret } from '../services/network/isSameSecret.ts';

export interface EntryCodesPorts {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A new code is there, because the last one was used or had run out when somebody came. */
  readonly onFresh: (code: string) => void;
}

/** How long a code lets somebody in, milliseconds: long enough to walk to another browser. */
export const codeLifetime = 10 * 60_000;
/** 128 bits: guessing is hopeless however often it is tried, so a wrong guess costs nobody else their code. */
const codeBytes = 16;

/** The codes that let a browser in: one at a time, each once. */
export class EntryCodes {
  readonly #ports: EntryCodesPorts;
  #code = randomBytes(codeBytes).toString('base64url');
  #runsOut: number;

  constructor(ports: EntryCodesPorts) {
    this.#ports = ports;
    this.#runsOut = ports.now() + codeLifetime;
  }

  /** The code that was told last. */
  get current(): string {
    return this.#code;
  }

  /** Whether a code lets in. The right one does so once; then, and where it had run out, there is a fresh one. */
  redeem(code: string): boolean {
    const isInTime = this.#ports.now() < this.#runsOut;
    const letsIn = isSameSecret(code, this.#code) && isInTime;
    if (letsIn || !isInTime) this.#renew();
    return letsIn;
  }

  /** Somebody came without a code: makes sure that the one that was told last works. */
  missed(): void {
    if (this.#ports.now() >= this.#runsOut) this.#renew();
  }

  #renew(): void {
    this.#code = randomBytes(codeBytes).toString('base64url');
    this.#runsOut = this.#ports.now() + codeLifetime;
    this.#ports.onFresh(this.#code);
  }
}

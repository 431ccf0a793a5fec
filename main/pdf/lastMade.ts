import { createHash } from 'node:crypto';

/** What was made of bytes, known as long as the file before needed it, too. */
export class LastMade<Made> {
  #before = new Map<string, Made>();
  #now = new Map<string, Made>();

  /** Asks `make` only where the same bytes are not known. */
  of(bytes: Uint8Array, make: (bytes: Uint8Array) => Made): Made {
    const key = createHash('sha256').update(bytes).digest('base64');
    const made = this.#now.get(key) ?? this.#before.get(key) ?? make(bytes);
    this.#now.set(key, made);
    return made;
  }

  /** A file is made: what it did not need is forgotten. */
  turn(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }
}

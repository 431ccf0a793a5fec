import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const nonceBytes = 24;
const keyBytes = 32;
const ownerOnly = 0o600;

/**
 * The key for what must not be read on this disk before it is revealed: a file beside it, readable by this user only. It keeps
 * answers out of searches and backups of plans; whoever has this user's account has the key.
 */
export async function sealingKey(folder: string): Promise<Uint8Array> {
  const path = join(folder, 'key');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const kept = await readFile(path).catch(() => undefined);
  if (kept?.length === keyBytes) return kept;
  const key = randomBytes(keyBytes);
  const file = await open(path, 'w', ownerOnly);
  try {
    await file.writeFile(key);
    await file.sync();
  } finally {
    await file.close();
  }
  return key;
}

/** An append-only file of sealed lines. Appended values are on disk when the call resolves. */
export class SealedFile {
  readonly #path: string;
  readonly #key: Uint8Array;
  #file: FileHandle | undefined;
  #waiting: string[] = [];
  #work: Promise<void> = Promise.resolve();

  constructor(path: string, key: Uint8Array) {
    this.#path = path;
    this.#key = key;
  }

  /** Appends values. Rejects where the disk fails; they are then written with the next ones, in order. */
  append(...values: readonly unknown[]): Promise<void> {
    this.#waiting.push(...values.map((value) => this.#seal(JSON.stringify(value))));
    const done = this.#work.then(() => this.#write());
    this.#work = done.catch(() => undefined);
    return done;
  }

  async close(): Promise<void> {
    await this.#work;
    await this.#file?.close();
    this.#file = undefined;
  }

  async remove(): Promise<void> {
    await this.close();
    await rm(this.#path, { force: true });
  }

  async #write(): Promise<void> {
    if (this.#waiting.length === 0) return;
    if (!this.#file) {
      await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 });
      this.#file = await open(this.#path, 'a', ownerOnly);
    }
    const lines = this.#waiting;
    // Begins a new line, since a crash or a full disk may have left the last one unfinished.
    const bytes = Buffer.from(`\n${lines.join('\n')}\n`);
    const { bytesWritten } = await this.#file.write(bytes);
    if (bytesWritten < bytes.length) throw new Error('The disk took only a part');
    await this.#file.sync();
    this.#waiting = this.#waiting.slice(lines.length);
  }

  #seal(text: string): string {
    const nonce = randomBytes(nonceBytes);
    return Buffer.concat([nonce, xchacha20poly1305(this.#key, nonce).encrypt(Buffer.from(text))]).toString('base64');
  }
}

/** All whole lines of a sealed file, in order; undefined where there is none. Torn lines are left out. */
export async function readSealedFile(path: string, key: Uint8Array): Promise<readonly unknown[] | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text?.split('\n').flatMap((line) => {
    const bytes = Buffer.from(line, 'base64');
    if (bytes.length <= nonceBytes) return [];
    try {
      const opened = xchacha20poly1305(key, bytes.subarray(0, nonceBytes)).decrypt(bytes.subarray(nonceBytes));
      return [JSON.parse(Buffer.from(opened).toString('utf8')) as unknown];
    } catch {
      return [];
    }
  });
}

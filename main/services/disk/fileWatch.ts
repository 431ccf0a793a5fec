import { sameFingerprint, type Fingerprint, type PlanDisk } from './planDisk.ts';

/** How a file stands since it was last read or written here. `settling`: it has changed, and may still be changing. */
export type FileChange =
  | { readonly kind: 'same' | 'settling' | 'gone' }
  | { readonly kind: 'changed'; readonly fingerprint: Fingerprint };

/** A state that no file is ever in, so that the next look calls it changed. */
const nothingKnown: Fingerprint = { size: -1, modified: -1, inode: -1 };

/** Notices what other programs do to a file. */
export class FileWatch {
  readonly #disk: Pick<PlanDisk, 'fingerprint'>;
  #known: Fingerprint | undefined;
  /** What the file looked like when it was first seen changed; the same again means that it has settled. */
  #glimpse: { readonly fingerprint: Fingerprint | undefined } | undefined;

  constructor(disk: Pick<PlanDisk, 'fingerprint'>, known: Fingerprint) {
    this.#disk = disk;
    this.#known = known;
  }

  /** Looks once. A patient look calls a change so only when two looks in a row saw the same. */
  async look(path: string, patient: boolean): Promise<FileChange> {
    const now = await this.#disk.fingerprint(path);
    if (sameFingerprint(now, this.#known)) {
      this.#glimpse = undefined;
      return { kind: 'same' };
    }
    if (patient && !(this.#glimpse && sameFingerprint(this.#glimpse.fingerprint, now))) {
      this.#glimpse = { fingerprint: now };
      return { kind: 'settling' };
    }
    this.#glimpse = undefined;
    return now ? { kind: 'changed', fingerprint: now } : { kind: 'gone' };
  }

  /** This state of the file is known here; undefined: that there is none. */
  accept(fingerprint: Fingerprint | undefined): void {
    this.#known = fingerprint;
  }

  /** The file was just written here, with so many bytes. Another size means that somebody else has written since. */
  async wrote(path: string, size: number): Promise<void> {
    const now = await this.#disk.fingerprint(path);
    this.#known = now?.size === size ? now : nothingKnown;
  }
}

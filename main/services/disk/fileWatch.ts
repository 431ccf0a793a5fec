import { sameFingerprint, type Fingerprint, type PlanDisk } from './planDisk.ts';

/** A file compared with when it was last read or written here. `settling`: it has changed, and may still be changing. */
export type FileChange =
  | { readonly kind: 'same' | 'settling' | 'gone' }
  | { readonly kind: 'changed'; readonly fingerprint: Fingerprint };

/** A state that no file has, so that the next look reports a change. */
const nothingKnown: Fingerprint = { size: -1, modified: -1, inode: -1 };

/** Notices changes that other programs make to a file. */
export class FileWatch {
  readonly #disk: Pick<PlanDisk, 'fingerprint'>;
  #known: Fingerprint | undefined;
  /** The first state that was seen after a change. Seen again, the file has settled. */
  #glimpse: { readonly fingerprint: Fingerprint | undefined } | undefined;

  constructor(disk: Pick<PlanDisk, 'fingerprint'>, known: Fingerprint) {
    this.#disk = disk;
    this.#known = known;
  }

  /** Looks once. A patient look reports a change only after two looks saw the same state. */
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

  /** Accepts this state of the file; undefined: that it does not exist. */
  accept(fingerprint: Fingerprint | undefined): void {
    this.#known = fingerprint;
  }

  /** Accepts that the file was written here, with this many bytes. Another size means that another program has written since. */
  async wrote(path: string, size: number): Promise<void> {
    const now = await this.#disk.fingerprint(path);
    this.#known = now?.size === size ? now : nothingKnown;
  }
}

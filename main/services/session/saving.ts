import type { SaveState } from '../../../shared/contract/contract.ts';
import type { Failure, Result } from '../../../shared/messages/failures.ts';
import { SaveSchedule } from './saveSchedule.ts';
import type { SessionPorts } from './sessionPorts.ts';

/** What saving stands on. */
export interface SavingPorts extends Pick<SessionPorts, 'timing' | 'now'> {
  /** The time to save has come. */
  readonly onDue: () => void;
  /** `status` is another one now. */
  readonly onChange: () => void;
}

/** How an open plan stands against its file, and when it is written by itself. */
export class Saving {
  readonly #ports: SavingPorts;
  readonly #schedule: SaveSchedule;
  /** Counts changes of document and history; the file holds them up to `#inFile`, and none where that is -1. */
  #changes = 0;
  #inFile = 0;
  #isWriting = false;
  #failure: Failure | undefined;
  #savedAt: string | undefined;

  /** `savedAt`: when the file last took everything, milliseconds since 1970. */
  constructor(savedAt: number, ports: SavingPorts) {
    this.#savedAt = new Date(savedAt).toISOString();
    this.#ports = ports;
    this.#schedule = new SaveSchedule(ports.timing, ports.onDue);
  }

  /** *Saved* only while the file holds every change. */
  get status(): Extract<SaveState['status'], 'saved' | 'pending' | 'saving' | 'failed'> {
    if (this.#failure) return 'failed';
    if (this.#isWriting) return 'saving';
    return this.isSaved ? 'saved' : 'pending';
  }

  get isSaved(): boolean {
    return this.#changes === this.#inFile;
  }

  get failure(): Failure | undefined {
    return this.#failure;
  }

  /** ISO 8601. */
  get savedAt(): string | undefined {
    return this.#savedAt;
  }

  /** Document or history became another than the file holds; it is saved soon. */
  changed(): void {
    this.#changes += 1;
    this.#schedule.edited();
    this.#ports.onChange();
  }

  /** The file holds less than it did. */
  fileFellBehind(): void {
    this.#inFile = -1;
    this.#schedule.edited();
    this.#ports.onChange();
  }

  /** The file holds everything, whoever wrote it. */
  fileHoldsAll(): void {
    this.#inFile = this.#changes;
    this.#succeeded();
    this.#ports.onChange();
  }

  /** The time was not right; it comes again. */
  postponed(): void {
    this.#schedule.edited();
  }

  /** Writes everything up to now. What is changed meanwhile is saved later. What a failure means is the caller's to say. */
  async write(work: () => Promise<Result<void>>): Promise<Result<void>> {
    const upTo = this.#changes;
    this.#isWriting = true;
    this.#ports.onChange();
    try {
      const written = await work();
      if (!written.ok) return written;
      this.#inFile = upTo;
      this.#savedAt = new Date(this.#ports.now()).toISOString();
      this.#succeeded();
      return written;
    } finally {
      this.#isWriting = false;
      if (!this.isSaved) this.#schedule.edited();
      this.#ports.onChange();
    }
  }

  /** A save did not succeed; it is tried again, less and less often. */
  failed(failure: Failure): { readonly ok: false; readonly failure: Failure } {
    this.#failure = failure;
    this.#schedule.failed();
    this.#ports.onChange();
    return { ok: false, failure };
  }

  /** Nothing is saved by itself any more, until something changes. */
  rest(): void {
    this.#failure = undefined;
    this.#schedule.rest();
  }

  #succeeded(): void {
    this.#failure = undefined;
    this.#schedule.succeeded();
  }
}

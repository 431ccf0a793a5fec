import type { SaveState } from '../../../shared/contract/contract.ts';
import type { Failure, Result } from '../../../shared/messages/failures.ts';
import { SaveSchedule } from './saveSchedule.ts';
import type { SessionPorts } from './sessionPorts.ts';

/** What saving needs. */
export interface SavingPorts extends Pick<SessionPorts, 'timing' | 'now'> {
  /** It is time to save. */
  readonly onDue: () => void;
  /** `status` changed. */
  readonly onChange: () => void;
}

/** Whether an open plan's file holds everything, and when to save. */
export class Saving {
  readonly #ports: SavingPorts;
  readonly #schedule: SaveSchedule;
  /** Counts changes of document and history. The file holds them up to `#inFile`; -1: it holds none. */
  #changes = 0;
  #inFile = 0;
  #isWriting = false;
  #failure: Failure | undefined;
  #savedAt: string | undefined;

  /** @param savedAt when the file was last up to date, milliseconds since 1970 */
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

  /** Document or history changed; it is saved soon. */
  changed(): void {
    this.#changes += 1;
    this.#schedule.edited();
    this.#ports.onChange();
  }

  /** The file holds less than before. */
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

  /** Could not save yet; tries again after the usual pause. */
  postponed(): void {
    this.#schedule.edited();
  }

  /** Runs a save. Changes made meanwhile are saved later. The caller handles failures. */
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

  /** A save failed; it is tried again at growing intervals. */
  failed(failure: Failure): { readonly ok: false; readonly failure: Failure } {
    this.#failure = failure;
    this.#schedule.failed();
    this.#ports.onChange();
    return { ok: false, failure };
  }

  /** Stops saving until something changes. */
  rest(): void {
    this.#failure = undefined;
    this.#schedule.rest();
  }

  #succeeded(): void {
    this.#failure = undefined;
    this.#schedule.succeeded();
  }
}

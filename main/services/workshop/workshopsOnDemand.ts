import { existsSync } from 'node:fs';
import type { PlanSession } from '../session/planSession.ts';
import { journalPath } from './journalPath.ts';
import type { Workshops } from './workshops.ts';

interface WorkshopsOnDemandPorts {
  /** Where journals lie. */
  readonly folder: string;
  readonly load: () => Promise<Workshops>;
  readonly log: (message: string, error?: unknown) => void;
}

/** A host's workshops, whose modules are loaded once somebody begins one, or opens a plan in which one was broken off. */
export class WorkshopsOnDemand {
  readonly #ports: WorkshopsOnDemandPorts;
  #loading: Promise<Workshops> | undefined;
  #loaded: Workshops | undefined;

  constructor(ports: WorkshopsOnDemandPorts) {
    this.#ports = ports;
  }

  /** The workshops themselves, told of all plans that were opened before. */
  all(): Promise<Workshops> {
    this.#loading ??= this.#ports.load().then((loaded) => (this.#loaded = loaded));
    return this.#loading;
  }

  /** Those that there are by now; undefined where nobody has begun any. */
  begun(): Promise<Workshops> | undefined {
    return this.#loading;
  }

  /** Whether phones may be in a plan's workshop now. */
  isOn(session: PlanSession): boolean {
    return this.#loaded?.isOn(session) ?? false;
  }

  /** A plan was opened: a workshop that was broken off in it goes on. */
  opened(session: PlanSession): void {
    if (!this.#loading && !existsSync(journalPath(this.#ports.folder, session.planId))) return;
    this.all().then(
      (workshops) => workshops.opened(session),
      (error: unknown) => this.#ports.log('A workshop could not go on', error),
    );
  }

  /** A plan was closed: nothing listens for it any more, and its journal waits. */
  async closed(session: PlanSession): Promise<void> {
    await (await this.#loading)?.closed(session);
  }

  async close(): Promise<void> {
    await (await this.#loading)?.close();
  }
}

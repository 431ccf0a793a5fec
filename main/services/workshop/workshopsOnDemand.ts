import { existsSync } from 'node:fs';
import type { PlanSession } from '../session/planSession.ts';
import { journalPath } from './journalPath.ts';
import type { Workshops } from './workshops.ts';

interface WorkshopsOnDemandPorts {
  /** The folder of the journals. */
  readonly folder: string;
  readonly load: () => Promise<Workshops>;
  readonly log: (message: string, error?: unknown) => void;
}

/** A host's workshops. Their modules are loaded when somebody begins one, or opens a plan with an interrupted one. */
export class WorkshopsOnDemand {
  readonly #ports: WorkshopsOnDemandPorts;
  #loading: Promise<Workshops> | undefined;
  #loaded: Workshops | undefined;

  constructor(ports: WorkshopsOnDemandPorts) {
    this.#ports = ports;
  }

  /** The workshops, told of all plans that were opened before. */
  all(): Promise<Workshops> {
    this.#loading ??= this.#ports.load().then((loaded) => (this.#loaded = loaded));
    return this.#loading;
  }

  /** The workshops if they are loaded already. */
  begun(): Promise<Workshops> | undefined {
    return this.#loading;
  }

  /** Whether phones may be in a plan's workshop now. */
  isOn(session: PlanSession): boolean {
    return this.#loaded?.isOn(session) ?? false;
  }

  /** A plan was opened; an interrupted workshop goes on. */
  opened(session: PlanSession): void {
    if (!this.#loading && !existsSync(journalPath(this.#ports.folder, session.planId))) return;
    this.all().then(
      (workshops) => workshops.opened(session),
      (error: unknown) => this.#ports.log('A workshop could not go on', error),
    );
  }

  /** A plan was closed; its workshop stops listening and its journal stays. */
  async closed(session: PlanSession): Promise<void> {
    await (await this.#loading)?.closed(session);
  }

  async close(): Promise<void> {
    await (await this.#loading)?.close();
  }
}

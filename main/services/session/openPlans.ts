import { realpath } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import type { OpenPlan } from '../../../shared/contract/contract.ts';
import { failed, success, type Failure, type Result } from '../../../shared/messages/failures.ts';
import { openPlanSession } from './openPlanSession.ts';
import { fileId } from '../library/planFolder.ts';
import type { PlanSession } from './planSession.ts';
import type { SessionPorts } from './sessionPorts.ts';

interface Entry {
  readonly session: PlanSession;
  /** Windows that opened it and have not closed it. */
  openings: number;
  /** Windows whose socket is connected. */
  windows: number;
  release: NodeJS.Timeout | undefined;
  /** While it is being saved for the last time; whether it is let go then shows in whether it is still listed. */
  closing: Promise<Result<void>> | undefined;
}

export interface OpenPlansPorts {
  readonly session: SessionPorts;
  /** How long a plan without any connected window stays open, milliseconds. */
  readonly abandoned: number;
  /** The path of a plan that windows may still be on although nothing is open here: after the host was started again. */
  readonly pathOf: (id: string) => Promise<string | undefined>;
  readonly onOpened: (session: PlanSession) => void;
  readonly onClosed: (id: string) => void;
}

/** The plans that are open in this process, each once however many windows show it. The id serves as document name, too. */
export class OpenPlans {
  readonly #ports: OpenPlansPorts;
  readonly #entries = new Map<string, Entry>();
  readonly #opening = new Map<string, Promise<Result<string>>>();
  #isOver = false;

  constructor(ports: OpenPlansPorts) {
    this.#ports = ports;
  }

  /** Opens a plan for one more window. `notices` come before those of the opening itself. */
  async open(path: string, notices: readonly Failure[] = []): Promise<Result<OpenPlan>> {
    const real = await realpath(path).catch(() => path);
    await this.#entries.get(this.#idOf(real) ?? '')?.closing;
    const known = this.#idOf(real);
    const opened = known === undefined ? await this.#openOnce(path) : success(known);
    if (!opened.ok) return opened;
    const entry = this.#entries.get(opened.value);
    if (!entry) return failed('plan-not-open');
    entry.openings += 1;
    this.#mayBeAbandoned(opened.value, entry);
    const { session } = entry;
    return success({
      session: opened.value,
      document: opened.value,
      saveState: session.saveState,
      notices: [...notices, ...(known === undefined ? session.notices : [])].map(({ code, details }) => ({ code, details: { ...details } })),
    });
  }

  /** The open plan of this id. */
  find(id: string): Result<PlanSession> {
    const entry = this.#entries.get(id);
    return entry ? success(entry.session) : failed('plan-not-open');
  }

  /** The plan that a window's socket asks for: one that is open, or was when an earlier process of this host ran. */
  async findForWindow(id: string): Promise<Result<PlanSession>> {
    await this.#entries.get(id)?.closing;
    if (this.#entries.has(id)) return this.find(id);
    const path = await this.#ports.pathOf(id);
    if (path === undefined) return failed('plan-not-open');
    const opened = await this.#openOnce(path);
    return opened.ok ? this.find(opened.value) : opened;
  }

  /** A window lets go. The last one closes the plan, unless it cannot be saved: then the failure is answered. */
  async close(id: string): Promise<Result<void>> {
    const entry = this.#entries.get(id);
    if (!entry) return success(undefined);
    entry.openings = Math.max(0, entry.openings - 1);
    return entry.openings > 0 ? success(undefined) : this.#shut(id, entry);
  }

  /** How many windows are connected to a plan now. */
  windowsChanged(id: string, windows: number): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    entry.windows = windows;
    this.#mayBeAbandoned(id, entry);
  }

  /** Whether a plan of this path is open here. */
  isOpen(path: string): boolean {
    return this.#idOf(path) !== undefined;
  }

  /** Saves and closes everything; what cannot be saved stays in its recovery journal. */
  async closeAll(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#opening.values());
    await Promise.all(
      [...this.#entries].map(async ([id, entry]) => {
        await entry.closing;
        if (this.#entries.has(id)) await this.#shut(id, entry, true);
      }),
    );
  }

  #idOf(path: string): string | undefined {
    return [...this.#entries].find(([, entry]) => entry.session.path === path)?.[0];
  }

  /** Two windows that ask at the same moment get the same session. */
  #openOnce(path: string): Promise<Result<string>> {
    const opening = this.#opening.get(path);
    if (opening) return opening;
    const started = this.#openNow(path).finally(() => this.#opening.delete(path));
    this.#opening.set(path, started);
    return started;
  }

  async #openNow(path: string): Promise<Result<string>> {
    if (this.#isOver) return failed('plan-not-open');
    const opened = await openPlanSession(path, this.#ports.session);
    if (!opened.ok) return opened;
    const session = opened.value;
    const wanted = fileId(session.path);
    // A plan that was saved under another name keeps its id; the old name's file then needs a new one.
    const id = this.#entries.has(wanted) ? randomBytes(12).toString('hex') : wanted;
    const entry: Entry = { session, openings: 0, windows: 0, release: undefined, closing: undefined };
    this.#entries.set(id, entry);
    this.#mayBeAbandoned(id, entry);
    this.#ports.onOpened(session);
    return success(id);
  }

  #mayBeAbandoned(id: string, entry: Entry): void {
    clearTimeout(entry.release);
    if (entry.windows > 0) return;
    entry.release = setTimeout(() => void this.#release(id, entry), this.#ports.abandoned);
    entry.release.unref();
  }

  /** A plan that cannot be saved is not let go, and is looked at again later. */
  async #release(id: string, entry: Entry): Promise<void> {
    const closed = await this.#shut(id, entry);
    if (!closed.ok) this.#mayBeAbandoned(id, entry);
  }

  async #shut(id: string, entry: Entry, evenIfUnsaved = false): Promise<Result<void>> {
    clearTimeout(entry.release);
    entry.closing ??= this.#closeSession(id, entry, evenIfUnsaved).finally(() => {
      entry.closing = undefined;
    });
    return entry.closing;
  }

  async #closeSession(id: string, entry: Entry, evenIfUnsaved: boolean): Promise<Result<void>> {
    const closed = await entry.session.close({ evenIfUnsaved });
    if (!closed.ok) return closed;
    this.#entries.delete(id);
    this.#ports.onClosed(id);
    return success(undefined);
  }
}

import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import type { OpenPlan, SaveState } from '../../../shared/contract/contract.ts';
import { failed, success, type Failure, type Result } from '../../../shared/messages/failures.ts';
import { fileId } from '../disk/fileId.ts';
import type { PlanSession } from './planSession.ts';
import type { SessionPorts } from './sessionPorts.ts';

interface Entry {
  readonly session: PlanSession;
  /** What the plan was called before “Save as”, for calls that were on their way. */
  readonly formerIds: Set<string>;
  /** Windows that opened it and have not closed it. */
  openings: number;
  /** Windows whose socket is connected. */
  windows: number;
  /** Whether its past is being looked at, or was. */
  isPastChecked: boolean;
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
  /** Whether a plan is needed although no window shows it: phones are in its workshop. */
  readonly isNeeded: (session: PlanSession) => boolean;
  readonly onOpened: (session: PlanSession) => void;
  readonly onClosed: (session: PlanSession) => void;
}

/**
 * The plans that are open in this process, each once however many windows show it. A plan is called by its file's id, so that
 * windows find it again after the host was started anew.
 */
export class OpenPlans {
  readonly #ports: OpenPlansPorts;
  readonly #entries = new Set<Entry>();
  readonly #opening = new Map<string, Promise<Result<Entry>>>();
  #isOver = false;

  constructor(ports: OpenPlansPorts) {
    this.#ports = ports;
  }

  /** Opens a plan for one more window. `notices`: what the person should know about it. */
  async open(path: string, notices: readonly Failure[] = []): Promise<Result<OpenPlan>> {
    const real = await realpath(path).catch(() => path);
    await this.#at(real)?.closing;
    const known = this.#at(real);
    const opened = known ? success(known) : await this.#openOnce(path);
    if (!opened.ok) return opened;
    const entry = opened.value;
    entry.openings += 1;
    this.#mayBeAbandoned(entry);
    const { session } = entry;
    const { saveState } = session;
    return success({
      session: saveState.session,
      saveState,
      notices: [...notices],
    });
  }

  /** The open plan of this id. */
  find(id: string): Result<PlanSession> {
    const entry = this.#named(id);
    return entry ? success(entry.session) : failed('plan-not-open');
  }

  /** The plan that a window's socket asks for: one that is open, or was when an earlier process of this host ran. */
  async findForWindow(id: string): Promise<Result<PlanSession>> {
    await this.#named(id)?.closing;
    const open = this.#named(id);
    if (open) return success(open.session);
    const path = await this.#ports.pathOf(id);
    if (path === undefined) return failed('plan-not-open');
    const opened = await this.#openOnce(path);
    return opened.ok ? success(opened.value.session) : opened;
  }

  /** Lets an open plan go on in another file. */
  async saveAs(id: string, path: string): Promise<Result<SaveState>> {
    const entry = this.#named(id);
    if (!entry) return failed('plan-not-open');
    const former = fileId(entry.session.path);
    const saved = await entry.session.saveAs(path);
    if (!saved.ok) return saved;
    entry.formerIds.add(former);
    return success(entry.session.saveState);
  }

  /** A window lets go. The last one closes the plan, unless it cannot be saved: then the failure is answered. */
  async close(id: string): Promise<Result<void>> {
    const entry = this.#named(id);
    if (!entry) return success(undefined);
    entry.openings = Math.max(0, entry.openings - 1);
    return entry.openings > 0 ? success(undefined) : this.#shut(entry);
  }

  /** How many windows are connected to a plan now. */
  windowsChanged(session: PlanSession, windows: number): void {
    const entry = [...this.#entries].find((candidate) => candidate.session === session);
    if (!entry) return;
    entry.windows = windows;
    this.#mayBeAbandoned(entry);
    if (windows > 0 && !entry.isPastChecked) {
      entry.isPastChecked = true;
      void this.#checkPast(session);
    }
  }

  /** Whether a plan of this path is open here. */
  isOpen(path: string): boolean {
    return this.#at(path) !== undefined;
  }

  /** Saves and closes everything; what cannot be saved stays in its recovery journal. */
  async closeAll(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#opening.values());
    await Promise.all(
      [...this.#entries].map(async (entry) => {
        await entry.closing;
        if (this.#entries.has(entry)) await this.#shut(entry, true);
      }),
    );
  }

  #at(path: string): Entry | undefined {
    return [...this.#entries].find(({ session }) => session.path === path);
  }

  #named(id: string): Entry | undefined {
    const entries = [...this.#entries];
    return entries.find(({ session }) => fileId(session.path) === id) ?? entries.find(({ formerIds }) => formerIds.has(id));
  }

  /** Once somebody looks at the plan: its opening does not wait for this, which takes about as long again. */
  async #checkPast(session: PlanSession): Promise<void> {
    const mended = await session.mendPast();
    if (mended > 0) session.notify({ code: 'past-mended', details: { name: basename(session.path), count: mended } });
    const { changedPast } = await import('../planFile/changedPast.ts');
    const changed = await changedPast(session.history, basename(session.path), this.#ports.session.language());
    if (changed) session.notify(changed);
  }

  /** Two windows that ask at the same moment get the same session. */
  #openOnce(path: string): Promise<Result<Entry>> {
    const opening = this.#opening.get(path);
    if (opening) return opening;
    const started = this.#openNow(path).finally(() => this.#opening.delete(path));
    this.#opening.set(path, started);
    return started;
  }

  async #openNow(path: string): Promise<Result<Entry>> {
    // A host starts without what opens plans, which is half of it.
    const { openPlanSession } = await import('./openPlanSession.ts');
    if (this.#isOver) return failed('plan-not-open');
    const opened = await openPlanSession(path, this.#ports.session);
    if (!opened.ok) return opened;
    const session = opened.value;
    const entry: Entry = { session, formerIds: new Set(), openings: 0, windows: 0, isPastChecked: false, release: undefined, closing: undefined };
    this.#entries.add(entry);
    this.#mayBeAbandoned(entry);
    this.#ports.onOpened(session);
    return success(entry);
  }

  #mayBeAbandoned(entry: Entry): void {
    clearTimeout(entry.release);
    if (entry.windows > 0) return;
    entry.release = setTimeout(() => void this.#release(entry), this.#ports.abandoned);
    entry.release.unref();
  }

  /** A plan that is needed or cannot be saved is not let go, and is looked at again later. */
  async #release(entry: Entry): Promise<void> {
    if (this.#ports.isNeeded(entry.session)) return this.#mayBeAbandoned(entry);
    const closed = await this.#shut(entry);
    if (!closed.ok) this.#mayBeAbandoned(entry);
  }

  async #shut(entry: Entry, evenIfUnsaved = false): Promise<Result<void>> {
    clearTimeout(entry.release);
    entry.closing ??= this.#closeSession(entry, evenIfUnsaved).finally(() => {
      entry.closing = undefined;
    });
    return entry.closing;
  }

  async #closeSession(entry: Entry, evenIfUnsaved: boolean): Promise<Result<void>> {
    const closed = await entry.session.close({ evenIfUnsaved });
    if (!closed.ok) return closed;
    this.#entries.delete(entry);
    this.#ports.onClosed(entry.session);
    return success(undefined);
  }
}

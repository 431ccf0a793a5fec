import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import type { OpenPlan, SaveState } from '../../../shared/contract/contract.ts';
import { failed, success, type Failure, type Result } from '../../../shared/messages/failures.ts';
import { fileId } from '../disk/fileId.ts';
import type { PlanSession } from './planSession.ts';
import type { SessionPorts } from './sessionPorts.ts';

interface Entry {
  readonly session: PlanSession;
  /** Its ids before “Save as”, for calls that are still on their way. */
  readonly formerIds: Set<string>;
  /** How many windows have opened and not closed it. */
  openings: number;
  /** How many windows are connected. */
  windows: number;
  /** Whether the check of its past has begun. */
  isPastChecked: boolean;
  release: NodeJS.Timeout | undefined;
  /** Set while it is saved for the last time. If that succeeds, it is no longer listed. */
  closing: Promise<Result<void>> | undefined;
}

export interface OpenPlansPorts {
  readonly session: SessionPorts;
  /** How long a plan stays open without any window, milliseconds. */
  readonly abandoned: number;
  /** The path of a plan that windows may still show although it is not open here, because the host was restarted. */
  readonly pathOf: (id: string) => Promise<string | undefined>;
  /** Whether a plan is needed without any window, because phones are in its workshop. */
  readonly isNeeded: (session: PlanSession) => boolean;
  readonly onOpened: (session: PlanSession) => void;
  readonly onClosed: (session: PlanSession) => void;
}

/** The plans that are open in this process, each once for all its windows. A plan's id is its file's, so that windows find it again after the host restarts. */
export class OpenPlans {
  readonly #ports: OpenPlansPorts;
  readonly #entries = new Set<Entry>();
  readonly #opening = new Map<string, Promise<Result<Entry>>>();
  #isOver = false;

  constructor(ports: OpenPlansPorts) {
    this.#ports = ports;
  }

  /** Opens a plan for one more window. `notices` are passed on to the person. */
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

  /** The open plan with this id. */
  find(id: string): Result<PlanSession> {
    const entry = this.#named(id);
    return entry ? success(entry.session) : failed('plan-not-open');
  }

  /** The plan that a window's socket asks for: open here, or open in an earlier process of this host. */
  async findForWindow(id: string): Promise<Result<PlanSession>> {
    await this.#named(id)?.closing;
    const open = this.#named(id);
    if (open) return success(open.session);
    const path = await this.#ports.pathOf(id);
    if (path === undefined) return failed('plan-not-open');
    const opened = await this.#openOnce(path);
    return opened.ok ? success(opened.value.session) : opened;
  }

  /** Saves an open plan as another file, which it then belongs to. */
  async saveAs(id: string, path: string): Promise<Result<SaveState>> {
    const entry = this.#named(id);
    if (!entry) return failed('plan-not-open');
    const former = fileId(entry.session.path);
    const saved = await entry.session.saveAs(path);
    if (!saved.ok) return saved;
    entry.formerIds.add(former);
    return success(entry.session.saveState);
  }

  /** Closes a plan for one window. The last window closes it for good; where it cannot be saved, that fails and it stays open. */
  async close(id: string): Promise<Result<void>> {
    const entry = this.#named(id);
    if (!entry) return success(undefined);
    entry.openings = Math.max(0, entry.openings - 1);
    return entry.openings > 0 ? success(undefined) : this.#shut(entry);
  }

  /** Told how many windows are connected to a plan. */
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

  /** Whether the plan at this path is open here. */
  isOpen(path: string): boolean {
    return this.#at(path) !== undefined;
  }

  /** Saves and closes all plans; what cannot be saved stays in recovery journals. */
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

  /** Checked once somebody looks at the plan, because it takes about as long as opening. */
  async #checkPast(session: PlanSession): Promise<void> {
    const mended = await session.mendPast();
    if (mended > 0) session.notify({ code: 'past-mended', details: { name: basename(session.path), count: mended } });
    const { changedPast } = await import('../planFile/changedPast.ts');
    const changed = await changedPast(session.history, basename(session.path), this.#ports.session.language());
    if (changed) session.notify(changed);
  }

  /** Two windows that ask at the same time get the same session. */
  #openOnce(path: string): Promise<Result<Entry>> {
    const opening = this.#opening.get(path);
    if (opening) return opening;
    const started = this.#openNow(path).finally(() => this.#opening.delete(path));
    this.#opening.set(path, started);
    return started;
  }

  async #openNow(path: string): Promise<Result<Entry>> {
    // Loaded late: it is half of the host's code, and a start does not need it.
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

  /** Closes a plan without windows; one that is needed or cannot be saved stays open, and is tried again later. */
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

import * as Y from 'yjs';
import { createStore, type StoreApi } from 'zustand';
import type { OpenPlan, PlanEvent, SaveState } from '../../shared/contract/contract.ts';
import { editContextOf } from '../../shared/edits/editContext.ts';
import type { Edit } from '../../shared/edits/edit.ts';
import { failed, success, type Failure, type Result } from '../../shared/messages/failures.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { createYDoc } from '../../shared/plan/planDocument.ts';
import { LivePlan } from '../../shared/plan/livePlan.ts';
import { PlanLink, type LinkState } from '../../shared/sync/planLink.ts';
import { openWire } from './openWire.ts';

/** How the plan in this window stands with the disk, as far as this window can vouch for it. */
export interface SessionState extends LinkState {
  readonly plan: Plan;
  readonly saveState: SaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Counts the history's changes, so that lists of revisions know when to ask again. */
  readonly historyVersion: number;
}

/** Undo merges nothing by time: a step is what {@link PlanSession.step} groups. */
const mergeForever = Number.MAX_SAFE_INTEGER;

/** A plan open in this window: its document, the connection to the host, undo, and the one way to edit it. */
export class PlanEditor {
  readonly store: StoreApi<SessionState>;
  readonly #live: LivePlan;
  readonly #undo: Y.UndoManager;
  readonly #link: PlanLink;
  readonly #context: ReturnType<typeof editContextOf>;
  readonly #onFailure: (failure: Failure) => void;
  #stepping = false;

  constructor(open: OpenPlan, onFailure: (failure: Failure) => void) {
    this.#onFailure = onFailure;
    const doc = createYDoc();
    this.#live = new LivePlan(doc);
    this.#context = editContextOf(this.#live, Math.random, this);
    this.store = createStore<SessionState>(() => ({
      plan: this.#live.plan,
      loaded: false,
      connected: false,
      unsent: 0,
      refusal: undefined,
      saveState: open.saveState,
      canUndo: false,
      canRedo: false,
      historyVersion: 0,
    }));
    this.#live.subscribe(({ plan }) => this.store.setState({ plan }));
    const { fields, items, links, positions, registers } = this.#live.document;
    this.#undo = new Y.UndoManager([fields, items, links, positions, registers], {
      trackedOrigins: new Set([this]),
      captureTimeout: mergeForever,
    });
    const refreshUndo = (): void =>
      this.store.setState({ canUndo: this.#undo.canUndo(), canRedo: this.#undo.canRedo() });
    this.#undo.on('stack-item-added', refreshUndo);
    this.#undo.on('stack-item-popped', refreshUndo);
    this.#undo.on('stack-cleared', refreshUndo);

    this.#link = new PlanLink(doc, {
      session: () => this.id,
      openWire,
      later: (task, milliseconds) => {
        const timer = setTimeout(task, milliseconds);
        return () => clearTimeout(timer);
      },
      onState: (state) => this.store.setState(state),
      onEvent: (event) => this.#onEvent(event),
    });
  }

  /** Names the plan in calls to the host. */
  get id(): string {
    return this.store.getState().saveState.session;
  }

  get document(): Y.Doc {
    return this.#live.document.doc;
  }

  get plan(): Plan {
    return this.#live.plan;
  }

  get readOnly(): boolean {
    return this.store.getState().saveState.status === 'readOnly';
  }

  /** Makes one edit: one undo step, unless a {@link step} groups it with others. A refusal is shown to the person. */
  edit<Input, Output>(edit: Edit<Input, Output>, input: Input): Result<Output> {
    if (this.readOnly) {
      const failure: Failure = { code: 'plan-read-only', details: { why: '' } };
      this.#onFailure(failure);
      return { ok: false, failure };
    }
    if (!this.#stepping) this.#undo.stopCapturing();
    const result = edit(this.#context, input);
    if (!result.ok) this.#onFailure(result.failure);
    return result;
  }

  /** Groups several edits into one step of undo. */
  step<T>(edits: () => T): T {
    this.#undo.stopCapturing();
    this.#stepping = true;
    try {
      return edits();
    } finally {
      this.#stepping = false;
    }
  }

  undo(): void {
    this.#undo.undo();
  }

  redo(): void {
    this.#undo.redo();
  }

  /** Answers once the host has every edit of this window, or with why it has not. */
  settled(): Promise<Result<void>> {
    const outcome = ({ unsent, connected, refusal }: SessionState): Result<void> | undefined => {
      if (unsent === 0) return success(undefined);
      if (refusal) return { ok: false, failure: refusal };
      return connected ? undefined : failed('host-unreachable');
    };
    const now = outcome(this.store.getState());
    if (now) return Promise.resolve(now);
    return new Promise((resolve) => {
      const stop = this.store.subscribe((state) => {
        const then = outcome(state);
        if (!then) return;
        stop();
        resolve(then);
      });
    });
  }

  /** Does something at the host once it has every edit of this window, or answers why it has not. */
  async onceSettled<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    const settled = await this.settled();
    return settled.ok ? work() : settled;
  }

  close(): void {
    this.#link.close();
    this.#undo.destroy();
    this.#live.close();
    this.#live.document.doc.destroy();
  }

  #onEvent(event: PlanEvent): void {
    switch (event.kind) {
      case 'saveState':
        this.store.setState({ saveState: event.saveState });
        return;
      case 'historyChanged':
        this.store.setState((state) => ({ historyVersion: state.historyVersion + 1 }));
        return;
      case 'notice':
        this.#onFailure(event.failure);
        return;
    }
  }
}

export type SaveSignal = 'saved' | 'saving' | 'failed' | 'readOnly' | 'offline' | 'refused';

/** What the window may say. *Saved* only when the host has every edit and the file holds it. */
export function saveSignal(state: Pick<SessionState, 'connected' | 'unsent' | 'saveState' | 'loaded' | 'refusal'>): SaveSignal {
  if (state.refusal) return 'refused';
  if (state.saveState.status === 'readOnly') return 'readOnly';
  if (!state.connected && state.loaded) return 'offline';
  if (state.saveState.status === 'failed') return 'failed';
  return state.saveState.status === 'saved' && state.unsent === 0 ? 'saved' : 'saving';
}

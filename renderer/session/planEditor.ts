import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import * as Y from 'yjs';
import { createStore, type StoreApi } from 'zustand';
import { planEventSchema, type OpenPlan, type SaveState } from '../../shared/contract/contract.ts';
import type { Host } from '../../shared/contract/host.ts';
import { editContextOf } from '../../shared/edits/editContext.ts';
import type { Edit } from '../../shared/edits/edit.ts';
import type { Failure, Result } from '../../shared/messages/failures.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { createYDoc } from '../../shared/plan/planDocument.ts';
import { LivePlan } from '../../shared/plan/livePlan.ts';
import { bridgeSocketClass } from './bridgeSocket.ts';
import { desktopBridge } from './desktopBridge.ts';

/** How the plan in this window stands with the disk, as far as this window can vouch for it. */
export interface SessionState {
  readonly plan: Plan;
  /** The document has arrived. */
  readonly loaded: boolean;
  readonly connected: boolean;
  /** Edits of this window that the host has not acknowledged. */
  readonly unsent: number;
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
  readonly id: string;
  readonly store: StoreApi<SessionState>;
  readonly #live: LivePlan;
  readonly #undo: Y.UndoManager;
  readonly #socket: HocuspocusProviderWebsocket;
  readonly #provider: HocuspocusProvider;
  readonly #context: ReturnType<typeof editContextOf>;
  readonly #onFailure: (failure: Failure) => void;
  #stepping = false;

  constructor(open: OpenPlan, host: Host, onFailure: (failure: Failure) => void) {
    this.id = open.session;
    this.#onFailure = onFailure;
    const doc = createYDoc();
    this.#live = new LivePlan(doc);
    this.#context = editContextOf(this.#live, Math.random, this);
    this.store = createStore<SessionState>(() => ({
      plan: this.#live.plan,
      loaded: false,
      connected: false,
      unsent: 0,
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

    const bridge = desktopBridge();
    this.#socket = new HocuspocusProviderWebsocket({
      url: bridge ? 'desktop:socket' : `${location.origin.replace(/^http/, 'ws')}/socket`,
      WebSocketPolyfill: bridge ? bridgeSocketClass(bridge) : undefined,
      delay: 500,
      minDelay: 250,
      maxDelay: 5_000,
    });
    this.#provider = new HocuspocusProvider({
      websocketProvider: this.#socket,
      name: open.document,
      document: doc,
      onSynced: ({ state }) => {
        if (!state) return;
        this.store.setState({ loaded: true });
        void this.#refreshSaveState(host);
      },
      onStatus: ({ status }) => this.store.setState({ connected: status === 'connected' }),
      onUnsyncedChanges: ({ number }) => this.store.setState({ unsent: number }),
      onStateless: ({ payload }) => this.#onEvent(payload),
    });
    this.#provider.attach();
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

  /** Resolves once the host has every edit of this window, or cannot be reached. */
  settled(): Promise<void> {
    const isSettled = ({ unsent, connected }: SessionState): boolean => unsent === 0 || !connected;
    if (isSettled(this.store.getState())) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.store.subscribe((state) => {
        if (!isSettled(state)) return;
        stop();
        resolve();
      });
    });
  }

  close(): void {
    this.#provider.destroy();
    this.#socket.destroy();
    this.#undo.destroy();
    this.#live.close();
    this.#live.document.doc.destroy();
  }

  async #refreshSaveState(host: Host): Promise<void> {
    const answer = await host.call('plans.saveState', { session: this.id });
    if (answer.ok) this.store.setState({ saveState: answer.value });
  }

  #onEvent(payload: string): void {
    const event = planEventSchema.safeParse(JSON.parse(payload));
    if (!event.success) return;
    switch (event.data.kind) {
      case 'saveState':
        this.store.setState({ saveState: event.data.saveState });
        return;
      case 'historyChanged':
        this.store.setState((state) => ({ historyVersion: state.historyVersion + 1 }));
        return;
      case 'notice':
        this.#onFailure(event.data.failure);
    }
  }
}

export type SaveSignal = 'saved' | 'saving' | 'failed' | 'readOnly' | 'offline';

/** What the window may say. *Saved* only when the host has every edit and the file holds it. */
export function saveSignal(state: Pick<SessionState, 'connected' | 'unsent' | 'saveState' | 'loaded'>): SaveSignal {
  if (state.saveState.status === 'readOnly') return 'readOnly';
  if (!state.connected && state.loaded) return 'offline';
  if (state.saveState.status === 'failed') return 'failed';
  return state.saveState.status === 'saved' && state.unsent === 0 ? 'saved' : 'saving';
}

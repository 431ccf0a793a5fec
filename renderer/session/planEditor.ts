import type * as Y from 'yjs';
import { createStore, type StoreApi } from 'zustand';
import type { OpenPlan, PlanEvent, SaveState } from '../../shared/contract/contract.ts';
import { bringBack } from '../../shared/edits/bringBack.ts';
import { editContextOf } from '../../shared/edits/editContext.ts';
import type { Edit } from '../../shared/edits/edit.ts';
import { failed, success, type Failure, type Result } from '../../shared/messages/failures.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { createYDoc } from '../../shared/plan/planDocument.ts';
import { LivePlan } from '../../shared/plan/livePlan.ts';
import { PlanLink, type LinkState } from '../../shared/sync/planLink.ts';
import type { Presence } from '../../shared/sync/presence.ts';
import { largestSeatUpdate, seatSession } from '../../shared/workshop/seats.ts';
import { Drafts } from '../typing/drafts.ts';
import { Typing } from '../typing/typing.ts';
import { Followers } from './followers.ts';
import { openWire } from './openWire.ts';
import { forgetPeople, leavePeople, takePresence } from './people.ts';
import { untilItShows, UndoSteps } from './undoSteps.ts';

/** How this window's plan compares with the file, as far as this window knows. */
export interface SessionState extends LinkState {
  readonly plan: Plan;
  readonly saveState: SaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Counts changes of the history, so that lists of revisions know when to load again. */
  readonly historyVersion: number;
  /** Counts events of the plan's workshop, likewise. */
  readonly workshopVersion: number;
}

function later(task: () => void, milliseconds: number): () => void {
  const timer = setTimeout(task, milliseconds);
  return () => clearTimeout(timer);
}

/** A change of more items than this is told to the window's parts in turns. */
const mostTold = 300;

/** A plan open in this window: its document, the connection to the host, undo, and the only way to edit. */
export class PlanEditor {
  readonly store: StoreApi<SessionState>;
  /** The fields being typed in, and drafts that are not in the plan. */
  readonly typing: Typing;
  /** Tells the window's parts about changes of the plan. */
  readonly followers: Followers<SessionState>;
  readonly #live: LivePlan;
  readonly #steps: UndoSteps;
  readonly #link: PlanLink;
  readonly #context: ReturnType<typeof editContextOf>;
  readonly #onFailure: (failure: Failure) => void;
  readonly #isLookingBack: () => boolean;
  /** Whether the current change touches more than {@link mostTold} items. */
  #isLarge = false;

  /** @param isLookingBack whether the window shows a revision, so that nothing may be edited by accident */
  constructor(open: OpenPlan, onFailure: (failure: Failure) => void, isLookingBack: () => boolean) {
    this.#onFailure = onFailure;
    this.#isLookingBack = isLookingBack;
    const doc = createYDoc();
    this.#live = new LivePlan(doc);
    this.#live.arrives();
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
      workshopVersion: 0,
    }));
    this.#steps = new UndoSteps(this.#live.document, this, (can) => this.store.setState(can));
    this.typing = this.#followTyping();
    this.followers = new Followers(this.store, { isAtLeisure: () => this.typing.isGoingOn, isLarge: () => this.#isLarge, later });
    this.#live.subscribe((change) => {
      this.#isLarge = change.isOwn && change.touched > mostTold;
      if (!this.typing.rescue(change)) this.store.setState({ plan: change.plan });
    });

    this.#link = new PlanLink(doc, {
      session: () => this.id,
      openWire,
      later,
      onState: (state) => {
        if (state.loaded) this.#live.arrived();
        this.store.setState(state);
        if (!this.#isUnsent()) this.typing.settled();
      },
      onEvent: (event) => this.#onEvent(event),
      onPresence: (news) => (news ? takePresence(news) : forgetPeople()),
      ...(open.session === seatSession ? { largestFrame: largestSeatUpdate } : {}),
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

  /** Resolves once the document is here. */
  arrives(): Promise<void> {
    return new Promise((resolve) => {
      const look = ({ loaded }: SessionState): void => {
        if (!loaded) return;
        stop();
        resolve();
      };
      const stop = this.store.subscribe(look);
      look(this.store.getState());
    });
  }

  /** Makes one edit: one step of undo, unless {@link step} groups it with others. Refusals are shown to the person. */
  edit<Input, Output>(edit: Edit<Input, Output>, input: Input): Result<Output> {
    if (this.readOnly) {
      const failure: Failure = { code: 'plan-read-only', details: { why: '' } };
      this.#onFailure(failure);
      return { ok: false, failure };
    }
    if (this.#isLookingBack()) {
      const failure: Failure = { code: 'looking-back' };
      this.#onFailure(failure);
      return { ok: false, failure };
    }
    this.#steps.begin();
    const result = edit(this.#context, input);
    if (!result.ok) this.#onFailure(result.failure);
    return result;
  }

  /** Groups edits into one step of undo. Later edits of the same group join it, unless other edits came between. */
  step<T>(edits: () => T, group: object = {}): T {
    return this.#steps.within(group, edits);
  }

  /** Removes a group's step of undo if it changed nothing and no edits came after it. */
  forget(group: object): void {
    this.#steps.forget(group);
  }

  /** Undoes the last step that still has an effect, or what was just typed and fits nowhere. False where there is nothing to undo. */
  undo(): boolean {
    if (this.readOnly) return false;
    if (!this.typing.takeBack()) return true;
    return untilItShows(this, () => this.store.getState().canUndo, () => this.typing.undoStep(this.#steps));
  }

  /** Redoes the last undone step that would still have an effect. False where there is nothing to redo. */
  redo(): boolean {
    if (this.readOnly) return false;
    this.typing.endAll();
    return untilItShows(this, () => this.store.getState().canRedo, () => this.typing.redoStep(this.#steps));
  }

  /** Resolves once the host has every edit of this window, or with the reason why it does not. */
  settled(): Promise<Result<void>> {
    this.typing.flush();
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

  /** Calls the host once it has every edit of this window, or answers why it does not. */
  async onceSettled<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    const settled = await this.settled();
    return settled.ok ? work() : settled;
  }

  /** Tells others where this window's person is. */
  say(presence: Presence): void {
    this.#link.say(presence);
  }

  close(): void {
    leavePeople();
    this.typing.endAll();
    this.#link.close();
    this.#steps.close();
    this.#live.close();
    this.#live.document.doc.destroy();
  }

  #followTyping(): Typing {
    const drafts = new Drafts({
      storage: () => localStorage,
      clients: () => [...this.#live.document.doc.store.clients.keys()],
      onUnkept: () => this.#onFailure({ code: 'draft-not-kept' }),
    });
    const stop = this.store.subscribe(({ loaded }) => {
      if (!loaded) return;
      stop();
      drafts.load();
    });
    return new Typing({
      drafts,
      plan: () => this.#live.plan,
      later,
      onLeft: () => this.followers.catchUp(),
      step: (edits, group) => this.step(edits, group),
      isLastStep: (group) => this.#steps.isLast(group),
      forgetStep: (group) => this.#steps.forget(group),
      isUnsent: () => this.#isUnsent(),
      bringBack: (part, before, group) => {
        const { ok } = this.step(() => this.edit(bringBack, { part, before }), group);
        if (ok) this.#onFailure({ code: 'part-brought-back' });
        return ok;
      },
    });
  }

  /** Whether the host has not acknowledged all of this window's edits. */
  #isUnsent(): boolean {
    const { connected, unsent, refusal } = this.store.getState();
    return connected && unsent > 0 && !refusal;
  }

  #onEvent(event: PlanEvent): void {
    switch (event.kind) {
      case 'saveState':
        this.store.setState({ saveState: event.saveState });
        return;
      case 'historyChanged':
        this.store.setState((state) => ({ historyVersion: state.historyVersion + 1 }));
        return;
      case 'workshopChanged':
        this.store.setState((state) => ({ workshopVersion: state.workshopVersion + 1 }));
        return;
      case 'notice':
        this.#onFailure(event.failure);
        return;
    }
  }
}

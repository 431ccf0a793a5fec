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

/** How the plan in this window stands with the disk, as far as this window can vouch for it. */
export interface SessionState extends LinkState {
  readonly plan: Plan;
  readonly saveState: SaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Counts the history's changes, so that lists of revisions know when to ask again. */
  readonly historyVersion: number;
  /** Counts what happens in the plan's workshop, likewise. */
  readonly workshopVersion: number;
}

function later(task: () => void, milliseconds: number): () => void {
  const timer = setTimeout(task, milliseconds);
  return () => clearTimeout(timer);
}

/** Where a change of this window touches more items, its parts are told of it in turns. */
const mostTold = 300;

/** A plan open in this window: its document, the connection to the host, undo, and the one way to edit it. */
export class PlanEditor {
  readonly store: StoreApi<SessionState>;
  /** The fields that are being typed into, and the drafts that are not in the plan. */
  readonly typing: Typing;
  /** Tells the window's parts of changes of the plan. */
  readonly followers: Followers<SessionState>;
  readonly #live: LivePlan;
  readonly #steps: UndoSteps;
  readonly #link: PlanLink;
  readonly #context: ReturnType<typeof editContextOf>;
  readonly #onFailure: (failure: Failure) => void;
  readonly #isLookingBack: () => boolean;
  /** Whether the change of now touches more than {@link mostTold} items. */
  #isLarge = false;

  /** `isLookingBack` says whether the window shows a revision: then nothing can be edited by accident. */
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

  /** Settles once the document is here. */
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

  /** Makes one edit: one undo step, unless a {@link step} groups it with others. A refusal is shown to the person. */
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

  /** Groups several edits into one step of undo; edits of the same group go on with its step, unless others came between. */
  step<T>(edits: () => T, group: object = {}): T {
    return this.#steps.within(group, edits);
  }

  /** What a {@link step} made for a group came to nothing: as if it never was, if nothing was edited since. */
  forget(group: object): void {
    this.#steps.forget(group);
  }

  /** Takes back the last step that still shows, or what was just typed and fits nowhere. False where nothing was left to take back. */
  undo(): boolean {
    if (this.readOnly) return false;
    if (!this.typing.takeBack()) return true;
    return untilItShows(this, () => this.store.getState().canUndo, () => this.typing.undoStep(this.#steps));
  }

  /** Makes again what was taken back last and would still show. False where nothing was left to make. */
  redo(): boolean {
    if (this.readOnly) return false;
    this.typing.endAll();
    return untilItShows(this, () => this.store.getState().canRedo, () => this.typing.redoStep(this.#steps));
  }

  /** Answers once the host has every edit of this window, or with why it has not. */
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

  /** Does something at the host once it has every edit of this window, or answers why it has not. */
  async onceSettled<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    const settled = await this.settled();
    return settled.ok ? work() : settled;
  }

  /** Tells the others where this window's person is. */
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

  /** The host is yet to answer an edit of this window. */
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

import type { StoreApi } from 'zustand';
import type { Plan } from '../../shared/plan/plan.ts';

/** The parts of a window that show the plan, in the order in which they follow typing. */
export const followingParts = ['canvas', 'view', 'details', 'outline', 'bar'] as const;
export type FollowingPart = (typeof followingParts)[number];

/** What a part uses of the plan's store. */
export type FollowedStore<State> = Pick<StoreApi<State>, 'getState' | 'getInitialState' | 'subscribe'>;

interface FollowerPorts {
  /** Whether the current change was typed and typing goes on. The field shows it already, so nobody waits to see it elsewhere. */
  isAtLeisure(): boolean;
  /** Whether the current change is so large that updating all parts would take more than a frame or two. */
  isLarge(): boolean;
  /** Runs a task after some milliseconds; returns how to cancel it. */
  later(task: () => void, milliseconds: number): () => void;
}

type Listener<State> = (state: State, before: State) => void;

interface Part<State> {
  readonly listeners: Set<Listener<State>>;
  /** The state that the part was last told. */
  told: State;
}

/**
 * Tells the parts of a window that the plan changed (not each state of saving and sending). They are told at once. Only typed
 * changes reach them one after the other, each in a task of its own, so that the next letter waits for one part at most; and of a
 * change of hundreds of items the first part is told at once, the others in turns. A store always answers with the present plan.
 */
export class Followers<State extends { readonly plan: Plan }> {
  readonly #store: StoreApi<State>;
  readonly #ports: FollowerPorts;
  readonly #parts = new Map<FollowingPart, Part<State>>();
  readonly #due = new Set<Part<State>>();
  #callOff: (() => void) | undefined;

  constructor(store: StoreApi<State>, ports: FollowerPorts) {
    this.#store = store;
    this.#ports = ports;
    for (const part of followingParts) this.#parts.set(part, { listeners: new Set(), told: store.getState() });
    store.subscribe((state, before) => {
      if (state.plan === before.plan) return;
      for (const part of this.#parts.values()) if (part.listeners.size > 0) this.#due.add(part);
      if (ports.isAtLeisure()) this.#goOn();
      else if (ports.isLarge()) {
        this.#tellNext();
        this.#goOn();
      } else this.catchUp();
    });
  }

  /** The store that a part of the window subscribes to. */
  storeOf(name: FollowingPart): FollowedStore<State> {
    const { getState, getInitialState } = this.#store;
    return {
      getState,
      getInitialState,
      subscribe: (listener) => {
        const listeners = this.#parts.get(name)?.listeners;
        listeners?.add(listener);
        return () => listeners?.delete(listener);
      },
    };
  }

  /** Tells everyone who was not told yet. */
  readonly catchUp = (): void => {
    this.#callOff?.();
    this.#callOff = undefined;
    for (const part of this.#due) this.#tell(part);
  };

  #goOn(): void {
    if (this.#due.size === 0) return;
    this.#callOff ??= this.#ports.later(() => {
      this.#callOff = undefined;
      this.#tellNext();
      this.#goOn();
    }, 0);
  }

  #tellNext(): void {
    const [next] = this.#due;
    if (next) this.#tell(next);
  }

  #tell(part: Part<State>): void {
    this.#due.delete(part);
    const before = part.told;
    part.told = this.#store.getState();
    if (part.told.plan === before.plan) return;
    for (const listener of [...part.listeners]) listener(part.told, before);
  }
}

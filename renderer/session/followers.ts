import type { StoreApi } from 'zustand';
import type { Plan } from '../../shared/plan/plan.ts';

/** The parts of a window that show the plan, in the order in which they follow what is typed. */
export const followingParts = ['canvas', 'view', 'details', 'outline', 'bar'] as const;
export type FollowingPart = (typeof followingParts)[number];

/** What a part needs of the plan's store. */
export type FollowedStore<State> = Pick<StoreApi<State>, 'getState' | 'getInitialState' | 'subscribe'>;

interface FollowerPorts {
  /** Whether a change of now was typed and the typing goes on: nobody waits to see it anywhere but in its field, which shows it already. */
  isAtLeisure(): boolean;
  /** Whether a change of now is so large that telling all would take longer than a frame or two. */
  isLarge(): boolean;
  /** Does something in a task of its own; returns the way to call it off. */
  later(task: () => void, milliseconds: number): () => void;
}

type Listener<State> = (state: State, before: State) => void;

interface Part<State> {
  readonly listeners: Set<Listener<State>>;
  /** What the part was told last. */
  told: State;
}

/**
 * Tells the parts of a window that the plan has changed, and not of each state of saving and sending. They are told at
 * once; only what is typed reaches them one after the other, each in a task of its own, so that the next letter waits
 * for one part at most. Of a change of hundreds of items the first part, which shows it, is told at once, the others likewise in turns.
 * What a store answers is always the plan as it is now.
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

  /** The store that a part of the window listens to. */
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

  /** Whoever was not told yet is told now. */
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

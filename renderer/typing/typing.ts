import { createStore, type StoreApi } from 'zustand';
import { hasPart, type TypedPart } from '../../shared/edits/bringBack.ts';
import type { PlanChange } from '../../shared/plan/livePlan.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { UndoSteps } from '../session/undoSteps.ts';
import type { Drafts } from './drafts.ts';
import { writtenText } from './writtenText.ts';

/** What {@link Typing} uses of a stay in a field. */
interface OpenStay {
  readonly isPending: boolean;
  readonly field: { readonly part?: TypedPart };
  flush(): void;
  landed(): void;
  takeBack(): boolean;
  ownWordsOut(): (() => void) | undefined;
  ownWordsBack(): (() => void) | undefined;
  end(): void;
}

function isStay(group: unknown): group is OpenStay {
  return typeof group === 'object' && group !== null && 'ownWordsOut' in group;
}

export interface TypingPorts {
  readonly drafts: Drafts;
  /** The plan in the document. */
  plan(): Plan;
  /** Runs a task later; returns how to cancel it. */
  later(task: () => void, milliseconds: number): () => void;
  /** A field was left, so that everything shows the plan's value. */
  onLeft?(): void;
  /** Makes edits that join the group's step of undo. */
  step<T>(edits: () => T, group: object): T;
  /** Whether the last step of undo is the group's. */
  isLastStep(group: object): boolean;
  /** The group's edits changed nothing, and are no step of undo. */
  forgetStep(group: object): void;
  /** Whether the host has not acknowledged everything written here; what arrives meanwhile may not know of it. */
  isUnsent(): boolean;
  /** Brings back a part that another window deleted. False where that is not possible. */
  bringBack(part: TypedPart, before: Plan, group: object): boolean;
}

/** The fields of a plan that are being typed in in this window, and typed text that is not in the plan. */
export class Typing {
  /** Whether something typed is neither in the document nor stored as a draft yet. */
  readonly store: StoreApi<{ readonly isPending: boolean }> = createStore(() => ({ isPending: false }));
  readonly drafts: Drafts;
  readonly #ports: TypingPorts;
  readonly #stays = new Set<OpenStay>();
  #isGoingOn = false;

  constructor(ports: TypingPorts) {
    this.#ports = ports;
    this.drafts = ports.drafts;
  }

  enter(stay: OpenStay): void {
    this.#stays.add(stay);
  }

  leave(stay: OpenStay): void {
    this.#stays.delete(stay);
    this.refresh();
    this.#ports.onLeft?.();
  }

  refresh(): void {
    const isPending = [...this.#stays].some((stay) => stay.isPending);
    if (isPending !== this.store.getState().isPending) this.store.setState({ isPending });
  }

  /** The text of a field in the plan; undefined for fields that are not text. See {@link writtenText}. */
  textAt(id: string): string | undefined {
    return writtenText(this.#ports.plan(), id);
  }

  get isUnsent(): boolean {
    return this.#ports.isUnsent();
  }

  /** The host has acknowledged everything written here; the plan now has it together with what others wrote. */
  settled(): void {
    for (const stay of this.#stays) stay.landed();
  }

  later(task: () => void, milliseconds: number): () => void {
    return this.#ports.later(task, milliseconds);
  }

  /** Whether the current write comes from a field that is still being typed in. */
  get isGoingOn(): boolean {
    return this.#isGoingOn;
  }

  /** Writes what was typed while typing goes on. */
  meanwhile(write: () => void): void {
    this.#isGoingOn = true;
    try {
      write();
    } finally {
      this.#isGoingOn = false;
    }
  }

  write(stay: OpenStay, edits: () => boolean): boolean {
    return this.#ports.step(edits, stay);
  }

  isLastStep(stay: OpenStay): boolean {
    return this.#ports.isLastStep(stay);
  }

  forgetStep(stay: OpenStay): void {
    this.#ports.forgetStep(stay);
  }

  /** Writes everything typed at once. */
  flush(): void {
    for (const stay of this.#stays) stay.flush();
  }

  /** Called for undo: gives up text that did not fit. False where that was all, so that no step is undone. */
  takeBack(): boolean {
    return [...this.#stays].map((stay) => stay.takeBack()).every((isDue) => isDue);
  }

  /** Undoes the last step; in a field where others typed, too, only the words typed here. */
  undoStep(steps: UndoSteps): void {
    const { next } = steps;
    const edits = isStay(next) ? next.ownWordsOut() : undefined;
    if (edits && isStay(next)) steps.undoBy(next, edits);
    else steps.undo();
  }

  /** Redoes the last undone step, beside what others wrote since. */
  redoStep(steps: UndoSteps): void {
    const { nextRedo } = steps;
    const edits = isStay(nextRedo) ? nextRedo.ownWordsBack() : undefined;
    if (edits && isStay(nextRedo)) steps.redoBy(nextRedo, edits);
    else steps.redo();
  }

  /** Redo changes the plan under the fields, so they show its values. */
  endAll(): void {
    this.flush();
    for (const stay of [...this.#stays]) stay.end();
  }

  /**
   * Another window deleted what somebody is typing in here: it is brought back with the typed words before anybody sees that it was
   * gone. Answers whether anything was.
   */
  rescue({ plan, before, isOwn }: PlanChange): boolean {
    if (isOwn) return false;
    const gone = [...this.#stays].flatMap((stay) => {
      const { part } = stay.field;
      return part && hasPart(before, part) && !hasPart(plan, part) ? [{ stay, part }] : [];
    });
    const isRescued = gone.filter(({ stay, part }) => this.#ports.bringBack(part, before, stay)).length > 0;
    for (const stay of this.#stays) stay.landed();
    return isRescued;
  }
}

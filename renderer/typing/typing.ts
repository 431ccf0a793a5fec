import { createStore, type StoreApi } from 'zustand';
import { hasPart, type TypedPart } from '../../shared/edits/bringBack.ts';
import type { PlanChange } from '../../shared/plan/livePlan.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { UndoSteps } from '../session/undoSteps.ts';
import type { Drafts } from './drafts.ts';
import { writtenText } from './writtenText.ts';

/** What {@link Typing} needs to know of a stay in a field. */
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
  /** The plan as it stands in the document. */
  plan(): Plan;
  /** Does something later; returns the way to call it off. */
  later(task: () => void, milliseconds: number): () => void;
  /** A field was left: it shows what the plan says, and so does everything else. */
  onLeft?(): void;
  /** Makes edits that belong to the same step of undo as the group's edits before. */
  step<T>(edits: () => T, group: object): T;
  /** Whether the last step of undo is the group's. */
  isLastStep(group: object): boolean;
  /** The group's edits came to nothing: they are no step of undo. */
  forgetStep(group: object): void;
  /** The host has not taken all that was written here: what comes from it meanwhile may not know of that yet. */
  isUnsent(): boolean;
  /** Brings back a part that another window took away. False where it cannot be. */
  bringBack(part: TypedPart, before: Plan, group: object): boolean;
}

/** The fields of a plan that are being typed into in this window, and what was typed and is not in the plan. */
export class Typing {
  /** Something was typed a moment ago and is neither in the document nor kept as a draft yet. */
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

  /** The words that a field holds; undefined for one that holds none. See {@link writtenText}. */
  textAt(id: string): string | undefined {
    return writtenText(this.#ports.plan(), id);
  }

  get isUnsent(): boolean {
    return this.#ports.isUnsent();
  }

  /** The host has taken all that was written here: by now the plan holds it together with what others wrote. */
  settled(): void {
    for (const stay of this.#stays) stay.landed();
  }

  later(task: () => void, milliseconds: number): () => void {
    return this.#ports.later(task, milliseconds);
  }

  /** What is written now was typed in a field that is still typed into. */
  get isGoingOn(): boolean {
    return this.#isGoingOn;
  }

  /** Writes what is typed in the midst of it. */
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

  /** Writes at once whatever is typed. */
  flush(): void {
    for (const stay of this.#stays) stay.flush();
  }

  /** Undo was asked for. What did not fit is given up; false where that was all, so that no step is to be undone. */
  takeBack(): boolean {
    return [...this.#stays].map((stay) => stay.takeBack()).every((isDue) => isDue);
  }

  /** Takes the last step back; in a field in which others typed too, the words that were typed here alone. */
  undoStep(steps: UndoSteps): void {
    const { next } = steps;
    const edits = isStay(next) ? next.ownWordsOut() : undefined;
    if (edits && isStay(next)) steps.undoBy(next, edits);
    else steps.undo();
  }

  /** Makes the step again that was taken back last, beside what others wrote since. */
  redoStep(steps: UndoSteps): void {
    const { nextRedo } = steps;
    const edits = isStay(nextRedo) ? nextRedo.ownWordsBack() : undefined;
    if (edits && isStay(nextRedo)) steps.redoBy(nextRedo, edits);
    else steps.redo();
  }

  /** The plan changes under the fields, by redo: they show what it says. */
  endAll(): void {
    this.flush();
    for (const stay of [...this.#stays]) stay.end();
  }

  /**
   * Another window took away what somebody types about here: it is brought back, words and all, before anybody sees
   * that it was gone. Answers whether something was.
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

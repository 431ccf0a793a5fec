import * as Y from 'yjs';
import type { Plan } from '../../shared/plan/plan.ts';
import { planDifference } from '../../shared/plan/planDifference.ts';
import type { PlanDocument } from '../../shared/plan/planDocument.ts';

/** Undo merges nothing by time: what makes a step is said by whoever edits. */
const mergeForever = Number.MAX_SAFE_INTEGER;

/** What a window can undo and redo: its own edits, in steps. The one home of what makes a step. */
export class UndoSteps {
  readonly #manager: Y.UndoManager;
  /** The group that edits are made for now, while {@link within} lasts. */
  #group: object | undefined;
  /** The group that the last step was made for: its next edit belongs to the same step. */
  #last: object | undefined;
  /** The last group has made a step, not only edits that changed nothing. */
  #hasStep = false;
  /** The steps that {@link #take} goes through, the last first. */
  #stack: Y.UndoManager['undoStack'] = [];
  readonly #refresh: () => void;

  /** Edits of `origin` are steps; `onChange` is told whether something can be undone and redone. */
  constructor({ fields, items, links, positions, registers }: PlanDocument, origin: unknown, onChange: (can: { readonly canUndo: boolean; readonly canRedo: boolean }) => void) {
    // What changes most is asked first whether a change lies in it.
    this.#manager = new Y.UndoManager([items, links, registers, fields, positions], {
      trackedOrigins: new Set([origin]),
      captureTimeout: mergeForever,
      deleteFilter: (struct) => {
        this.#writeWhatWasThere(struct);
        return true;
      },
    });
    this.#refresh = () => onChange({ canUndo: this.#manager.canUndo(), canRedo: this.#manager.canRedo() });
    this.#manager.on('stack-item-added', ({ type, stackItem }) => {
      this.#hasStep = type === 'undo';
      stackItem.meta.set(UndoSteps, this.#last);
      this.#refresh();
    });
    this.#manager.on('stack-item-popped', this.#refresh);
    this.#manager.on('stack-cleared', this.#refresh);
  }

  /** An edit is about to be made: a step of its own, unless the group it is made for goes on. */
  begin(): void {
    if (this.#group !== undefined && this.#group === this.#last) return;
    this.#manager.stopCapturing();
    this.#last = this.#group;
    this.#hasStep = false;
  }

  /** Makes edits for one group: one step, as long as nothing else is edited in between. An inner group is part of the outer one. */
  within<T>(group: object, edits: () => T): T {
    if (this.#group !== undefined) return edits();
    this.#group = group;
    try {
      return edits();
    } finally {
      this.#group = undefined;
    }
  }

  /** Whether the last step is the group's. */
  isLast(group: object): boolean {
    return this.#last === group && this.#hasStep;
  }

  /** The group's edits came to nothing: its step is no step, if it is the last. */
  forget(group: object): void {
    if (!this.isLast(group)) return;
    this.undo();
    this.#manager.clear(false, true);
  }

  /** The group that the step which {@link undo} takes back was made for; undefined where it has none. */
  get next(): unknown {
    return this.#manager.undoStack.at(-1)?.meta.get(UndoSteps);
  }

  /** Takes back the last step of which something is left to take back. */
  undo(): void {
    this.#take('undo');
  }

  /** Takes the last step, a group's, back by edits that somebody else knows; redo takes those back. */
  undoBy(group: object, edits: () => void): void {
    this.#manager.undoStack.pop();
    this.#manager.undoing = true;
    try {
      this.#anew(group, edits);
    } finally {
      this.#manager.undoing = false;
    }
  }

  /** The group that {@link undoBy} took a step of back which {@link redo} makes again; undefined where that was another one. */
  get nextRedo(): unknown {
    return this.#manager.redoStack.at(-1)?.meta.get(UndoSteps);
  }

  /** Makes a step that {@link undoBy} took back again, by edits that somebody else knows. */
  redoBy(group: object, edits: () => void): void {
    this.#manager.redoStack.pop();
    this.#manager.redoing = true;
    try {
      this.#anew(group, edits);
    } finally {
      this.#manager.redoing = false;
    }
  }

  /** Edits of a group that are a step of their own. */
  #anew(group: object, edits: () => void): void {
    this.#last = undefined;
    this.within(group, edits);
    this.#last = undefined;
  }

  redo(): void {
    this.#take('redo');
  }

  #take(way: 'undo' | 'redo'): void {
    this.#last = undefined;
    this.#stack = [...this.#manager[`${way}Stack`]];
    this.#manager[way]();
    this.#stack = [];
    // Steps of which nothing was left are gone without a word.
    this.#refresh();
  }

  /**
   * A step wrote this value, which is about to be taken away. Where somebody else wrote the same key at the same moment and this
   * window's value won, Yjs brings back nothing, and the key would be gone: a card without a place, a name without a letter. So
   * what the step wrote over is written again.
   */
  #writeWhatWasThere({ id, parent, parentSub, left }: Y.Item): void {
    const step = this.#stack[this.#manager.undoing ? this.#manager.undoStack.length : this.#manager.redoStack.length];
    if (!step || parentSub === null || !(parent instanceof Y.Map) || parent._map.get(parentSub)?.id !== id) return;
    const isThere = ({ id: old, content }: Y.Item): boolean =>
      content instanceof Y.ContentAny && Y.isDeleted(step.deletions, old) && !Y.isDeleted(step.insertions, old);
    let before = left;
    while (before && !isThere(before)) before = before.left;
    const value: unknown = before?.content.getContent().at(-1);
    if (value !== undefined) parent.set(parentSub, value);
  }

  close(): void {
    this.#manager.destroy();
  }
}

/**
 * Goes through steps until one shows: one that somebody else's edits left nothing of – both laid a card at the same place – is no
 * answer to a key. False where none shows.
 */
export function untilItShows(window: { readonly plan: Plan }, isAny: () => boolean, take: () => void): boolean {
  const before = window.plan;
  while (isAny()) {
    take();
    if (!planDifference(before, window.plan).isNone) return true;
  }
  return false;
}

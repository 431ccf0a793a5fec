import * as Y from 'yjs';
import type { Plan } from '../../shared/plan/plan.ts';
import { planDifference } from '../../shared/plan/planDifference.ts';
import type { PlanDocument } from '../../shared/plan/planDocument.ts';

/** Yjs merges steps by time; here each edit says what belongs to its step. */
const mergeForever = Number.MAX_SAFE_INTEGER;

/** A window's own edits as steps of undo and redo. The only place that decides what makes a step. */
export class UndoSteps {
  readonly #manager: Y.UndoManager;
  /** The group of the edits being made, inside {@link within}. */
  #group: object | undefined;
  /** The group of the last step; its next edit joins that step. */
  #last: object | undefined;
  /** Whether the last group's edits have changed anything. */
  #hasStep = false;
  /** The stack that {@link #take} works on, the last step at its end. */
  #stack: Y.UndoManager['undoStack'] = [];
  readonly #refresh: () => void;

  /**
   * @param origin edits of this origin are steps
   * @param onChange told whether undo and redo are possible
   */
  constructor({ fields, items, links, positions, registers }: PlanDocument, origin: unknown, onChange: (can: { readonly canUndo: boolean; readonly canRedo: boolean }) => void) {
    // The roots that change most come first.
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

  /** Called before an edit: begins a new step, unless the edit's group continues the last one. */
  begin(): void {
    if (this.#group !== undefined && this.#group === this.#last) return;
    this.#manager.stopCapturing();
    this.#last = this.#group;
    this.#hasStep = false;
  }

  /** Makes edits for one group: one step, as long as no other edits come between. A group inside another belongs to it. */
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

  /** Removes the group's step, if it is the last and changed nothing. */
  forget(group: object): void {
    if (!this.isLast(group)) return;
    this.undo();
    this.#manager.clear(false, true);
  }

  /** The group of the step that {@link undo} would undo; undefined where it has none. */
  get next(): unknown {
    return this.#manager.undoStack.at(-1)?.meta.get(UndoSteps);
  }

  /** Undoes the last step that has anything left to undo. */
  undo(): void {
    this.#take('undo');
  }

  /** Undoes the last step, a group's, by edits of the caller; redo undoes those. */
  undoBy(group: object, edits: () => void): void {
    this.#manager.undoStack.pop();
    this.#manager.undoing = true;
    try {
      this.#anew(group, edits);
    } finally {
      this.#manager.undoing = false;
    }
  }

  /** The group of the step that {@link redo} would redo, if {@link undoBy} undid it. */
  get nextRedo(): unknown {
    return this.#manager.redoStack.at(-1)?.meta.get(UndoSteps);
  }

  /** Redoes a step that {@link undoBy} undid, by edits of the caller. */
  redoBy(group: object, edits: () => void): void {
    this.#manager.redoStack.pop();
    this.#manager.redoing = true;
    try {
      this.#anew(group, edits);
    } finally {
      this.#manager.redoing = false;
    }
  }

  /** Makes a group's edits as a step of its own. */
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
    // Steps with nothing left to undo disappear.
    this.#refresh();
  }

  /**
   * Called for a value of a step before it is removed. Where somebody else wrote the same key at the same time and this window's
   * value won, Yjs restores nothing, and the key would be missing: a card without a place, a name without a letter. So the value
   * that the step replaced is written again.
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
 * Undoes or redoes steps until one has a visible effect: others' edits may have left nothing of a step, as when both moved a card
 * to the same place. False where none has.
 */
export function untilItShows(window: { readonly plan: Plan }, isAny: () => boolean, take: () => void): boolean {
  const before = window.plan;
  while (isAny()) {
    take();
    if (!planDifference(before, window.plan).isNone) return true;
  }
  return false;
}

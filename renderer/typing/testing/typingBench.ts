import { bringBack } from '../../../shared/edits/bringBack.ts';
import { setField } from '../../../shared/edits/fields.ts';
import { addItem } from '../../../shared/edits/items.ts';
import { workbench, type Workbench } from '../../../shared/edits/testing/workbench.ts';
import { createYDoc, planDocument } from '../../../shared/plan/planDocument.ts';
import { LivePlan } from '../../../shared/plan/livePlan.ts';
import { textOf } from '../../../shared/plan/plan.ts';
import { UndoSteps } from '../../session/undoSteps.ts';
import { Drafts, type DraftStorage } from '../drafts.ts';
import type { Reading } from '../reading.ts';
import type { TypedField } from '../stay.ts';
import { Typing } from '../typing.ts';

/** A storage with a limited number of characters, like a browser's. */
export function storageOf(room = Infinity): DraftStorage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    removeItem: (key) => entries.delete(key),
    setItem: (key, text) => {
      if (text.length > room) throw new Error('QuotaExceededError');
      entries.set(key, text);
    },
  };
}

/** A window's typing on a document with one goal, with a clock that tests move. */
export interface TypingBench {
  readonly bench: Workbench;
  readonly typing: Typing;
  readonly steps: UndoSteps;
  readonly goal: string;
  readonly unkept: () => number;
  /** The value of a field of the goal. */
  value(key: string): string;
  /** A field of the goal. */
  field(key: string, read?: (text: string) => Reading<string>): TypedField<string>;
  /** Sets whether the host has not acknowledged everything; setting it to false acknowledges. */
  unsent(isUnsent: boolean): void;
  /** Ends all waiting. */
  passTime(): void;
  /** How often the document was written to since the last call. */
  writes(): number;
  /** Undoes as the window's editor does. */
  undo(): void;
  /** Redoes as the window's editor does. */
  redo(): void;
}

const anyText = (text: string): Reading<string> => ({ ok: true, value: text });

export function typingBench(storage = storageOf()): TypingBench {
  const doc = createYDoc();
  const bench = workbench(1, doc);
  const live = new LivePlan(doc);
  const goal = bench.make(addItem, { type: 'goal' });
  let waiting: (() => void)[] = [];
  let unkept = 0;
  let isUnsent = false;
  let writes = 0;
  doc.on('update', () => (writes += 1));
  const steps = new UndoSteps(planDocument(doc), bench.context.origin, () => undefined);
  const drafts = new Drafts({ storage: () => storage, clients: () => [...doc.store.clients.keys()], onUnkept: () => (unkept += 1) });
  const typing = new Typing({
    drafts,
    plan: () => bench.plan(),
    later: (task) => {
      waiting.push(task);
      return () => (waiting = waiting.filter((other) => other !== task));
    },
    step: (edits, group) => steps.within(group, edits),
    isLastStep: (group) => steps.isLast(group),
    forgetStep: (group) => steps.forget(group),
    isUnsent: () => isUnsent,
    bringBack: (part, before, group) =>
      steps.within(group, () => {
        steps.begin();
        return bringBack(bench.context, { part, before }).ok;
      }),
  });
  live.subscribe((change) => typing.rescue(change));
  const value = (key: string): string => textOf(bench.plan().items.get(goal)?.fields ?? {}, key);
  return {
    bench,
    typing,
    steps,
    goal,
    unkept: () => unkept,
    value,
    field: (key, read = anyText) => ({
      id: `item/${goal}/${key}`,
      part: { kind: 'item', id: goal },
      shown: value(key),
      read,
      write: (text) => {
        steps.begin();
        return setField(bench.context, { id: goal, key, value: text }).ok;
      },
    }),
    unsent: (is) => {
      isUnsent = is;
      if (!is) typing.settled();
    },
    passTime: () => {
      const due = waiting;
      waiting = [];
      for (const task of due) task();
    },
    writes: () => {
      const count = writes;
      writes = 0;
      return count;
    },
    undo: () => {
      if (typing.takeBack()) typing.undoStep(steps);
    },
    redo: () => {
      typing.endAll();
      typing.redoStep(steps);
    },
  };
}

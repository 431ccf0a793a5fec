import * as Y from 'yjs';
import { wordFailure, type FailureCode, type Result } from '../../messages/failures.ts';
import type { Item, Plan } from '../../plan/plan.ts';
import { createYDoc } from '../../plan/planDocument.ts';
import { LivePlan } from '../../plan/livePlan.ts';
import { seededRandom } from '../../plan/seededRandom.ts';
import { editContextOf } from '../editContext.ts';
import type { EditContext, Edit } from '../edit.ts';

/** A document to try edits on, with the undo that people have. */
export interface Workbench {
  readonly doc: Y.Doc;
  readonly context: EditContext;
  readonly undo: Y.UndoManager;
  plan(): Plan;
  /** Makes an edit that must hold. */
  make<Input, Output>(edit: Edit<Input, Output>, input: Input): Output;
  /** Tries an edit that must be refused, and sees that nothing was written. */
  refuse<Input, Output>(edit: Edit<Input, Output>, input: Input): FailureCode;
  item(id: string): Item;
}

/** A workbench over an empty document, or over the one given. */
export function workbench(seed = 1, doc = createYDoc()): Workbench {
  const live = new LivePlan(doc);
  const context = editContextOf(live, seededRandom(seed));
  const { fields, items, links, positions, registers } = live.document;
  const undo = new Y.UndoManager([fields, items, links, positions, registers], { trackedOrigins: new Set(['edit']), captureTimeout: 0 });
  return {
    doc,
    context,
    undo,
    plan: () => live.plan,
    make: (edit, input) => {
      const result = edit(context, input);
      if (!result.ok) throw new Error(wordFailure(result.failure, 'en'));
      return result.value;
    },
    refuse: (edit, input) => {
      const before = Y.encodeStateVector(doc);
      const result: Result<unknown> = edit(context, input);
      if (result.ok) throw new Error('The edit was not refused');
      if (Y.encodeStateVector(doc).join() !== before.join()) throw new Error('A refused edit wrote something');
      return result.failure.code;
    },
    item: (id) => {
      const item = live.plan.items.get(id);
      if (!item) throw new Error(`There is no item ${id}`);
      return item;
    },
  };
}

import { textOf, type Item } from './plan.ts';

const finished: ReadonlySet<string> = new Set(['done', 'dropped']);

/** Whether an action is done or dropped, so that it needs no more planning. */
export function isFinished(action: Pick<Item, 'fields'>): boolean {
  return finished.has(textOf(action.fields, 'status'));
}

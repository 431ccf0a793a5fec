import { itemTypes } from '../framework/itemTypes.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import { inOrder, titleOf, type Item, type Plan } from '../plan/plan.ts';
import { outcomeOf, type Said } from './outcome.ts';
import { languageOf, noteWords } from './revealIntoPlan.ts';
import type { Task } from './task.ts';
import type { ToldAnswer } from './workshop.ts';

/** A note that somebody wrote, and what it is in the plan now. */
export interface ClusteredNote extends Said {
  /** Its place among the answers. */
  readonly place: number;
  /** Absent where the plan does not have it any more. */
  readonly item: string | undefined;
}

/** Notes that are of one type by now. */
export interface Cluster {
  readonly type: ItemTypeId;
  readonly notes: readonly ClusteredNote[];
}

/**
 * A round's notes by what they are in the plan now: those that are notes still come first, then a cluster a type, in the framework's order.
 * A note that was turned into something is known by its words, which it keeps whole.
 */
export function clustersOf(plan: Plan, said: readonly Said[]): readonly Cluster[] {
  const language = languageOf(plan);
  const items = new Map<string, Item[]>();
  for (const item of inOrder([...plan.items.values()])) {
    if (item.type === 'area') continue;
    const title = titleOf(item).trim();
    items.set(title, [...(items.get(title) ?? []), item]);
  }
  const take = (words: string, isNote: boolean): Item | undefined => {
    const found = items.get(words)?.findLast(({ type }) => (type === 'note') === isNote);
    if (found) items.set(words, items.get(words)?.filter((item) => item !== found) ?? []);
    return found;
  };
  const placed = said.map((one, place) => {
    const words = noteWords(one, language).trim();
    const [first = ''] = words.split('\n');
    const item = take(words, true) ?? take(words, false) ?? take(first.trim(), false) ?? take(words.replace(/\s*\n\s*/g, ' '), false);
    return { type: item?.type ?? 'note', note: { ...one, place, item: item?.id } };
  });
  const types: readonly ItemTypeId[] = ['note', ...itemTypes.map(({ id }) => id).filter((id) => id !== 'note')];
  return types.flatMap((type) => {
    const notes = placed.filter((entry) => entry.type === type).map(({ note }) => note);
    return notes.length > 0 ? [{ type, notes }] : [];
  });
}

/** The items that the last of a workshop's rounds of notes put into the plan, as far as they are still there, in the order in which they were written. */
export function itemsOfLastNotes(plan: Plan, rounds: readonly { readonly task: Task; readonly told: readonly ToldAnswer[]; readonly stage: string }[]): readonly string[] {
  const last = rounds.findLast(({ task, stage }) => task.kind === 'notes' && stage === 'revealed');
  const outcome = last && outcomeOf(last.task, last.told);
  if (outcome?.form !== 'texts') return [];
  const notes = clustersOf(plan, outcome.said).flatMap((cluster) => cluster.notes);
  return notes.sort((one, other) => one.place - other.place).flatMap(({ item }) => item ?? []);
}

import { itemTypes } from '../framework/itemTypes.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import { inOrder, titleOf, type Item, type Plan } from '../plan/plan.ts';
import { traceFrom } from './goalChain.ts';

/** One thing that a person asks to see: a type, who or what parts belong to, or what has findings. */
export type FocusChoice =
  | { readonly kind: 'type'; readonly type: ItemTypeId }
  | { readonly kind: 'person' | 'channel' | 'audience' | 'goal'; readonly id: string }
  | { readonly kind: 'findings' };

/** The kinds of choices whose parts are items, and the type of those. */
const ofItems = { person: 'person', channel: 'channel', audience: 'audience', goal: 'goal' } as const satisfies Partial<Record<FocusChoice['kind'], ItemTypeId>>;

/** A choice as one word, for lists: `type:goal`, `person:ID`, `findings`. */
export function focusKey(choice: FocusChoice): string {
  switch (choice.kind) {
    case 'type':
      return `type:${choice.type}`;
    case 'findings':
      return 'findings';
    case 'person':
    case 'channel':
    case 'audience':
    case 'goal':
      return `${choice.kind}:${choice.id}`;
  }
}

/** All that can be asked for in a plan: the types that it has, and its people, channels, audiences and goals. */
export function focusChoices(plan: Plan): readonly FocusChoice[] {
  const items = inOrder([...plan.items.values()]);
  const there = new Set(items.map(({ type }) => type));
  const types = itemTypes.filter(({ id }) => id !== 'area' && there.has(id)).map(({ id }): FocusChoice => ({ kind: 'type', type: id }));
  const named = (['person', 'channel', 'audience', 'goal'] as const).flatMap((kind) =>
    items.filter((item) => item.type === ofItems[kind] && titleOf(item) !== '').map(({ id }): FocusChoice => ({ kind, id })),
  );
  return [...types, ...named, { kind: 'findings' }];
}

/**
 * The parts that fit: of each kind of choice at least one, of all kinds chosen. Who is asked for is shown with what is
 * linked to them, a goal with its whole chain. Areas never fit; without a choice nothing does.
 * @param withFindings the items that have open findings
 */
export function focusedParts(plan: Plan, choices: readonly FocusChoice[], withFindings: ReadonlySet<string>): ReadonlySet<string> {
  const kinds = new Set(choices.map(({ kind }) => kind));
  if (kinds.size === 0) return new Set();
  const wanted = [...kinds].map((kind) => {
    const tests = choices.filter((choice) => choice.kind === kind).map((choice) => fits(plan, choice, withFindings));
    return (item: Item): boolean => tests.some((test) => test(item));
  });
  return new Set([...plan.items.values()].filter((item) => item.type !== 'area' && wanted.every((test) => test(item))).map(({ id }) => id));
}

/** What words of a focus show in a plan; null where they ask for nothing that it has. */
export function partsInFocus(plan: Plan, words: readonly string[], withFindings: ReadonlySet<string>): ReadonlySet<string> | null {
  const wanted = words.length === 0 ? [] : focusChoices(plan).filter((choice) => words.includes(focusKey(choice)));
  return wanted.length === 0 ? null : focusedParts(plan, wanted, withFindings);
}

function fits(plan: Plan, choice: FocusChoice, withFindings: ReadonlySet<string>): (item: Item) => boolean {
  switch (choice.kind) {
    case 'type':
      return ({ type }) => type === choice.type;
    case 'findings':
      return ({ id }) => withFindings.has(id);
    case 'goal': {
      const chain = traceFrom(plan, choice.id);
      return ({ id }) => chain.has(id);
    }
    case 'person':
    case 'channel':
    case 'audience': {
      const near = linkedTo(plan, choice.id);
      return ({ id }) => id === choice.id || near.has(id);
    }
  }
}

function linkedTo(plan: Plan, id: string): ReadonlySet<string> {
  const near = new Set<string>();
  for (const { from, to } of plan.links.values()) {
    if (from === id) near.add(to);
    if (to === id) near.add(from);
  }
  return near;
}

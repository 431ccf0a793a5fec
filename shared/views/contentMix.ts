import type { Option } from '../framework/field.ts';
import { fieldOf } from '../framework/itemTypes.ts';
import { PlanIndex } from '../insights/planIndex.ts';
import { pushes, pushingKinds } from '../insights/rules/actionRules.ts';
import { itemsOfType, textOf, type Item, type Plan } from '../plan/plan.ts';

/** The actions of one content kind. */
export interface ContentShare {
  readonly option: Option;
  /** Whether it helps the reader; otherwise some of it pushes, or would (S4). */
  readonly helps: boolean;
  readonly items: readonly Item[];
  /** How many of them push. */
  readonly pushing: number;
}

/** What the actions give their readers. Dropped actions are left out, as the rule leaves them out. */
export interface ContentMix {
  readonly kinds: readonly ContentShare[];
  /** Actions whose content kind is not said. */
  readonly unsaid: readonly Item[];
  readonly helping: number;
  /** Offers, and news where news is not what the channel is for. */
  readonly pushing: number;
  readonly all: number;
}

/** The plan's actions by what they give: kinds that help first. */
export function contentMix(plan: Plan): ContentMix {
  const field = fieldOf('action', 'content');
  const options = field?.kind === 'choice' ? field.options : [];
  const actions = itemsOfType(plan, 'action').filter((item) => textOf(item.fields, 'status') !== 'dropped');
  const index = new PlanIndex(plan);
  const kinds = options.map((option): ContentShare => {
    const items = actions.filter((item) => textOf(item.fields, 'content') === option.id);
    const pushing = items.filter((action) => pushes(index, action)).length;
    return { option, helps: items.length > 0 ? pushing === 0 : !pushingKinds.has(option.id), items, pushing };
  });
  const known = kinds.reduce((sum, { items }) => sum + items.length, 0);
  const pushing = kinds.reduce((sum, kind) => sum + kind.pushing, 0);
  return {
    kinds: [...kinds].sort((one, other) => Number(other.helps) - Number(one.helps)),
    unsaid: actions.filter((item) => !options.some((option) => option.id === textOf(item.fields, 'content'))),
    helping: known - pushing,
    pushing,
    all: actions.length,
  };
}

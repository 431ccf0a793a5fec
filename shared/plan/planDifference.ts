import { canonicalJson } from './canonicalJson.ts';
import type { Plan } from './plan.ts';

/** How two moments of one live plan differ. Unchanged objects are identical, so this is quick. */
export interface PlanDifference {
  /** Items that only the later moment has. */
  readonly came: readonly string[];
  /** Items of both moments that differ. */
  readonly changed: readonly string[];
  /** Links that only the later moment has. */
  readonly linksCame: readonly string[];
  /** Nothing differs, here or elsewhere in the plan. */
  readonly isNone: boolean;
}

export function planDifference(before: Plan, after: Plan): PlanDifference {
  const came: string[] = [];
  const changed: string[] = [];
  for (const item of before.items === after.items ? [] : after.items.values()) {
    const old = before.items.get(item.id);
    if (old === undefined) came.push(item.id);
    else if (old !== item) changed.push(item.id);
  }
  const linksCame = before.links === after.links ? [] : [...after.links.values()].flatMap((link) => (before.links.get(link.id) === link ? [] : [link.id]));
  const isNone =
    came.length + changed.length + linksCame.length === 0 &&
    before.items.size === after.items.size &&
    before.links.size === after.links.size &&
    (['fields', 'positions', 'registers'] as const).every((part) => before[part] === after[part] || canonicalJson(before[part]) === canonicalJson(after[part]));
  return { came, changed, linksCame, isNone };
}

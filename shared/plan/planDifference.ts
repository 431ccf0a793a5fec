import { canonicalJson } from './canonicalJson.ts';
import type { Plan } from './plan.ts';

/** What two moments of one live plan differ in. Objects that did not change are the same ones, so this is quick. */
export interface PlanDifference {
  /** Items of the later moment alone. */
  readonly came: readonly string[];
  /** Items of both that differ. */
  readonly changed: readonly string[];
  /** Links of the later moment alone. */
  readonly linksCame: readonly string[];
  /** Nothing differs, in these or in anything else that the plan says. */
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

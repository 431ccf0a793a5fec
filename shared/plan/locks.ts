import { entriesOf, type Plan } from './plan.ts';

/** Whether a part is locked, or lies in an area that is: nobody moves, resizes or deletes it by accident, and tidying keeps it. */
export function isLocked(plan: Pick<Plan, 'items' | 'registers'>, id: string): boolean {
  const locks = entriesOf(plan, 'locks');
  const seen = new Set<string>();
  for (let next: string | null = id; next !== null && !seen.has(next); next = plan.items.get(next)?.area ?? null) {
    if (Object.hasOwn(locks, next)) return true;
    seen.add(next);
  }
  return false;
}

import { entriesOf, type Plan } from './plan.ts';

/** Whether a part, or an area around it, is locked. Locked parts are not moved, resized or deleted, and tidying leaves them alone. */
export function isLocked(plan: Pick<Plan, 'items' | 'registers'>, id: string): boolean {
  const locks = entriesOf(plan, 'locks');
  const seen = new Set<string>();
  for (let next: string | null = id; next !== null && !seen.has(next); next = plan.items.get(next)?.area ?? null) {
    if (Object.hasOwn(locks, next)) return true;
    seen.add(next);
  }
  return false;
}

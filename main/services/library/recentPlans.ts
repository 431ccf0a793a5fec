import { z } from 'zod';
import type { PreferenceStore } from '../preferences.ts';

const key = 'recentPlans';
const mostRecent = 20;
const recentSchema = z.object({ path: z.string(), title: z.string(), opened: z.string() });
/** A plan that was opened on this machine; `opened` is ISO 8601. */
export type RecentPlan = z.infer<typeof recentSchema>;

/** The plans that were opened lately, the latest first. Unreadable entries are left out. */
export class RecentPlans {
  readonly #store: PreferenceStore;

  constructor(store: PreferenceStore) {
    this.#store = store;
  }

  list(): readonly RecentPlan[] {
    const stored = this.#store.get(key);
    return Array.isArray(stored) ? stored.flatMap((entry) => recentSchema.safeParse(entry).data ?? []) : [];
  }

  add(plan: RecentPlan): void {
    this.#store.set(key, [plan, ...this.list().filter((other) => other.path !== plan.path)].slice(0, mostRecent));
  }

  forget(path: string): void {
    this.#store.set(key, this.list().filter((plan) => plan.path !== path));
  }
}

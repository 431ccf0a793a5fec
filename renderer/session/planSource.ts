import { createContext, useContext } from 'react';
import { useStore, type StoreApi } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Item, Plan } from '../../shared/plan/plan.ts';

/** A plan to look at: the live one, or a revision that never changes. */
export interface PlanSource {
  readonly store: Pick<StoreApi<{ readonly plan: Plan }>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Whether edits are refused: a revision, or a plan open elsewhere. */
  readonly readOnly: boolean;
}

const PlanSourceContext = createContext<PlanSource | null>(null);
export const PlanSourceProvider = PlanSourceContext.Provider;

/** The plan source that this part of the window shows. */
export function usePlanSource(): PlanSource {
  const source = useContext(PlanSourceContext);
  if (!source) throw new Error('No plan is shown here');
  return source;
}

/** Something derived from the plan; wakes only when it differs (shallowly for lists and records). */
export function usePlan<T>(select: (plan: Plan) => T): T {
  return useStore(
    usePlanSource().store,
    useShallow((state) => select(state.plan)),
  );
}

/** One item by id; wakes with that item alone. */
export function useItem(id: string): Item | undefined {
  return useStore(usePlanSource().store, (state) => state.plan.items.get(id));
}

import { createContext, useContext, useMemo } from 'react';
import { useStore, type StoreApi } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Field } from '../../shared/framework/field.ts';
import { completenessOf, outgoingKinds } from '../../shared/plan/completeness.ts';
import type { Item, Plan } from '../../shared/plan/plan.ts';

/** A plan to look at: the live one, or a revision that never changes. */
export interface PlanSource {
  readonly store: Pick<StoreApi<{ readonly plan: Plan }>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Whether edits are refused: a revision, or a plan open elsewhere. */
  readonly readOnly: boolean;
  /** Whether it is the plan as it is now. */
  readonly isLive: boolean;
}

/** The plan of a store that knows more: whoever shows it is told when it has changed, and not of each state of saving and sending. */
export function planAlone({ getState, getInitialState, subscribe }: PlanSource['store']): PlanSource['store'] {
  return {
    getState,
    getInitialState,
    subscribe: (listener) =>
      subscribe((state, before) => {
        if (state.plan !== before.plan) listener(state, before);
      }),
  };
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

/** The fields that an item needs and does not have. */
export function useMissing(item: Item): readonly Field[] {
  const links = usePlan((plan) => plan.links);
  return useMemo(() => completenessOf(item, outgoingKinds(links)).missing, [item, links]);
}

/** One item by id; wakes with that item alone. */
export function useItem(id: string): Item | undefined {
  return useStore(usePlanSource().store, (state) => state.plan.items.get(id));
}

import { createContext, useContext, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { shallow } from 'zustand/shallow';
import type { Field } from '../../shared/framework/field.ts';
import { completenessOf, outgoingKinds } from '../../shared/plan/completeness.ts';
import type { Item, Plan } from '../../shared/plan/plan.ts';
import { saysAllTheSame } from '../../shared/plan/saysTheSame.ts';
import type { FollowedStore, FollowingPart } from './followers.ts';

/** A plan to show: the live one, or a revision. */
export interface PlanSource {
  readonly store: FollowedStore<{ readonly plan: Plan }>;
  /** The store for one part of the window; absent where nobody types. */
  storeOf?(part: FollowingPart): PlanSource['store'];
  /** Whether edits are refused: for a revision, or a plan open elsewhere. */
  readonly readOnly: boolean;
  /** Whether this is the present plan. */
  readonly isLive: boolean;
}

const PlanSourceContext = createContext<PlanSource | null>(null);
export const PlanSourceProvider = PlanSourceContext.Provider;

/** The plan source for this part of the window. */
export function usePlanSource(): PlanSource {
  const source = useContext(PlanSourceContext);
  if (!source) throw new Error('No plan is shown here');
  return source;
}

/**
 * Something derived from the plan. Components are drawn again only when it differs (compared shallowly for lists and records, by
 * identity for the plan's own maps).
 */
export function usePlan<T>(select: (plan: Plan) => T): T {
  const last = useRef<T | undefined>(undefined);
  return useStore(usePlanSource().store, ({ plan }) => {
    const selected = select(plan);
    if (isSame(last.current, selected)) return last.current as T;
    return (last.current = selected);
  });
}

/** Lists are compared here: zustand makes a map of each first, and a selection may have thousands of elements. */
function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((entry, place) => Object.is(entry, other[place]));
  return !(other instanceof Map) && shallow(one, other);
}

/** The plan, the same object as long as it says the same, so that moving items draws nothing again. Places may be out of date. */
export function useSaidPlan(store: PlanSource['store']): Plan {
  const last = useRef<{ said: Plan; seen: Plan } | undefined>(undefined);
  return useStore(store, ({ plan }) => {
    const known = last.current;
    if (known?.seen === plan) return known.said;
    const said = known && saysAllTheSame(known.said, plan) ? known.said : plan;
    last.current = { said, seen: plan };
    return said;
  });
}

/** The required fields that an item lacks. */
export function useMissing(item: Item): readonly Field[] {
  const links = usePlan((plan) => plan.links);
  return useMemo(() => completenessOf(item, outgoingKinds(links)).missing, [item, links]);
}

/** An item by id; only its own changes cause a redraw. */
export function useItem(id: string): Item | undefined {
  return useStore(usePlanSource().store, (state) => state.plan.items.get(id));
}

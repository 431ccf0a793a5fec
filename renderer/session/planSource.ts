import { createContext, useContext, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { shallow } from 'zustand/shallow';
import type { Field } from '../../shared/framework/field.ts';
import { completenessOf, outgoingKinds } from '../../shared/plan/completeness.ts';
import type { Item, Plan } from '../../shared/plan/plan.ts';
import { saysAllTheSame } from '../../shared/plan/said.ts';
import type { FollowedStore, FollowingPart } from './followers.ts';

/** A plan to look at: the live one, or a revision that never changes. */
export interface PlanSource {
  readonly store: FollowedStore<{ readonly plan: Plan }>;
  /** The same for one part of the window; absent where nothing is ever typed. */
  storeOf?(part: FollowingPart): PlanSource['store'];
  /** Whether edits are refused: a revision, or a plan open elsewhere. */
  readonly readOnly: boolean;
  /** Whether it is the plan as it is now. */
  readonly isLive: boolean;
}

const PlanSourceContext = createContext<PlanSource | null>(null);
export const PlanSourceProvider = PlanSourceContext.Provider;

/** The plan source that this part of the window shows. */
export function usePlanSource(): PlanSource {
  const source = useContext(PlanSourceContext);
  if (!source) throw new Error('No plan is shown here');
  return source;
}

/** Something derived from the plan; wakes only when it differs (shallowly for lists and records, not for the plan's own maps, which are long and the same until they change). */
export function usePlan<T>(select: (plan: Plan) => T): T {
  const last = useRef<T | undefined>(undefined);
  return useStore(usePlanSource().store, ({ plan }) => {
    const selected = select(plan);
    if (isSame(last.current, selected)) return last.current as T;
    return (last.current = selected);
  });
}

/** Lists by hand: zustand makes a map of each to compare them, and what is chosen may be thousands. */
function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((entry, place) => Object.is(entry, other[place]));
  return !(other instanceof Map) && shallow(one, other);
}

/** The plan, the very same as long as it says the same: moving all of thousands draws nothing of it anew. Where things lie may be old. */
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

/** The fields that an item needs and does not have. */
export function useMissing(item: Item): readonly Field[] {
  const links = usePlan((plan) => plan.links);
  return useMemo(() => completenessOf(item, outgoingKinds(links)).missing, [item, links]);
}

/** One item by id; wakes with that item alone. */
export function useItem(id: string): Item | undefined {
  return useStore(usePlanSource().store, (state) => state.plan.items.get(id));
}

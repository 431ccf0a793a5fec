import type { Plan } from '../plan/plan.ts';
import { listOf, type PartList } from './partList.ts';
import { planFromParts, type Parts } from './planParts.ts';

/** What a plan said at one time. Where it is kept, and how small, is its own affair; it always says the same. */
export interface PlanState {
  /** Its parts, or undefined where they cannot be read any more. */
  parts(): Parts | undefined;
  /** {@link parts} by their numbers, which takes far less. */
  list(): PartList | undefined;
  /** The plan that its parts make, or undefined where they make none. */
  plan(): Plan | undefined;
}

/** A state that is in memory as it is. */
export function heldState(parts: Parts): PlanState {
  return { parts: () => parts, list: () => listOf(parts), plan: () => planFromParts(parts)?.plan };
}

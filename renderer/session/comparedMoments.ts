import type { ReactNode } from 'react';
import type { Change } from '../../shared/history/change.ts';
import type { Plan } from '../../shared/plan/plan.ts';

/** A moment of a plan, by what it is called. */
export interface NamedPlan {
  readonly label: string;
  readonly plan: Plan;
}

/** Two moments of a plan that are looked at side by side. */
export interface ComparedMoments {
  readonly before: NamedPlan;
  readonly after: NamedPlan;
  readonly changes: readonly Change[];
  /** What chooses how they are shown. */
  readonly chooser: ReactNode;
}

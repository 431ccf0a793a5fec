import type { ReactNode } from 'react';
import type { Change } from '../../shared/history/change.ts';
import type { Plan } from '../../shared/plan/plan.ts';

/** A moment of a plan, with its name. */
export interface NamedPlan {
  readonly label: string;
  readonly plan: Plan;
}

/** Two moments of a plan side by side. */
export interface ComparedMoments {
  readonly before: NamedPlan;
  readonly after: NamedPlan;
  readonly changes: readonly Change[];
  /** The control that chooses how they are shown. */
  readonly chooser: ReactNode;
}

import { create } from 'zustand';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { ReviewStep } from '../../../shared/views/reviewSteps.ts';
import type { PlanEditor } from '../../session/planEditor.ts';

/** What is being changed elsewhere in the window before the review goes on, and how the plan stood before. */
export interface Changing {
  readonly session: PlanEditor;
  readonly step: ReviewStep;
  readonly before: Plan;
}

/** Outlives the view: what is changed is often changed in another tab. */
export const useReviewState = create<{ readonly changing: Changing | null }>(() => ({ changing: null }));

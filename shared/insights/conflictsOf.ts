import { conflicts, type Conflict, type FollowedVoice } from '../framework/conflicts.ts';
import { addDays, addMonths } from '../plan/days.ts';
import { followedVoice } from '../plan/followed.ts';
import { entriesOf, numberOf, textOf, type Plan } from '../plan/plan.ts';
import { servingMonths } from '../plan/planAge.ts';
import { PlanIndex } from './planIndex.ts';
import { isQuick } from './rules/goalTimeRules.ts';
import { businessKpisOf } from './rules/goalRules.ts';
import { datedMoney, isCampaign, lastingMonths } from './rules/moneyRules.ts';
import { areKpisOfS2 } from './rules/vanity.ts';

/** A disagreement of the sources, as it concerns this plan, and the team's choice. */
export interface PlanConflict {
  readonly conflict: Conflict;
  /** Whether the plan has what the sources disagree about. */
  readonly matters: boolean;
  readonly follows: FollowedVoice | undefined;
  readonly reason: string;
  readonly author: string;
  /** `yyyy-mm-dd`, or ''. */
  readonly on: string;
}

const mattersIn: Readonly<Record<Conflict['id'], (index: PlanIndex) => boolean>> = {
  counting: (index) => index.answered('goal').some((goal) => index.led(goal.id, 'measuredBy').some((kpi) => areKpisOfS2([kpi], businessKpisOf(index, goal)))),
  results: (index) => !isCampaign(index.plan) && index.answered('goal').some((goal) => isQuick(index, goal)),
  validity: (index) => {
    if (isCampaign(index.plan)) return false;
    const starts = textOf(index.plan.fields, 'starts');
    const enough = starts && addDays(addMonths(starts, lastingMonths), -1);
    const lines = datedMoney(index);
    const isShort = enough !== '' && lines.length > 0 && lines.every(({ to }) => to < enough);
    return isShort || (numberOf(index.plan.fields, 'horizonMonths') ?? 0) > servingMonths;
  },
};

/** All disagreements of the sources, in the framework's order. */
export function conflictsOf(plan: Plan): readonly PlanConflict[] {
  const index = new PlanIndex(plan);
  const entries = entriesOf(plan, 'conflicts');
  return conflicts.map((conflict) => {
    const entry = entries[conflict.id] ?? {};
    return {
      conflict,
      matters: mattersIn[conflict.id](index),
      follows: followedVoice(plan, conflict.id),
      reason: textOf(entry, 'reason'),
      author: textOf(entry, 'author').trim(),
      on: textOf(entry, 'on'),
    };
  });
}

/** Those that a reader of this plan should see: they concern it, or its team has said something about them. */
export function tellingConflicts(plan: Plan): readonly PlanConflict[] {
  return conflictsOf(plan).filter(({ matters, follows, reason }) => matters || follows !== undefined || reason.trim() !== '');
}

import { planAgeTexts } from '../messages/planAge.ts';
import { say, type Language } from '../messages/text.ts';
import { addMonths } from './days.ts';
import { textOf, type Plan } from './plan.ts';

/** A strategy rarely lasts longer than this, months (S1). */
export const servingMonths = 12;

/** How old a plan is. */
export interface PlanAge {
  /** Whole months since it began. */
  readonly months: number;
  /** It has lasted longer than {@link servingMonths}. */
  readonly isOld: boolean;
  /** The day it began, `yyyy-mm-dd`. */
  readonly since: string;
}

/** How old a plan is on a day (`yyyy-mm-dd`); undefined where its start is not known or later. */
export function planAge(plan: Pick<Plan, 'fields'>, today: string): PlanAge | undefined {
  const since = textOf(plan.fields, 'starts');
  if (since === '' || since > today) return undefined;
  const yearOf = (day: string): number => Number(day.slice(0, 4));
  const monthOf = (day: string): number => Number(day.slice(5, 7));
  const begun = (yearOf(today) - yearOf(since)) * 12 + monthOf(today) - monthOf(since);
  const months = addMonths(since, begun) > today ? begun - 1 : begun;
  return { months, isOld: addMonths(since, servingMonths) < today, since };
}

/** A plan's age in short: `14 months`, `14 kk`. */
export function wordAge({ months }: PlanAge, language: Language): string {
  return months < 1 ? say(planAgeTexts.young, language) : say(planAgeTexts.age, language, { count: months });
}

import type { Edit } from '../edits/edit.ts';
import { setPlanField } from '../edits/fields.ts';
import { cadences } from '../framework/cadences.ts';
import { processSteps, type ProcessStep } from '../framework/partnership.ts';
import { addDays, addMonths } from '../plan/days.ts';
import { entriesOf, itemsOfType, textOf, type Item, type Plan } from '../plan/plan.ts';
import { asOneEdit } from '../edits/severalEdits.ts';
import { isPrompt } from '../templates/prompts.ts';

/** The entry of the register `process` that says where the plan stands. */
export const nowEntry = 'now';

/** Where the plan stands in the process, and since when (`yyyy-mm-dd` or ''). */
export function processNow(plan: Pick<Plan, 'registers'>): { readonly step: ProcessStep; readonly since: string } | undefined {
  const values = entriesOf(plan, 'process')[nowEntry] ?? {};
  const step = processSteps.find(({ id }) => id === textOf(values, 'step'));
  return step && { step, since: textOf(values, 'on') };
}

/** The step that comes after one: the last leads back to planning, because what is measured steers what changes next (S1). */
export function stepAfter(step: ProcessStep): ProcessStep {
  const place = processSteps.indexOf(step);
  return processSteps[place + 1] ?? processSteps[1] ?? step;
}

type Cadence = (typeof cadences)[number];

function cadenceOf(id: string): Cadence | undefined {
  return cadences.find((cadence) => cadence.id === id);
}

/** The plan's review: how often, when last and when next. */
export interface Review {
  readonly cadence: Cadence | undefined;
  /** `yyyy-mm-dd`, or '' where it never was. */
  readonly last: string;
  /** As set by hand, or derived from the last review or the plan's start; '' where neither tells. */
  readonly next: string;
  readonly isDerived: boolean;
  readonly isOverdue: boolean;
}

/** When the plan is reviewed next. A date set by hand wins unless the plan has been reviewed since. */
export function reviewOf(plan: Pick<Plan, 'fields'>, today: string): Review {
  const cadence = cadenceOf(textOf(plan.fields, 'reviewCadence'));
  const last = textOf(plan.fields, 'reviewedOn');
  const set = textOf(plan.fields, 'nextReview');
  const from = last || textOf(plan.fields, 'starts');
  const isDerived = set === '' || set <= last;
  const next = isDerived ? (cadence && from ? addDays(from, cadence.days) : '') : set;
  return { cadence, last, next, isDerived, isOverdue: next !== '' && next < today };
}

/** When a review on this day is followed by the next: by the cadence, else on a later day that is set; undefined where neither tells. */
export function nextReviewAfter(plan: Pick<Plan, 'fields'>, on: string): string | undefined {
  const cadence = cadenceOf(textOf(plan.fields, 'reviewCadence'));
  const planned = textOf(plan.fields, 'nextReview');
  return cadence ? addDays(on, cadence.days) : planned > on ? planned : undefined;
}

/** The plan is reviewed as of a day; the next review follows from the cadence. */
export const markReviewed: Edit<{ readonly on: string }> = (context, { on }) => {
  const next = nextReviewAfter(context.plan(), on) ?? null;
  return asOneEdit(context, [
    (here) => setPlanField(here, { key: 'reviewedOn', value: on }),
    (here) => setPlanField(here, { key: 'nextReview', value: next }),
  ]);
};

/** The first day after the period that runs today: Monday, or the first of a month or a quarter. */
export function nextReport(cadence: string, today: string): string {
  const day = new Date(`${today}T00:00:00Z`);
  if (cadence === 'week') return addDays(today, 7 - ((day.getUTCDay() + 6) % 7));
  const months = cadence === 'quarter' ? 3 - (day.getUTCMonth() % 3) : 1;
  return addMonths(`${today.slice(0, 7)}-01`, months);
}

/** Nobody measures what only a template asks or shows. */
const ownKpis = (plan: Plan): readonly Item[] => itemsOfType(plan, 'kpi').filter((kpi) => !isPrompt(kpi));

/** A report that comes round: all KPIs of one cadence. */
export interface DueReport {
  readonly cadence: Cadence;
  readonly on: string;
  readonly kpis: readonly Item[];
}

/** The next report of each cadence that a KPI has, soonest first. */
export function dueReports(plan: Plan, today: string): readonly DueReport[] {
  const kpis = ownKpis(plan);
  return cadences
    .map((cadence) => ({
      cadence,
      on: nextReport(cadence.id, today),
      kpis: kpis.filter((kpi) => textOf(kpi.fields, 'cadence') === cadence.id),
    }))
    .filter((report) => report.kpis.length > 0)
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

/** When a KPI is to be read next. */
export interface DueReading {
  readonly kpi: Item;
  readonly cadence: Cadence;
  /** Day of the last reading, or '' where there is none. */
  readonly last: string;
  readonly on: string;
  readonly isOverdue: boolean;
}

/** The next reading of each KPI that has a cadence, soonest first. One never read is due when the plan starts, or today. */
export function dueReadings(plan: Plan, today: string): readonly DueReading[] {
  return ownKpis(plan)
    .flatMap((kpi): readonly DueReading[] => {
      const cadence = cadenceOf(textOf(kpi.fields, 'cadence'));
      if (!cadence) return [];
      const last = kpi.measurements.at(-1)?.date ?? '';
      const on = last ? addDays(last, cadence.days) : textOf(plan.fields, 'starts') || today;
      return [{ kpi, cadence, last, on, isOverdue: on < today }];
    })
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

/** What a round of measuring showed and what changes because of it. */
export interface MeasuringRound {
  readonly id: string;
  /** `yyyy-mm-dd` or ''. */
  readonly on: string;
  readonly showed: string;
  readonly changes: string;
}

/** The rounds of measuring, latest first. */
export function measuringRounds(plan: Pick<Plan, 'registers'>): readonly MeasuringRound[] {
  return Object.entries(entriesOf(plan, 'rounds'))
    .map(([id, values]) => ({ id, on: textOf(values, 'on'), showed: textOf(values, 'showed'), changes: textOf(values, 'changes').trim() }))
    .sort((one, other) => (one.on === other.on ? (one.id < other.id ? 1 : -1) : one.on < other.on ? 1 : -1));
}

/** Whether the plan measures, and nothing has been said since it began to of what that changed: asked before planning anew. */
export function asksWhatChanged(plan: Pick<Plan, 'registers'>): boolean {
  const now = processNow(plan);
  if (now?.step.id !== 'measuring') return false;
  return !measuringRounds(plan).some(({ on, changes }) => changes !== '' && on >= now.since);
}

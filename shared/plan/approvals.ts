import { daysBetween } from './days.ts';
import { entriesOf, numberOf, textOf, type Plan } from './plan.ts';
import { medianOf } from './quantile.ts';

/** One thing that the client was asked to approve. */
export interface Approval {
  readonly id: string;
  readonly what: string;
  /** `yyyy-mm-dd` or ''. */
  readonly asked: string;
  /** `yyyy-mm-dd`, or '' while it waits. */
  readonly approved: string;
  readonly note: string;
  /** How long it took, or has waited until today; undefined where the days are missing or the wrong way round. */
  readonly days: number | undefined;
}

/** What was promised about approving, and how long it really takes. */
export interface ApprovalTimes {
  /** Days that were promised; undefined without a promise. */
  readonly promised: number | undefined;
  /** By the day they were asked, latest first. */
  readonly approvals: readonly Approval[];
  /** The median days of the latest {@link latestCount} approvals; undefined without any. */
  readonly usual: number | undefined;
  /** The longest of these. */
  readonly longest: number | undefined;
  /** How many of these kept the promise. */
  readonly inTime: number | undefined;
  /** How many of these there are. */
  readonly count: number;
  /** Those that have waited longer than was promised. */
  readonly late: readonly Approval[];
}

/** How many approvals are counted, from the latest. */
const latestCount = 5;

/** The promise and the real times, as of a day (`yyyy-mm-dd`). */
export function approvalTimes(plan: Pick<Plan, 'fields' | 'registers'>, today: string): ApprovalTimes {
  const promised = numberOf(plan.fields, 'approvalDays');
  const approvals = Object.entries(entriesOf(plan, 'approvals'))
    .map(([id, values]): Approval => {
      const [asked, approved] = [textOf(values, 'asked'), textOf(values, 'approved')];
      const days = asked === '' ? undefined : daysBetween(asked, approved || today);
      return { id, what: textOf(values, 'what'), asked, approved, note: textOf(values, 'note'), days: days !== undefined && days >= 0 ? days : undefined };
    })
    .sort((one, other) => (one.asked === other.asked ? (one.id < other.id ? 1 : -1) : one.asked < other.asked ? 1 : -1));
  const settled = approvals.flatMap(({ approved, days }) => (approved !== '' && days !== undefined ? [days] : [])).slice(0, latestCount);
  return {
    promised,
    approvals,
    usual: medianOf(settled),
    longest: settled.length === 0 ? undefined : Math.max(...settled),
    inTime: promised === undefined || settled.length === 0 ? undefined : settled.filter((days) => days <= promised).length,
    count: settled.length,
    late: promised === undefined ? [] : approvals.filter(({ approved, days }) => approved === '' && days !== undefined && days > promised),
  };
}

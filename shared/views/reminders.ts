import type { Text, TextValues } from '../messages/text.ts';
import { remindersTexts } from '../messages/reminders.ts';
import { approvalTimes } from '../plan/approvals.ts';
import { textOf, titleOf, type Plan } from '../plan/plan.ts';
import { seasonDue } from '../plan/seasons.ts';
import { dueReadings, reviewOf } from './processLoop.ts';

/** Something that a plan asks for by now. */
export interface Reminder {
  readonly id: string;
  /** Since when, `yyyy-mm-dd`. */
  readonly on: string;
  readonly text: Text;
  readonly values: TextValues;
  /** Placeholders whose values are texts themselves. */
  readonly texts?: Readonly<Record<string, Text>>;
  /** The part that it is about. */
  readonly item?: string;
}

/** What is due today or has been for longer, longest first. Reminders live in the window only: nothing is sent. */
export function remindersOf(plan: Plan, today: string): readonly Reminder[] {
  const reminders: Reminder[] = [];
  const review = reviewOf(plan, today);
  if (review.next !== '' && review.next <= today) reminders.push({ id: 'review', on: review.next, text: remindersTexts.review, values: {} });
  const season = seasonDue(plan, today);
  if (season) reminders.push({ id: 'season', on: season.dueOn, text: remindersTexts.season, values: {}, texts: { season: season.season.name } });
  const drill = textOf(plan.fields, 'nextDrill');
  if (drill !== '' && drill <= today) reminders.push({ id: 'drill', on: drill, text: remindersTexts.drill, values: {} });
  for (const { id, what, asked } of approvalTimes(plan, today).late) {
    reminders.push({ id: `approval.${id}`, on: asked, text: remindersTexts.approval, values: { what } });
  }
  for (const { kpi, on } of dueReadings(plan, today)) {
    if (on <= today) reminders.push({ id: `reading.${kpi.id}`, on, text: remindersTexts.reading, values: { kpi: titleOf(kpi) }, item: kpi.id });
  }
  return reminders.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

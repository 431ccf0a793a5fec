import { fieldOf } from '../framework/itemTypes.ts';
import { planCalendarTexts } from '../messages/planCalendar.ts';
import { formatDate, say, type Language, type Text } from '../messages/text.ts';
import { planDays } from '../plan/capacity.ts';
import { addDays, addMonths } from '../plan/days.ts';
import { isFinished } from '../plan/isFinished.ts';
import { linkedItems, textOf, titleOf, type Item, type Plan } from '../plan/plan.ts';
import { seasonsToCome, seasonDue, type SeasonTurn } from '../plan/seasons.ts';
import { weekOfDay } from '../plan/weeks.ts';
import { dayAt, dayLength } from './calendar.ts';
import { dueReadings, reviewOf } from './processLoop.ts';
import { actionSpans } from './timeline.ts';

/** The kinds of days, by the name of their category. */
export const calendarKinds = {
  review: { en: 'Review', fi: 'Tarkistus' },
  reading: { en: 'Reading', fi: 'Lukema' },
  refresh: { en: 'Seasonal refresh', fi: 'Kausipäivitys' },
  season: { en: 'Season', fi: 'Kausi' },
  campaign: { en: 'Campaign', fi: 'Kampanja' },
  drill: { en: 'Drill', fi: 'Harjoitus' },
} as const satisfies Record<string, Text>;

export type CalendarKind = keyof typeof calendarKinds;

/** Days of a plan that belong in a calendar. */
export interface CalendarEntry {
  /** Stays the same while it is about the same thing in the same week, month, quarter or year; unique in the plan. */
  readonly id: string;
  readonly kind: CalendarKind;
  readonly title: string;
  readonly note: string;
  /** `yyyy-mm-dd`, both in. */
  readonly first: string;
  readonly last: string;
}

const monthsAYear = 12;
const monthsAQuarter = 3;
const daysAWeek = 7;
/** A plan whose end is mistyped must not fill a calendar with centuries. */
const mostTimes = 120;

/** What a plan asks for by day: reviews, readings, seasons and their refreshes, what is carried out, the next drill. */
export function planCalendar(plan: Plan, language: Language, today: string): readonly CalendarEntry[] {
  const whole = planDays(plan);
  const name = textOf(plan.fields, 'title').trim() || say(planCalendarTexts.untitledPlan, language);
  const until = (first: string): string => (whole.to !== undefined && whole.to >= first ? whole.to : addMonths(first, monthsAYear));
  const on = (day: string) => ({ first: day, last: day });
  const entries: CalendarEntry[] = [];

  const { next, cadence } = reviewOf(plan, today);
  if (next !== '') {
    const title = say(planCalendarTexts.review, language, { plan: name });
    for (const { day, period } of timesOf(next, cadence?.id, until(next))) entries.push({ id: `review.${period}`, kind: 'review', title, note: '', ...on(day) });
  }
  for (const { kpi, cadence: rhythm, on: first } of dueReadings(plan, today)) {
    const title = say(planCalendarTexts.reading, language, { kpi: nameOf(kpi, language) });
    const source = textOf(kpi.fields, 'dataSource');
    const note = source && say(planCalendarTexts.source, language, { source });
    for (const { day, period } of timesOf(first, rhythm.id, until(first))) entries.push({ id: `reading.${kpi.id}.${period}`, kind: 'reading', title, note, ...on(day) });
  }
  const due = seasonDue(plan, today);
  for (const turn of [...(due ? [due] : []), ...seasonsToCome(plan, today)]) entries.push(...seasonEntries(turn, language));
  const drill = textOf(plan.fields, 'nextDrill');
  if (drill !== '') entries.push({ id: 'drill', kind: 'drill', title: say(planCalendarTexts.drill, language), note: '', ...on(drill) });
  if (textOf(plan.fields, 'campaign') === 'yes' && whole.from !== undefined) {
    entries.push({ id: 'campaign', kind: 'campaign', title: say(planCalendarTexts.campaign, language, { plan: name }), note: '', first: whole.from, last: whole.to ?? whole.from });
  }
  for (const { item, from, to } of actionSpans(plan)) {
    if (isFinished(item)) continue;
    entries.push({ id: `action.${item.id}`, kind: 'campaign', title: nameOf(item, language), note: actionNote(plan, item, language), first: dayAt(from), last: dayAt(to - dayLength) });
  }
  return entries;
}

/** The days on which something comes round by a cadence, from the first until the last, each with its week, month or quarter. */
function timesOf(first: string, cadence: string | undefined, last: string): readonly { readonly day: string; readonly period: string }[] {
  const times: { readonly day: string; readonly period: string }[] = [];
  for (let day = first, time = 1; times.length < mostTimes && (time === 1 || day <= last); time++) {
    times.push({ day, period: periodOf(day, cadence) });
    if (cadence === undefined) break;
    day = cadence === 'week' ? addDays(first, time * daysAWeek) : addMonths(first, time * (cadence === 'quarter' ? monthsAQuarter : 1));
  }
  return times;
}

function periodOf(day: string, cadence: string | undefined): string {
  if (cadence === 'week') return weekOfDay(day);
  const month = Number(day.slice(5, 7));
  return cadence === 'quarter' ? `${day.slice(0, 4)}-Q${Math.ceil(month / monthsAQuarter)}` : day.slice(0, 7);
}

function nameOf(item: Item, language: Language): string {
  return titleOf(item) || say(planCalendarTexts.untitled, language);
}

function seasonEntries({ season, entry, begins, dueOn }: SeasonTurn, language: Language): readonly CalendarEntry[] {
  const name = season.name[language];
  const note = say(planCalendarTexts.refreshNote, language, { date: formatDate(begins, language) });
  return [
    { id: `refresh.${entry}`, kind: 'refresh', title: say(planCalendarTexts.refresh, language, { season: name }), note, first: dueOn, last: dueOn },
    { id: `season.${entry}`, kind: 'season', title: say(planCalendarTexts.season, language, { season: name }), note: '', first: begins, last: begins },
  ];
}

/** Who carries an action out, where and for what, a line each. */
function actionNote(plan: Plan, action: Item, language: Language): string {
  return (['ownedBy', 'carriedOutOn', 'advances'] as const)
    .flatMap((link) => {
      const names = linkedItems(plan, action.id, link).map((item) => nameOf(item, language));
      const field = fieldOf('action', { ownedBy: 'owner', carriedOutOn: 'channel', advances: 'advances' }[link]);
      return names.length > 0 && field ? [`${field.name[language]}: ${names.join(', ')}`] : [];
    })
    .join('\n');
}

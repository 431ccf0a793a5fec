import { duties } from '../framework/partnership.ts';
import { addDays, addMonths } from './days.ts';
import { isFinished } from './isFinished.ts';
import { entriesOf, itemsOfType, numberOf, textOf, titleOf, type Item, type Plan } from './plan.ts';
import { hoursInWeek, weeklyHoursIn, weekOfDay, weeksBetween, type Days, type Week } from './weeks.ts';

/** What takes a person's hours: an action, a routine of a tool or channel, a promised response time, a duty. */
export type LoadKind = 'action' | 'routine' | 'answering' | 'duty';

/** One thing that takes hours. */
export interface Demand {
  readonly kind: LoadKind;
  /** The id of the action, of the routine's entry, of the channel or of the duty. */
  readonly id: string;
  /** The item that it comes from: the action, or the tool or channel. */
  readonly item?: Item;
  /** The person's id; undefined where nobody owns it. */
  readonly person: string | undefined;
  /** For an action all its hours, for anything else hours a week. */
  readonly hours: number;
  /** Undefined for an action without a date. */
  readonly days: Days | undefined;
}

/** What a demand takes of one week. */
export interface LoadPart {
  readonly demand: Demand;
  readonly hours: number;
}

/** One person's hours, week by week. */
export interface PersonLoad {
  readonly person: Item;
  /** Hours a week that the person has; undefined where it is not known. */
  readonly has: number | undefined;
  /** By week, the greatest part first; weeks without work are absent. */
  readonly weeks: ReadonlyMap<Week, readonly LoadPart[]>;
  /** Actions with hours and no date. */
  readonly undated: readonly Demand[];
}

export interface Capacity {
  /** The weeks that were looked at, in order. */
  readonly weeks: readonly Week[];
  readonly people: readonly PersonLoad[];
  /** Work with hours that nobody owns. */
  readonly ownerless: readonly Demand[];
}

/** How long one look at a channel takes by our reckoning, hours. */
const hoursALook = 1 / 12;

const workdaysAWeek = 5;
const workHoursADay = 8;
const hoursADay = 24;

/**
 * The hours a week that keeping a promised response time takes at least: one look (of {@link hoursALook}) every `responseHours`
 * working hours. Never more than a whole working week.
 */
export function answeringHours(responseHours: number): number {
  const looksADay = responseHours >= hoursADay ? hoursADay / responseHours : Math.max(1, workHoursADay / Math.max(responseHours, hoursALook));
  return Math.min(workdaysAWeek * workHoursADay, workdaysAWeek * looksADay * hoursALook);
}

/** The days that the plan covers; open at an end that it does not name. */
export function planDays(plan: Pick<Plan, 'fields'>): Days {
  const from = textOf(plan.fields, 'starts') || undefined;
  const months = numberOf(plan.fields, 'horizonMonths');
  return { from, to: from !== undefined && months !== undefined ? addDays(addMonths(from, months), -1) : undefined };
}

const shortestView = 26;
const longestView = 53;

/** The weeks to look at: from this one, or from the plan's start, to its end; half a year at least, a year at most. */
function weeksAhead(plan: Pick<Plan, 'fields'>, today: string): readonly Week[] {
  const { from, to } = planDays(plan);
  const first = from !== undefined && from > today ? from : today;
  const least = addDays(first, (shortestView - 1) * 7);
  const most = addDays(first, (longestView - 1) * 7);
  const last = to === undefined || to < least ? least : to > most ? most : to;
  return weeksBetween(first, last);
}

function actionDays(action: Item): Days & { readonly from: string; readonly to: string } | undefined {
  const start = textOf(action.fields, 'start') || textOf(action.fields, 'end');
  const end = textOf(action.fields, 'end') || start;
  return start === '' ? undefined : { from: start, to: end < start ? start : end };
}

/** Who owns what, by the item's id. */
function ownersOf(plan: Plan): ReadonlyMap<string, string> {
  return new Map([...plan.links.values()].flatMap((link) => (link.kind === 'ownedBy' ? [[link.from, link.to] as const] : [])));
}

/** The id of the person with this name; undefined where there is none. */
export function personNamed(people: readonly Item[], name: string): string | undefined {
  const wanted = name.trim().toLocaleLowerCase();
  return wanted === '' ? undefined : people.find((person) => titleOf(person).toLocaleLowerCase() === wanted)?.id;
}

/** A routine that a tool or a channel brings: what changes, who does it, the hours a week. */
export interface Routine {
  readonly id: string;
  /** Id of the tool or channel. */
  readonly source: string;
  readonly routine: string;
  /** Id of a person of the plan, or ''. */
  readonly person: string;
  readonly hours: number | undefined;
  readonly from: string;
  readonly to: string;
}

/** The routines whose tool or channel still exists, in the order in which they were written. */
export function routinesOf(plan: Plan): readonly Routine[] {
  return Object.entries(entriesOf(plan, 'routines'))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([id, values]) => {
      const source = textOf(values, 'source');
      if (!plan.items.has(source)) return [];
      const person = textOf(values, 'person');
      return [{ id, source, routine: textOf(values, 'routine'), person: plan.items.has(person) ? person : '', hours: numberOf(values, 'hours'), from: textOf(values, 'from'), to: textOf(values, 'to') }];
    });
}

/** Everything in the plan that takes hours. Actions that are done or dropped take none. */
export function demandsOf(plan: Plan): readonly Demand[] {
  const owners = ownersOf(plan);
  const people = itemsOfType(plan, 'person');
  const whole = planDays(plan);
  const routines = routinesOf(plan);
  const actions = itemsOfType(plan, 'action').flatMap((item): readonly Demand[] => {
    const hours = numberOf(item.fields, 'hours');
    if (!hours || isFinished(item)) return [];
    return [{ kind: 'action', id: item.id, item, person: owners.get(item.id), hours, days: actionDays(item) }];
  });
  const brought = routines.flatMap(({ id, source, person, hours, from, to }): readonly Demand[] =>
    hours ? [{ kind: 'routine', id, item: plan.items.get(source), person: person || undefined, hours, days: { from: from || whole.from, to: to || whole.to } }] : [],
  );
  const answered = new Set(routines.flatMap(({ source, hours }) => (hours ? [source] : [])));
  const answering = itemsOfType(plan, 'channel').flatMap((item): readonly Demand[] => {
    const promised = numberOf(item.fields, 'responseHours');
    if (promised === undefined || answered.has(item.id)) return [];
    return [{ kind: 'answering', id: item.id, item, person: owners.get(item.id), hours: answeringHours(promised), days: whole }];
  });
  const owed = duties.flatMap(({ id }): readonly Demand[] => {
    const values = entriesOf(plan, 'duties')[id] ?? {};
    return (['agency', 'client'] as const).flatMap((side) => {
      const hours = numberOf(values, `${side}Hours`);
      const person = personNamed(people, textOf(values, `${side}Name`));
      return hours && person ? [{ kind: 'duty' as const, id, person, hours, days: whole }] : [];
    });
  });
  return [...actions, ...brought, ...answering, ...owed];
}

/** What a demand takes of a week, hours. */
function hoursOf(demand: Demand, week: Week): number {
  const { days, hours } = demand;
  if (!days) return 0;
  if (demand.kind === 'action') return days.from === undefined || days.to === undefined ? 0 : hoursInWeek(hours, { from: days.from, to: days.to }, week);
  return weeklyHoursIn(hours, days, week);
}

/** Those of the weeks in which a demand may take hours. */
function touched(weeks: readonly Week[], days: Days | undefined): readonly Week[] {
  if (!days) return [];
  const first = days.from === undefined ? '' : weekOfDay(days.from);
  return weeks.filter((week) => week >= first && (days.to === undefined || week <= days.to));
}

/** Each person's hours, and what they are asked for, in the weeks ahead. */
export function capacityOf(plan: Plan, today: string): Capacity {
  const weeks = weeksAhead(plan, today);
  const demands = demandsOf(plan);
  const people = itemsOfType(plan, 'person').map((person): PersonLoad => {
    const own = demands.filter((demand) => demand.person === person.id);
    const byWeek = new Map<Week, LoadPart[]>();
    for (const demand of own) {
      for (const week of touched(weeks, demand.days)) {
        const hours = hoursOf(demand, week);
        if (hours > 0) byWeek.set(week, [...(byWeek.get(week) ?? []), { demand, hours }]);
      }
    }
    for (const parts of byWeek.values()) parts.sort((one, other) => other.hours - one.hours);
    return { person, has: numberOf(person.fields, 'hoursPerWeek'), weeks: byWeek, undated: own.filter(({ days }) => !days) };
  });
  return { weeks, people, ownerless: demands.filter(({ person }) => person === undefined || !plan.items.has(person)) };
}

/** What a week asks of a person, hours. */
export function askedIn({ weeks }: Pick<PersonLoad, 'weeks'>, week: Week): number {
  return (weeks.get(week) ?? []).reduce((sum, { hours }) => sum + hours, 0);
}

/** What the fullest of the weeks asks of a person, hours. */
export function fullestWeek(load: Pick<PersonLoad, 'weeks'>, weeks: readonly Week[]): number {
  return Math.max(0, ...weeks.map((week) => askedIn(load, week)));
}

/** Less than this too much is a rounding error, hours. */
const tolerance = 1 / 60;

/** Whether a week asks for more hours than the person has; never where these are not known. */
export function isOver(load: PersonLoad, week: Week): boolean {
  return load.has !== undefined && askedIn(load, week) > load.has + tolerance;
}

/** The weeks that ask for more hours than the person has, in order. */
export function weeksOver(load: PersonLoad, weeks: readonly Week[]): readonly Week[] {
  return weeks.filter((week) => isOver(load, week));
}

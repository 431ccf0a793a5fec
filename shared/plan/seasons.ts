import { refreshLead, seasonIds, seasons, type SeasonId } from '../framework/seasons.ts';
import { planDays } from './capacity.ts';
import { addDays, addMonths } from './days.ts';
import { entriesOf, textOf, type Plan } from './plan.ts';

type Season = (typeof seasons)[number];

/** A season of one year, and the refresh that it asks for. */
export interface SeasonTurn {
  readonly season: Season;
  /** `yyyy-mm-dd`. */
  readonly begins: string;
  /** The refresh is due from this day on, in good time before the season. */
  readonly dueOn: string;
  /** Its entry in the register `refreshes`, which may not exist yet. */
  readonly entry: string;
  /** When it was refreshed, or ''. */
  readonly on: string;
  readonly author: string;
  readonly note: string;
}

const monthsAYear = 12;

/** The day on which a season begins in a year: the plan's, else the usual one. */
export function seasonBegins(plan: Pick<Plan, 'registers'>, season: Season, year: number): string {
  const usual = `${String(year).padStart(4, '0')}-${season.begins}`;
  const set = textOf(entriesOf(plan, 'seasons')[season.id] ?? {}, 'begins');
  return set === '' ? usual : addMonths(set, monthsAYear * (year - Number(set.slice(0, 4))));
}

function turnOf(plan: Pick<Plan, 'registers'>, season: Season, year: number): SeasonTurn {
  const begins = seasonBegins(plan, season, year);
  const entry = `${season.id}-${year}`;
  const values = entriesOf(plan, 'refreshes')[entry] ?? {};
  return { season, begins, dueOn: addDays(begins, -refreshLead), entry, on: textOf(values, 'on'), author: textOf(values, 'author'), note: textOf(values, 'note') };
}

/** The seasons of last year, this year and the next within the plan's time, by their due day. None for a plan without a start and for short campaigns. */
export function seasonTurns(plan: Pick<Plan, 'fields' | 'registers'>, today: string): readonly SeasonTurn[] {
  const { from, to } = planDays(plan);
  if (from === undefined || textOf(plan.fields, 'campaign') === 'yes') return [];
  const year = Number(today.slice(0, 4));
  return [year - 1, year, year + 1]
    .flatMap((known) => seasons.map((season) => turnOf(plan, season, known)))
    .filter(({ begins }) => begins >= from && (to === undefined || begins <= to))
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));
}

/** The season for which the plan should be refreshed now: the last one due, until it is done or the next one is due. */
export function seasonDue(plan: Pick<Plan, 'fields' | 'registers'>, today: string): SeasonTurn | undefined {
  const last = seasonTurns(plan, today).filter(({ dueOn }) => dueOn <= today).at(-1);
  return last?.on === '' ? last : undefined;
}

/** The next turn of each season that is not due yet, soonest first. */
export function seasonsToCome(plan: Pick<Plan, 'fields' | 'registers'>, today: string): readonly SeasonTurn[] {
  const coming = seasonTurns(plan, today).filter(({ dueOn }) => dueOn > today);
  return seasonIds
    .flatMap((id: SeasonId) => coming.find(({ season }) => season.id === id) ?? [])
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
}

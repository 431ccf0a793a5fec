import { inSmallestUnits } from '../plan/currencies.ts';
import { addMonths } from '../plan/days.ts';
import { currencyOf, itemsOfType, titleOf, type Item, type Plan } from '../plan/plan.ts';
import { itemCurrency } from '../plan/schedule.ts';
import { added, flowOf, reachOf } from './moneyReturn.ts';
import { PlanIndex } from './planIndex.ts';

/** The cost of reach, and engagement, in two consecutive periods of the same length. */
export interface CostSpiral {
  readonly reach: Item;
  readonly engagement: Item;
  readonly currency: string;
  /** The price of reaching a thousand people, before and now, in the currency. */
  readonly priceBefore: number;
  readonly priceNow: number;
  readonly engagementBefore: number;
  readonly engagementNow: number;
  /** What the rise in price cost in the later period, in the currency. */
  readonly extra: number;
}

const spiralMonths = 3;
/** A smaller change is noise. */
const leastRise = 1.1;
const mostFall = 0.9;

/** Words in the names of KPIs for reach and engagement. */
const reachWords = /\breach|impression|\bviews?\b|\bseen\b|tavoittavu|tavoitettavu|tavoitetut|kattavuu|näyttökerr|näkyvyy|katselukerr/iu;
const engagementWords = /engage|interact|comment|\bshares?\b|\bsaves?\b|repl(y|ies)|conversation|sitoutu|vuorovaikut|komment|jako(ja|jen)|keskustelu|reaktio/iu;

/**
 * The spiral of S4: advertising that disturbs loses its effect, so reach is bought at a rising price while engagement falls.
 * Undefined where that does not happen or cannot be known: it takes paid spending by month and readings of both KPIs in the three
 * whole months before `today` and the three before those.
 */
export function costSpiral(plan: Plan, today: string): CostSpiral | undefined {
  const currency = currencyOf(plan);
  const paid = paidByMonth(plan, currency);
  if (paid.size === 0) return undefined;
  const month = today.slice(0, 7);
  const stretch = (from: number, to: number): readonly string[] => Array.from({ length: to - from }, (_, place) => addMonths(`${month}-01`, from + place).slice(0, 7));
  const [before, now] = [stretch(-2 * spiralMonths, -spiralMonths), stretch(-spiralMonths, 0)];
  const spentIn = (months: readonly string[]): number => months.reduce((sum, one) => sum + (paid.get(one) ?? 0), 0);
  if (spentIn(before) <= 0 || spentIn(now) <= 0) return undefined;
  const kpis = itemsOfType(plan, 'kpi');
  for (const reach of kpis.filter((kpi) => reachWords.test(titleOf(kpi)))) {
    const [reachedBefore, reachedNow] = [readIn(reach, before), readIn(reach, now)];
    if (!reachedBefore || !reachedNow || reachedBefore.sum <= 0 || reachedNow.sum <= 0) continue;
    const priceOf = (spent: number, reached: number): number => (spent / reached) * 1000;
    const [priceBefore, priceNow] = [priceOf(spentIn(before), reachedBefore.sum), priceOf(spentIn(now), reachedNow.sum)];
    if (priceNow < priceBefore * leastRise) continue;
    for (const engagement of kpis.filter((kpi) => kpi !== reach && engagementWords.test(titleOf(kpi)))) {
      const [tookBefore, takeNow] = [readIn(engagement, before), readIn(engagement, now)];
      if (!tookBefore || !takeNow || takeNow.mean > tookBefore.mean * mostFall) continue;
      const extra = ((priceNow - priceBefore) * reachedNow.sum) / 1000;
      return { reach, engagement, currency, priceBefore, priceNow, engagementBefore: tookBefore.mean, engagementNow: takeNow.mean, extra };
    }
  }
  return undefined;
}

/** Money used for paid reach by month, in the currency: of paid channels and of paid actions. */
function paidByMonth(plan: Plan, currency: string): ReadonlyMap<string, number> {
  const index = new PlanIndex(plan);
  const paid = [
    ...index.ofType('channel').filter((channel) => reachOf(channel, undefined) === 'paid'),
    ...index.ofType('action').filter((action) => reachOf(action, index.led(action.id, 'carriedOutOn')[0]) === 'paid'),
  ].filter((item) => itemCurrency(plan, item) === currency);
  const digits = inSmallestUnits(1, currency);
  return new Map([...added(paid.map((item) => flowOf(plan, item, 'used'))).months].map(([month, units]) => [month, units / digits]));
}

/** The sum and mean of a KPI's readings in these months; undefined where a month has none. */
function readIn(kpi: Item, months: readonly string[]): { readonly sum: number; readonly mean: number } | undefined {
  const values = kpi.measurements.filter(({ date }) => months.includes(date.slice(0, 7)));
  if (months.some((month) => !values.some(({ date }) => date.startsWith(month)))) return undefined;
  const sum = values.reduce((all, { value }) => all + value, 0);
  return { sum, mean: sum / values.length };
}

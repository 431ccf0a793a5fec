import type { Text } from '../../messages/text.ts';
import type { Item } from '../../plan/plan.ts';
import { countOf } from '../words/counts.ts';

/** Whether a KPI counts what can grow without the business: fans, likes, followers, clicks, views, reach. */
export function isVanity(kpi: Item): boolean {
  return countOf(kpi) !== undefined;
}

/** Whether S2 names each of these counts as the KPI for a business KPI that the goal serves. */
export function areKpisOfS2(kpis: readonly Item[], businessKpis: ReadonlySet<string>): boolean {
  return kpis.length > 0 && kpis.every((kpi) => businessKpis.has(countOf(kpi)?.kpiOf ?? ''));
}

/** A KPI of substance for each business KPI whose social KPI in S2 is a count. */
export const substanceFor: Readonly<Record<string, Text>> = {
  keepingCustomers: { en: 'Customers who came back', fi: 'Palanneet asiakkaat' },
  awareness: { en: 'People who name us unprompted', fi: 'Ihmiset, jotka nimeävät meidät itse' },
};

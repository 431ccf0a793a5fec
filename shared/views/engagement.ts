import { engagementObjects, happenings } from '../framework/engagement.ts';
import type { Option } from '../framework/field.ts';
import { itemsOfType, textOf, type Item, type Plan } from '../plan/plan.ts';

/** The KPIs of one row: what we do, or what happens in people. */
export interface EngagementRow {
  readonly happens: Option;
  /** By what people are engaged to; the last column holds those that do not say. */
  readonly cells: readonly { readonly to: Option | undefined; readonly kpis: readonly Item[]; readonly actions: readonly Item[] }[];
}

export interface EngagementTable {
  readonly rows: readonly EngagementRow[];
  /** KPIs that do not say whether they count doing or engagement. */
  readonly unsaid: readonly Item[];
}

/** KPIs by what they count and to what people engage; the open actions stand with the doing (S1). */
export function engagementTable(plan: Plan): EngagementTable {
  const kpis = itemsOfType(plan, 'kpi');
  const actions = itemsOfType(plan, 'action').filter((action) => textOf(action.fields, 'engagesTo') !== '' && textOf(action.fields, 'status') !== 'dropped');
  const columns = [...engagementObjects, undefined];
  return {
    rows: happenings.map((happens) => ({
      happens,
      cells: columns.map((to) => ({
        to,
        kpis: kpis.filter((kpi) => textOf(kpi.fields, 'happens') === happens.id && textOf(kpi.fields, 'engagesTo') === (to?.id ?? '')),
        actions: happens.id === 'engaging' && to ? actions.filter((action) => textOf(action.fields, 'engagesTo') === to.id) : [],
      })),
    })),
    unsaid: kpis.filter((kpi) => textOf(kpi.fields, 'happens') === ''),
  };
}

import { addMonths, daysBetween, addDays } from '../../plan/days.ts';
import { numberOf, textOf, type Plan } from '../../plan/plan.ts';
import { settingField, together } from '../fixes.ts';
import type { PlanIndex } from '../planIndex.ts';
import type { Rule } from '../rule.ts';

/** Money must last this long unless the plan is a short campaign (S2). */
const lastingMonths = 24;

/** Money with a time: an amount spread evenly over the days from `from` up to `to`, both included. */
export interface DatedMoney {
  readonly id: string;
  readonly amount: number;
  readonly from: string;
  readonly to: string;
}

/** The dated money among the plan's resources. A line without an end falls on its first day. */
export function datedMoney(index: PlanIndex): readonly DatedMoney[] {
  return index.ofType('resource').flatMap((item) => {
    const amount = numberOf(item.fields, 'amount');
    const from = textOf(item.fields, 'from') || textOf(item.fields, 'to');
    const to = textOf(item.fields, 'to') || from;
    return textOf(item.fields, 'kind') === 'money' && amount && from && to >= from ? [{ id: item.id, amount, from, to }] : [];
  });
}

/** How much of a line falls before a day. */
export function spentBefore(line: DatedMoney, day: string): number {
  const days = daysBetween(line.from, line.to) + 1;
  const before = Math.min(days, Math.max(0, daysBetween(line.from, day)));
  return (line.amount * before) / days;
}

function isCampaign(plan: Plan): boolean {
  return textOf(plan.fields, 'campaign') === 'yes';
}

/** Money: long enough, and not all at the start (S2). */
export const moneyRules: readonly Rule[] = [
  {
    id: 'budget-short',
    scope: 'plan',
    severity: 'mend',
    sources: ['S2'],
    sentence: {
      en: 'The dated money ends on {date}, before two years from the start; money for the launch alone is the first way to fail.',
      fi: 'Ajoitettu raha loppuu {date}, ennen kuin alusta on kaksi vuotta; raha vain aloitukseen on ensimmäinen tapa epäonnistua.',
    },
    judge: ({ index }) => {
      const starts = textOf(index.plan.fields, 'starts');
      const lines = datedMoney(index);
      const last = [...lines].sort((one, other) => (one.to < other.to ? 1 : -1))[0];
      if (!starts || !last || isCampaign(index.plan)) return [];
      const enough = addDays(addMonths(starts, lastingMonths), -1);
      if (last.to >= enough) return [];
      return [
        {
          values: { date: last.to },
          fixes: [settingField({ en: 'Stretch the last money line to {value}', fi: 'Venytä viimeinen rahaerä: {value}' }, last.id, 'to', enough)],
        },
      ];
    },
  },
  {
    id: 'budget-front-loaded',
    scope: 'plan',
    severity: 'mend',
    sources: ['S2'],
    sentence: {
      en: '{share} % of the money falls in the first quarter of the plan’s time; the work is a marathon.',
      fi: '{share} % rahasta osuu suunnitelman ajan ensimmäiseen neljännekseen; työ on maraton.',
    },
    judge: ({ index }) => {
      const starts = textOf(index.plan.fields, 'starts');
      const months = numberOf(index.plan.fields, 'horizonMonths');
      const lines = datedMoney(index);
      const all = lines.reduce((sum, line) => sum + line.amount, 0);
      if (!starts || !months || all <= 0 || isCampaign(index.plan)) return [];
      const quarter = addDays(starts, Math.round(daysBetween(starts, addMonths(starts, months)) / 4));
      const early = lines.reduce((sum, line) => sum + spentBefore(line, quarter), 0);
      if (early * 2 <= all) return [];
      const end = addDays(addMonths(starts, Math.max(months, lastingMonths)), -1);
      const name = { en: 'Spread all of it up to {value}', fi: 'Jaa kaikki ajalle: {value} asti' };
      return [
        {
          values: { share: Math.round((early / all) * 100) },
          fixes: [
            {
              ...together(name, lines.flatMap((line) => [settingField(name, line.id, 'from', starts), settingField(name, line.id, 'to', end)])),
              values: { value: end },
            },
          ],
        },
      ];
    },
  },
];

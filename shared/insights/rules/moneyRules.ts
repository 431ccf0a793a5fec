import { addMonths, daysBetween, addDays } from '../../plan/days.ts';
import { numberOf, textOf, type Plan } from '../../plan/plan.ts';
import { settingField, together } from '../fixes.ts';
import type { PlanIndex } from '../planIndex.ts';
import type { Rule } from '../rule.ts';

/** Money must last this many months unless the plan is a short campaign (S2). */
export const lastingMonths = 24;

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

/** No plan looks farther than a century, whatever was typed. */
const farthestHorizon = 1200;

/** The plan's time in months, or undefined where it says none. */
export function horizonOf(plan: Plan): number | undefined {
  const months = numberOf(plan.fields, 'horizonMonths');
  return months && Math.min(months, farthestHorizon);
}

/** How much of the money falls in the first quarter of the plan's time: the share (0–1) and the day after that quarter. */
export function earlyMoney(index: PlanIndex): { readonly share: number; readonly until: string } | undefined {
  const starts = textOf(index.plan.fields, 'starts');
  const months = horizonOf(index.plan);
  const lines = datedMoney(index);
  const all = lines.reduce((sum, line) => sum + line.amount, 0);
  if (!starts || !months || all <= 0) return undefined;
  const until = addDays(starts, Math.round(daysBetween(starts, addMonths(starts, months)) / 4));
  return { share: lines.reduce((sum, line) => sum + spentBefore(line, until), 0) / all, until };
}

/** More than this share of the money in the first quarter is too much at the start (S2). */
export const mostEarlyShare = 0.5;

/** Whether the plan is a short campaign, from which nobody asks for lasting money. */
export function isCampaign(plan: Plan): boolean {
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
      const months = horizonOf(index.plan);
      const early = earlyMoney(index);
      if (!months || !early || early.share <= mostEarlyShare || isCampaign(index.plan)) return [];
      const lines = datedMoney(index);
      const end = addDays(addMonths(starts, Math.max(months, lastingMonths)), -1);
      const name = { en: 'Spread all of it up to {value}', fi: 'Jaa kaikki ajalle: {value} asti' };
      return [
        {
          values: { share: Math.round(early.share * 100) },
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

import { addMonths, daysBetween, addDays } from '../../plan/days.ts';
import { setFields } from '../../edits/fields.ts';
import { spreadEvenly } from '../../edits/schedules.ts';
import { fromSmallestUnits } from '../../plan/currencies.ts';
import { followedVoice } from '../../plan/followed.ts';
import { currencyOf, textOf, type Item, type Plan } from '../../plan/plan.ts';
import { moneyThereIs } from '../../plan/planMoney.ts';
import { horizonOf, lastDayOf, scheduleOf } from '../../plan/schedule.ts';
import { following } from '../fixes.ts';
import type { PlanIndex } from '../planIndex.ts';
import type { Fix, Rule } from '../rule.ts';
import { dayText } from '../wording.ts';

/** Money must last this many months, except for a short campaign (S2). */
export const lastingMonths = 24;

/** An amount spread evenly over the days from `from` to `to`, both included. */
export interface DatedMoney {
  readonly id: string;
  readonly amount: number;
  readonly from: string;
  readonly to: string;
}

/**
 * The dated money among the plan's resources, in its currency. A line without an end falls on its first day; one with amounts of
 * single months is given month by month.
 */
export function datedMoney({ plan }: PlanIndex): readonly DatedMoney[] {
  const currency = currencyOf(plan);
  return moneyThereIs(plan).flatMap(({ item: { id }, planned }): readonly DatedMoney[] => {
    const { span, months, own } = planned;
    if (!span || planned.currency !== currency) return [];
    if (own.size === 0) return [{ id, amount: fromSmallestUnits(planned.total, currency), ...span }];
    return [...months].flatMap(([month, units]): readonly DatedMoney[] => {
      const from = month === span.from.slice(0, 7) ? span.from : `${month}-01`;
      const to = month === span.to.slice(0, 7) ? span.to : lastDayOf(month);
      return units === 0 ? [] : [{ id, amount: fromSmallestUnits(units, currency), from, to }];
    });
  });
}

/** A fix that spreads the money of these lines evenly up to a day, each from its own first day, or from `from`. */
export function spreading(name: Fix['name'], lines: readonly DatedMoney[], to: string, from?: string): Fix {
  const first = new Map<string, string>();
  for (const line of lines) if (!first.has(line.id)) first.set(line.id, from ?? line.from);
  return {
    name,
    texts: { value: dayText(to) },
    edit: (context) => {
      const plan = context.plan();
      const inputs = [...first].flatMap(([id, day]) => {
        const item = plan.items.get(id);
        return item ? spreadEvenly(plan, item, { from: day, to }) : [];
      });
      return setFields(context, inputs);
    },
  };
}

/** The part of a line that falls before a day. */
function spentBefore(line: DatedMoney, day: string): number {
  const days = daysBetween(line.from, line.to) + 1;
  const before = Math.min(days, Math.max(0, daysBetween(line.from, day)));
  return (line.amount * before) / days;
}

/** The share (0–1) of the money that falls in the first quarter of the plan's time, and the day after that quarter. */
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

/** Whether the plan is a short campaign, whose money need not last. */
export function isCampaign(plan: Plan): boolean {
  return textOf(plan.fields, 'campaign') === 'yes';
}

/** The last day of the plan's time, or ''. */
function endOf(plan: Plan): string {
  const starts = textOf(plan.fields, 'starts');
  const months = horizonOf(plan);
  return starts && months ? addDays(addMonths(starts, months), -1) : '';
}

/** If all money falls within this many months of the start, it is for the launch alone (S2). */
const launchMonths = 3;

/** Whether every line of money is dated, and all of it falls in the plan's first months. */
export function isLaunchOnly(index: PlanIndex): boolean {
  const starts = textOf(index.plan.fields, 'starts');
  const lines = datedMoney(index);
  if (!starts || lines.length === 0 || undatedMoney(index).length > 0 || isCampaign(index.plan)) return false;
  const launched = addMonths(starts, launchMonths);
  return lines.every(({ to }) => to < launched);
}

/** The lines of money without a date. */
export function undatedMoney(index: PlanIndex): readonly Item[] {
  return index.answered('resource').filter((item) => {
    const { total, span } = scheduleOf(index.plan, item, 'amount');
    return textOf(item.fields, 'kind') === 'money' && total !== 0 && span === undefined;
  });
}

const shortOfPlan = {
  en: 'The dated money ends on {date}, before the plan does, and this plan follows S1: its money lasts as long as the plan.',
  fi: 'Ajoitettu raha loppuu {date}, ennen kuin suunnitelman aika; suunnitelma seuraa lähdettä S1, jonka mukaan raha riittää suunnitelman ajaksi.',
};
const shortOfYears = {
  en: 'The dated money ends on {date}, before two years from the start, which this plan follows S2 in setting aside.',
  fi: 'Ajoitettu raha loppuu {date}, ennen kuin alusta on kaksi vuotta, vaikka suunnitelma seuraa lähdettä S2 ja varaa rahan kahdeksi vuodeksi.',
};

/** Money: long enough, and not all at the start (S2). */
export const moneyRules: readonly Rule[] = [
  {
    id: 'budget-short',
    scope: 'plan',
    severity: 'mend',
    sources: ['S2'],
    sentence: {
      en: 'The dated money ends on {date}, before two years from the start; S2 asks for money for two years, S1 for a plan of twelve months at a time. Choose which voice the plan follows.',
      fi: 'Ajoitettu raha loppuu {date}, ennen kuin alusta on kaksi vuotta; S2 pyytää rahaa kahdeksi vuodeksi, S1 suunnitelmaa kahdeksitoista kuukaudeksi kerrallaan. Valitkaa, kumpaa suunnitelma seuraa.',
    },
    differs: {
      source: 'S1',
      view: {
        en: 'A plan seldom serves longer than 12 months; its money is decided anew with it. Where a plan follows S1, its money need only last as long as the plan.',
        fi: 'Suunnitelma kantaa harvoin yli 12 kuukautta; rahasta päätetään sen mukana uudelleen. Jos suunnitelma seuraa lähdettä S1, rahan on riitettävä vain suunnitelman ajaksi.',
      },
    },
    judge: ({ index }) => {
      const starts = textOf(index.plan.fields, 'starts');
      const lines = datedMoney(index);
      const last = [...lines].sort((one, other) => (one.to < other.to ? 1 : -1))[0];
      if (!starts || !last || isCampaign(index.plan) || isLaunchOnly(index)) return [];
      const voice = followedVoice(index.plan, 'validity');
      const months = voice === 'S1' ? (horizonOf(index.plan) ?? 0) : lastingMonths;
      const enough = addDays(addMonths(starts, months), -1);
      if (last.to >= enough) return [];
      const stretch = spreading({ en: 'Stretch the last money line to {value}', fi: 'Venytä viimeinen rahaerä: {value}' }, lines.filter(({ id }) => id === last.id), enough);
      const texts = { date: dayText(last.to) };
      if (voice === undefined) return [{ texts, fixes: [stretch, ...(last.to >= endOf(index.plan) ? [following('validity', 'S1')] : [])] }];
      return [{ sentence: voice === 'S1' ? shortOfPlan : shortOfYears, texts, fixes: [stretch] }];
    },
  },
  {
    id: 'budget-front-loaded',
    scope: 'plan',
    severity: 'mend',
    sources: ['S2'],
    sentence: {
      en: '{share:percent} of the money falls in the first quarter of the plan’s time; the work is a marathon.',
      fi: '{share:percent} rahasta osuu suunnitelman ajan ensimmäiseen neljännekseen; työ on maraton.',
    },
    judge: ({ index }) => {
      const starts = textOf(index.plan.fields, 'starts');
      const months = horizonOf(index.plan);
      const early = earlyMoney(index);
      if (!months || !early || early.share <= mostEarlyShare || isCampaign(index.plan) || isLaunchOnly(index)) return [];
      const lines = datedMoney(index);
      const end = addDays(addMonths(starts, Math.max(months, lastingMonths)), -1);
      const name = { en: 'Spread all of it up to {value}', fi: 'Jaa kaikki ajalle, jonka viimeinen päivä on {value}' };
      return [
        {
          values: { share: Math.round(early.share * 100) },
          fixes: [spreading(name, lines, end, starts)],
        },
      ];
    },
  },
];

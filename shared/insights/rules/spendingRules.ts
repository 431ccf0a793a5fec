import { addDays, addMonths } from '../../plan/days.ts';
import { currencyOf, numberOf, textOf } from '../../plan/plan.ts';
import { settingField, settingPlanField, together } from '../fixes.ts';
import type { Rule } from '../rule.ts';
import { moneyText } from '../wording.ts';
import { datedMoney, horizonOf, isCampaign, isLaunchOnly, lastingMonths, undatedMoney } from './moneyRules.ts';

/** A campaign is over sooner than this, months. */
const longestCampaign = 6;

/** Money that is there, against what is spent and for how long (S2). */
export const spendingRules: readonly Rule[] = [
  {
    id: 'money-undated',
    scope: 'plan',
    severity: 'mend',
    sources: ['S2'],
    sentence: {
      en: {
        one: 'One line of money has no dates, or has them the wrong way round, so nobody can see whether it lasts.',
        other: '{count} lines of money have no dates, or have them the wrong way round, so nobody can see whether they last.',
      },
      fi: {
        one: 'Yhden rahaerän päivät puuttuvat tai ovat väärin päin, joten kukaan ei näe, riittääkö raha.',
        other: '{count} rahaerän päivät puuttuvat tai ovat väärin päin, joten kukaan ei näe, riittääkö raha.',
      },
    },
    judge: ({ index }) => {
      const lines = undatedMoney(index);
      const [first] = lines;
      if (!first) return [];
      const starts = textOf(index.plan.fields, 'starts');
      const months = isCampaign(index.plan) ? (horizonOf(index.plan) ?? longestCampaign) : lastingMonths;
      const name = { en: 'Spread from the plan’s start over {months} months', fi: 'Jaa suunnitelman alusta, kuukausia {months}' };
      const last = starts && addDays(addMonths(starts, months), -1);
      const spread = lines.flatMap((line) => [settingField(name, line.id, 'from', starts), settingField(name, line.id, 'to', last)]);
      return [
        {
          values: { count: lines.length },
          ...(lines.length === 1 ? { item: first.id } : {}),
          fixes: starts ? [{ ...together(name, spread), values: { months } }] : [],
        },
      ];
    },
  },
  {
    id: 'money-launch-only',
    scope: 'plan',
    severity: 'stop',
    sources: ['S2'],
    sentence: {
      en: 'All the money is for the launch: nothing is left after the first three months, which is the first way to fail.',
      fi: 'Kaikki raha on aloitukseen: kolmen ensimmäisen kuukauden jälkeen ei ole mitään jäljellä, ja se on ensimmäinen tapa epäonnistua.',
    },
    judge: ({ index }) => {
      if (!isLaunchOnly(index)) return [];
      const lines = datedMoney(index);
      const last = addDays(addMonths(textOf(index.plan.fields, 'starts'), lastingMonths), -1);
      const name = { en: 'Spread it over {months} months', fi: 'Jaa se ajalle, kuukausia {months}' };
      const ids = [...new Set(lines.map(({ id }) => id))];
      return [{ fixes: [{ ...together(name, ids.map((id) => settingField(name, id, 'to', last))), values: { months: lastingMonths } }] }];
    },
  },
  {
    id: 'money-overspent',
    scope: 'plan',
    severity: 'stop',
    sources: ['S2'],
    sentence: {
      en: 'The plan spends {spent} and has {there}: {over} is missing.',
      fi: 'Suunnitelma käyttää {spent}, ja rahaa on {there}: puuttuu {over}.',
    },
    judge: ({ index }) => {
      const budget = (type: 'action' | 'channel'): number =>
        index.answered(type).reduce((sum, item) => sum + (textOf(item.fields, 'status') === 'dropped' ? 0 : (numberOf(item.fields, 'budget') ?? 0)), 0);
      // A channel's budget may hold its actions' or not, which nobody says: only what is certain is counted.
      const spent = Math.max(budget('action'), budget('channel'));
      const there = [...datedMoney(index).map(({ amount }) => amount), ...undatedMoney(index).map(({ fields }) => numberOf(fields, 'amount') ?? 0)].reduce((sum, amount) => sum + amount, 0);
      if (there <= 0 || spent <= there) return [];
      const currency = currencyOf(index.plan);
      return [{ texts: { spent: moneyText(spent, currency), there: moneyText(there, currency), over: moneyText(spent - there, currency) } }];
    },
  },
  {
    id: 'campaign-long',
    scope: 'plan',
    severity: 'mend',
    sources: ['S2'],
    sentence: {
      en: 'The plan is marked as a short campaign and lasts {count} months; then it needs money and goals that last.',
      fi: 'Suunnitelma on merkitty lyhyeksi kampanjaksi, mutta kestää {count} kuukautta; silloin se tarvitsee rahaa ja tavoitteita, jotka kantavat.',
    },
    judge: ({ index }) => {
      const count = horizonOf(index.plan) ?? 0;
      return isCampaign(index.plan) && count > longestCampaign
        ? [{ values: { count }, fixes: [settingPlanField({ en: 'It is no short campaign', fi: 'Se ei ole lyhyt kampanja' }, 'campaign', 'no')] }]
        : [];
    },
  },
];

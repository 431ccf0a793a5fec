import { addDays, addMonths } from '../../plan/days.ts';
import type { Text } from '../../messages/text.ts';
import { fromSmallestUnits } from '../../plan/currencies.ts';
import { currencyOf, textOf } from '../../plan/plan.ts';
import { overspending } from '../../plan/planMoney.ts';
import { horizonOf } from '../../plan/schedule.ts';
import { settingField, settingPlanField, together } from '../fixes.ts';
import type { Rule } from '../rule.ts';
import { moneyText } from '../wording.ts';
import { datedMoney, isCampaign, isLaunchOnly, lastingMonths, spreading, undatedMoney } from './moneyRules.ts';

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
      return [{ fixes: [{ ...spreading(name, lines, last), values: { months: lastingMonths } }] }];
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
      const own = currencyOf(index.plan);
      return overspending(index.plan, own).map(({ currency, available, toUse }) => {
        const text = (units: number): Text => moneyText(fromSmallestUnits(units, currency), currency);
        return { ...(currency === own ? {} : { about: currency }), texts: { spent: text(toUse), there: text(available), over: text(toUse - available) } };
      });
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

import { fromSmallestUnits } from '../../plan/currencies.ts';
import { formatMoney, formatNumber, type Text } from '../../messages/text.ts';
import { textOf, titleOf } from '../../plan/plan.ts';
import { costSpiral } from '../costSpiral.ts';
import { adding } from '../fixes.ts';
import { moneyReturn, type ReturnLine } from '../moneyReturn.ts';
import type { PlanIndex } from '../planIndex.ts';
import type { Bench, Rule } from '../rule.ts';

function moneyText(amount: number, currency: string): Text {
  return { en: formatMoney(amount, currency, 'en'), fi: formatMoney(amount, currency, 'fi') };
}

function numberText(value: number, digits = 2): Text {
  return { en: formatNumber(value, 'en', digits), fi: formatNumber(value, 'fi', digits) };
}

/** What is paid and can be judged: paid channels, and paid actions on other channels. */
function paidLines({ index, today }: Bench): readonly ReturnLine[] {
  return moneyReturn(index, today)
    .channels.flatMap(({ channel, actions }) => (channel?.reach === 'paid' ? [channel] : actions.filter(({ reach }) => reach === 'paid')))
    .filter(({ spent, isEarly }) => spent.total > 0 && !isEarly);
}

/** Whether an action that relates to the KPI is meant to change it. */
function isAnswered(index: PlanIndex, kpi: string): boolean {
  return [...index.linksTo(kpi), ...index.linksFrom(kpi)].some(({ kind, from, to }) => {
    const action = kind === 'relatesTo' ? index.plan.items.get(from === kpi ? to : from) : undefined;
    return action?.type === 'action' && textOf(action.fields, 'status') !== 'dropped';
  });
}

/** Paid reach: its return is followed closely (S3), and a rising price for falling engagement is a spiral (S4). */
export const returnRules: readonly Rule[] = [
  {
    id: 'paid-untracked',
    scope: 'plan',
    severity: 'mend',
    sources: ['S3'],
    sentence: {
      en: '{spent} was used on paid reach, and nothing says what it brought in; the return of what is paid is followed closely.',
      fi: 'Maksettuun näkyvyyteen on käytetty {spent}, mutta mikään ei kerro, mitä se toi; maksetun tuottoa seurataan tarkasti.',
    },
    judge: (bench) =>
      paidLines(bench).flatMap(({ item, gap, spent, currency }) =>
        gap === 'noRevenue' ? [{ item: item.id, texts: { spent: moneyText(fromSmallestUnits(spent.total, currency), currency) } }] : [],
      ),
  },
  {
    id: 'paid-below-cost',
    scope: 'plan',
    severity: 'mind',
    sources: ['S3'],
    differs: {
      source: 'S0',
      view: {
        en: 'Return forms in the long run; it is deeper and lasts longer than a campaign’s figures show.',
        fi: 'Tuotto muodostuu pitkällä aikavälillä; se on syvempi ja kestää pidempään kuin kampanjan luvut näyttävät.',
      },
    },
    sentence: {
      en: 'Paid reach brought in {revenue} for {spent} used: {ratio} for each 1.',
      fi: 'Maksettu näkyvyys toi {revenue}, kun siihen käytettiin {spent}: tuotto oli {ratio} kertaa käytetty raha.',
    },
    judge: (bench) =>
      paidLines(bench).flatMap(({ item, ratio, spent, revenue, currency }) =>
        ratio !== undefined && ratio < 1
          ? [
              {
                item: item.id,
                texts: {
                  revenue: moneyText(fromSmallestUnits(revenue.total, currency), currency),
                  spent: moneyText(fromSmallestUnits(spent.total, currency), currency),
                  ratio: numberText(ratio),
                },
              },
            ]
          : [],
      ),
  },
  {
    id: 'cost-spiral',
    scope: 'plan',
    severity: 'mend',
    sources: ['S4'],
    sentence: {
      en: 'A thousand reached cost {before} three months ago and {now} since, while “{engagement}” fell from {took} to {takes}: what disturbs loses its effect and asks for more money. Move the {extra} that the rise cost to quality.',
      fi: 'Tuhat tavoitettua maksoi edellisellä kolmella kuukaudella {before} ja viime kolmella {now}, samalla kun ”{engagement}” laski: {took} → {takes}. Häiritsevä menettää tehonsa ja vaatii lisää rahaa. Siirrä nousun hinta, {extra}, laatuun.',
    },
    judge: ({ index, today }) => {
      const found = costSpiral(index.plan, today);
      if (!found || isAnswered(index, found.reach.id)) return [];
      const { currency } = found;
      const extra = moneyText(Math.round(found.extra), currency);
      return [
        {
          item: found.reach.id,
          values: { engagement: titleOf(found.engagement) },
          texts: {
            before: moneyText(found.priceBefore, currency),
            now: moneyText(found.priceNow, currency),
            took: numberText(found.engagementBefore),
            takes: numberText(found.engagementNow),
            extra,
          },
          fixes: [
            adding(
              { en: 'Add an action that moves it to content that helps', fi: 'Lisää toimenpide, joka siirtää sen auttavaan sisältöön' },
              'action',
              (language) => ({
                title: { en: `Move ${extra.en} from paid reach to content that helps`, fi: `Siirretään ${extra.fi} maksetusta näkyvyydestä auttavaan sisältöön` }[language],
                status: 'idea',
                content: 'howTo',
                budget: Math.round(found.extra),
              }),
              { kind: 'relatesTo', to: found.reach.id },
            ),
          ],
        },
      ];
    },
  },
];

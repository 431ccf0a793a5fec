import { cadences } from '../../framework/cadences.ts';
import { itemType } from '../../framework/itemTypes.ts';
import type { ItemTypeId } from '../../framework/vocabulary.ts';
import { addDays, addMonths } from '../../plan/days.ts';
import { followedVoice } from '../../plan/followed.ts';
import { numberOf, textOf, type Plan } from '../../plan/plan.ts';
import { servingMonths } from '../../plan/planAge.ts';
import { isPrompt } from '../../templates/prompts.ts';
import { following, settingField, settingPlanField, together } from '../fixes.ts';
import type { Fix, Rule } from '../rule.ts';
import { dayText, namesText } from '../wording.ts';
import { lastingMonths } from './moneyRules.ts';

const givens: readonly ItemTypeId[] = ['vision', 'mission', 'businessGoal', 'resource', 'cultureTrait'];

/** A plan must never last longer than this, months (S1). */
const neverMonths = 36;

/** The plan as a whole: its givens, its length, its reviews (Felix et al. 2017, S1). */
export const planRules: readonly Rule[] = [
  {
    id: 'given-missing',
    scope: 'plan',
    severity: 'stop',
    sources: ['Felix', 'S1'],
    sentence: {
      en: 'Still missing from the givens: {givens}. They decide which place on the ring fits.',
      fi: 'Lähtökohdista puuttuu vielä: {givens}. Ne ratkaisevat, mikä paikka kehällä sopii.',
    },
    judge: ({ index }) => {
      const missing = givens.filter((type) => index.answered(type).length === 0);
      if (missing.length === 0) return [];
      return [{ about: missing.join('+'), texts: { givens: namesText(missing.map((type) => itemType(type).plural)) } }];
    },
  },
  {
    id: 'plan-too-long',
    scope: 'plan',
    severity: 'mind',
    sources: ['S1'],
    sentence: {
      en: 'The plan looks {count} months ahead; channels change weekly, and channel strategies seldom serve over {most} months (S1), though money is needed for longer (S2).',
      fi: 'Suunnitelma ulottuu {count} kuukautta eteenpäin; kanavat muuttuvat viikoittain, eikä kanavastrategia kanna juuri yli {most} kuukautta (S1), vaikka rahaa tarvitaan pidemmäksi ajaksi (S2).',
    },
    differs: {
      source: 'S2',
      view: {
        en: 'Money and work are divided over at least two years. Where a plan follows S2, up to 24 months pass.',
        fi: 'Raha ja työ jaetaan vähintään kahdelle vuodelle. Jos suunnitelma seuraa lähdettä S2, 24 kuukautta käy.',
      },
    },
    judge: ({ index }) => {
      const count = numberOf(index.plan.fields, 'horizonMonths') ?? 0;
      const voice = followedVoice(index.plan, 'validity');
      const most = voice === 'S2' ? lastingMonths : servingMonths;
      const isFar = count >= neverMonths;
      if (count <= most || (!isFar && !index.ofType('channel').some((channel) => !isPrompt(channel) && textOf(channel.fields, 'strategy')))) return [];
      const fixes = [settingPlanField({ en: 'Plan for {value} months', fi: 'Suunnittele {value} kuukaudelle' }, 'horizonMonths', most)];
      if (!isFar) return [{ values: { count, most }, fixes: voice ? fixes : [...fixes, following('validity', 'S2')] }];
      return [
        {
          values: { count },
          sentence: {
            en: 'The plan looks {count} months ahead: a living document is never made for three years.',
            fi: 'Suunnitelma ulottuu {count} kuukautta eteenpäin: elävää dokumenttia ei tehdä kolmeksi vuodeksi.',
          },
          fixes,
        },
      ];
    },
  },
  {
    id: 'plan-stale',
    scope: 'plan',
    severity: 'mend',
    sources: ['S1'],
    sentence: {
      en: 'The plan was last reviewed on {date}; a living document is reviewed on its cadence.',
      fi: 'Suunnitelma on viimeksi tarkistettu {date}; elävä dokumentti tarkistetaan rytmissään.',
    },
    judge: ({ index, today }) => {
      const { fields } = index.plan;
      const next = textOf(fields, 'nextReview');
      const date = textOf(fields, 'reviewedOn') || textOf(fields, 'starts');
      const cadence = cadences.find((known) => known.id === textOf(fields, 'reviewCadence'));
      const oldest = cadence ? addDays(today, -cadence.days) : addMonths(today, -servingMonths);
      // A planned review that was not held is another finding: review-overdue.
      if (!date || date >= oldest || (next && next < today)) return [];
      return [{ texts: { date: dayText(date) }, fixes: [reviewingNow(index.plan, today)] }];
    },
  },
  {
    id: 'review-overdue',
    scope: 'plan',
    severity: 'mend',
    sources: ['S1'],
    sentence: {
      en: 'The review agreed for {date} has not been held; a living document is reviewed on its cadence.',
      fi: 'Sovittua tarkistusta {date} ei ole pidetty; elävä dokumentti tarkistetaan rytmissään.',
    },
    judge: ({ index, today }) => {
      const next = textOf(index.plan.fields, 'nextReview');
      if (!next || next >= today || textOf(index.plan.fields, 'reviewedOn') >= next) return [];
      return [{ texts: { date: dayText(next) }, fixes: [reviewingNow(index.plan, today)] }];
    },
  },
  {
    id: 'review-ahead',
    scope: 'plan',
    severity: 'mend',
    sources: ['S1'],
    sentence: {
      en: 'This is marked as reviewed on {date}, which is still to come.',
      fi: 'Tämä on merkitty tarkistetuksi {date}, ja se päivä on vasta tulossa.',
    },
    judge: ({ index, today }) => {
      const ahead = (date: string): boolean => date > today;
      const own = textOf(index.plan.fields, 'reviewedOn');
      const name = { en: 'It was reviewed today', fi: 'Se tarkistettiin tänään' };
      return [
        ...(ahead(own) ? [{ texts: { date: dayText(own) }, fixes: [settingPlanField(name, 'reviewedOn', today)] }] : []),
        ...index.ofType('channel').flatMap((channel) => {
          const date = textOf(channel.fields, 'reviewedOn');
          return ahead(date) ? [{ item: channel.id, texts: { date: dayText(date) }, fixes: [settingField(name, channel.id, 'reviewedOn', today)] }] : [];
        }),
      ];
    },
  },
];

/** The fix for a review held today: the next one follows in its cadence, else in a year. */
function reviewingNow(plan: Plan, today: string): Fix {
  const name = { en: 'It is reviewed as of today', fi: 'Se on nyt tarkistettu' };
  const cadence = cadences.find((known) => known.id === textOf(plan.fields, 'reviewCadence'));
  const next = cadence ? addDays(today, cadence.days) : addMonths(today, servingMonths);
  return together(name, [settingPlanField(name, 'reviewedOn', today), settingPlanField(name, 'nextReview', next)]);
}

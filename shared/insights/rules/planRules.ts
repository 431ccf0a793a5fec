import { cadences } from '../../framework/cadences.ts';
import { itemType } from '../../framework/itemTypes.ts';
import type { ItemTypeId } from '../../framework/vocabulary.ts';
import { addDays, addMonths } from '../../plan/days.ts';
import { numberOf, textOf, titleOf } from '../../plan/plan.ts';
import { settingPlanField, together } from '../fixes.ts';
import type { Rule } from '../rule.ts';

const givens: readonly ItemTypeId[] = ['vision', 'mission', 'businessGoal', 'resource', 'cultureTrait'];

/** A plan seldom serves longer than this (S1). */
const longestMonths = 12;

/** The plan as a whole: its givens, its length, its reviews (Felix et al. 2017, S1). */
export const planRules: readonly Rule[] = [
  {
    id: 'given-missing',
    scope: 'plan',
    severity: 'stop',
    sources: ['Felix', 'S1'],
    sentence: {
      en: '{given} is missing; the givens decide which place on the ring fits.',
      fi: '{given} puuttuu; lähtökohdat ratkaisevat, mikä paikka kehällä sopii.',
    },
    judge: ({ index }) =>
      givens.flatMap((type) =>
        index.ofType(type).some((item) => titleOf(item) !== '') ? [] : [{ about: type, texts: { given: itemType(type).plural } }],
      ),
  },
  {
    id: 'plan-too-long',
    scope: 'plan',
    severity: 'mind',
    sources: ['S1'],
    sentence: {
      en: 'The plan looks {months} months ahead; channels change weekly, and channel strategies seldom serve over 12 months.',
      fi: 'Suunnitelma ulottuu {months} kuukautta eteenpäin; kanavat muuttuvat viikoittain, eikä kanavastrategia kanna juuri yli 12 kuukautta.',
    },
    judge: ({ index }) => {
      const months = numberOf(index.plan.fields, 'horizonMonths') ?? 0;
      if (months <= longestMonths || !index.ofType('channel').some((channel) => textOf(channel.fields, 'strategy'))) return [];
      return [
        {
          values: { months },
          fixes: [settingPlanField({ en: 'Plan for {value} months', fi: 'Suunnittele {value} kuukaudelle' }, 'horizonMonths', longestMonths)],
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
      const date = textOf(fields, 'reviewedOn') || textOf(fields, 'starts');
      const cadence = cadences.find((known) => known.id === textOf(fields, 'reviewCadence'));
      const oldest = cadence ? addDays(today, -cadence.days) : addMonths(today, -longestMonths);
      if (!date || date >= oldest) return [];
      const name = { en: 'It is reviewed as of today', fi: 'Se on nyt tarkistettu' };
      return [
        {
          values: { date },
          fixes: [
            together(name, [
              settingPlanField(name, 'reviewedOn', today),
              ...(cadence ? [settingPlanField(name, 'nextReview', addDays(today, cadence.days))] : []),
            ]),
          ],
        },
      ];
    },
  },
];

import { setPosition } from '../../edits/positions.ts';
import { dimensions, wideGap } from '../../framework/dimensions.ts';
import type { Positions } from '../../plan/plan.ts';
import type { Rule } from '../rule.ts';
import { hasBegun } from './beginRules.ts';

/** Governance and structure belong together; this far apart they conflict. */
const misfit = 50;

/** A change of this size from today's place is a leap. */
const leap = 50;

/** The ring: both parties must know and agree where they stand (S1). */
export const ringRules: readonly Rule[] = [
  {
    id: 'ring-unagreed',
    scope: 'plan',
    severity: 'stop',
    sources: ['S1'],
    sentence: {
      en: '{axis}: client and agency have placed themselves but not agreed; a step too bold for one costs trust.',
      fi: '{axis}: asiakas ja toimisto ovat asettuneet mutta eivät sopineet; yhdelle liian rohkea askel vie luottamusta.',
    },
    judge: ({ index }) =>
      dimensions.flatMap((dimension) => {
        const { client, agency, agreed } = index.plan.positions[dimension.id];
        if (!client || !agency || agreed) return [];
        const middle = Math.round((client.value + agency.value) / 2);
        return [
          {
            about: dimension.id,
            texts: { axis: dimension.name },
            fixes: [
              {
                name: { en: 'Agree on the middle, {value}', fi: 'Sovitaan puoliväliin, {value}' },
                values: { value: middle },
                edit: (context) => setPosition(context, { dimension: dimension.id, kind: 'agreed', value: middle }),
              },
            ],
          },
        ];
      }),
  },
  {
    id: 'ring-gap',
    scope: 'plan',
    severity: 'mend',
    sources: ['S1'],
    sentence: {
      en: '{axis}: client and agency stand {gap} apart; talk the gap through before it becomes a conflict.',
      fi: '{axis}: asiakkaan ja toimiston väli on {gap}; keskustelkaa siitä ennen kuin siitä tulee ristiriita.',
    },
    judge: ({ index }) =>
      dimensions.flatMap((dimension) => {
        const { client, agency, agreed } = index.plan.positions[dimension.id];
        // A gap that was discussed and agreed needs no warning.
        const gap = client && agency && !agreed ? Math.abs(client.value - agency.value) : 0;
        return gap >= wideGap ? [{ about: dimension.id, texts: { axis: dimension.name }, values: { gap } }] : [];
      }),
  },
  {
    id: 'ring-misfit',
    scope: 'plan',
    severity: 'mend',
    sources: ['Felix'],
    sentence: {
      en: 'Agreed governance ({governance}) and structure ({structure}) point opposite ways; the two are closely related.',
      fi: 'Sovittu ohjaus ({governance}) ja rakenne ({structure}) osoittavat eri suuntiin; ne liittyvät läheisesti toisiinsa.',
    },
    judge: ({ index }) => {
      const governance = index.plan.positions.governance.agreed?.value;
      const structure = index.plan.positions.structure.agreed?.value;
      if (governance === undefined || structure === undefined || Math.abs(governance - structure) < misfit) return [];
      return [{ values: { governance, structure } }];
    },
  },
  {
    id: 'ring-empty',
    scope: 'plan',
    severity: 'mend',
    sources: ['Felix', 'S1'],
    sentence: {
      en: 'The ring is empty: nobody has said where the company stands today nor where it is to go.',
      fi: 'Kehä on tyhjä: kukaan ei ole sanonut, missä yritys on nyt ja mihin sen on mentävä.',
    },
    judge: ({ index }) =>
      hasBegun(index) && dimensions.every(({ id }) => Object.keys(index.plan.positions[id]).length === 0) ? [{}] : [],
  },
  {
    id: 'ring-outside',
    scope: 'plan',
    severity: 'mend',
    sources: ['S1'],
    sentence: {
      en: '{axis}: the agreed place, {agreed}, lies outside what either side wanted ({low} to {high}), and no reason is given.',
      fi: '{axis}: sovittu paikka {agreed} on kummankin osapuolen toiveiden ({low}–{high}) ulkopuolella, eikä syytä ole kerrottu.',
    },
    judge: ({ index }) =>
      dimensions.flatMap((dimension) => {
        const outside = outsideOf(index.plan.positions[dimension.id]);
        return outside ? [{ about: dimension.id, texts: { axis: dimension.name }, values: outside }] : [];
      }),
  },
  {
    id: 'ring-leap',
    scope: 'plan',
    severity: 'mend',
    sources: ['S1'],
    sentence: {
      en: '{axis}: from {today} today to {agreed} without a word on how; a step too bold for one costs trust.',
      fi: '{axis}: nyt {today}, sovittu {agreed}, eikä sanaakaan siitä, miten sinne päästään; liian rohkea askel vie luottamusta.',
    },
    judge: ({ index }) =>
      dimensions.flatMap((dimension) => {
        const positions = index.plan.positions[dimension.id];
        const { today, agreed } = positions;
        if (!today || !agreed || agreed.reason.trim() || Math.abs(agreed.value - today.value) < leap || outsideOf(positions)) return [];
        return [{ about: dimension.id, texts: { axis: dimension.name }, values: { today: today.value, agreed: agreed.value } }];
      }),
  },
];

/** An agreed place outside the range of both sides' places without a reason, and that range; undefined where there is none. */
function outsideOf({ client, agency, agreed }: Positions[keyof Positions]) {
  if (!client || !agency || !agreed || agreed.reason.trim()) return undefined;
  const low = Math.min(client.value, agency.value);
  const high = Math.max(client.value, agency.value);
  return agreed.value < low || agreed.value > high ? { agreed: agreed.value, low, high } : undefined;
}

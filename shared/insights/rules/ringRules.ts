import { setPosition } from '../../edits/positions.ts';
import { dimensions, wideGap } from '../../framework/dimensions.ts';
import type { Rule } from '../rule.ts';

/** Governance and structure are closely related; this far apart they pull against each other. */
const misfit = 50;

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
        const { client, agency } = index.plan.positions[dimension.id];
        const gap = client && agency ? Math.abs(client.value - agency.value) : 0;
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
];

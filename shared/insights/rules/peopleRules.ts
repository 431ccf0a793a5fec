import { itemType } from '../../framework/itemTypes.ts';
import { numberOf, textOf } from '../../plan/plan.ts';
import { adding, settingField } from '../fixes.ts';
import { hasFilled } from '../hasFilled.ts';
import type { PlanIndex } from '../planIndex.ts';
import type { Rule } from '../rule.ts';

/** From here on, of five, a person can carry a skill (S4). */
export const able = 3;

/** Deleting or ignoring, in either language, unless the sentence forbids it. */
const silences =
  /(?<!\p{L})((delet|remov|ignor|hide|hiding)\p{L}*|(poist[aeo]|piilot|ohit[ae])\p{L}*|jät[äe]?\p{L}*\s+(vastaamatta|huomiotta))/iu;
const forbids =
  /(?<!\p{L})(never|not|don['’]t|without|no|ei|eikä|älä|älkää|emme|en|et|eivät|koskaan|ilman)(?!\p{L})/iu;

/** Whether a text tells to silence criticism: in some clause it says so and does not forbid it. */
export function silencesCriticism(text: string): boolean {
  return text.split(/[.!?;\n]+|,\s*(?:but|mutta)\s/u).some((clause) => silences.test(clause) && !forbids.test(clause));
}

function planned(index: PlanIndex, kind: 'crisis' | 'criticism'): boolean {
  return index
    .ofType('risk')
    .some((risk) => textOf(risk.fields, 'kind') === kind && hasFilled(index, risk, 'who') && hasFilled(index, risk, 'how'));
}

/** People and risks: skills for the channels, a plan for the bad day (S2–S4). */
export const peopleRules: readonly Rule[] = [
  {
    id: 'no-crisis-plan',
    scope: 'plan',
    severity: 'stop',
    sources: ['S2', 'S3'],
    sentence: {
      en: 'No crisis plan says who answers and how; everyone who answers must know it, from director to trainee.',
      fi: 'Yksikään kriisisuunnitelma ei kerro, kuka vastaa ja miten; jokaisen vastaajan on tunnettava se, toimitusjohtajasta harjoittelijaan.',
    },
    judge: ({ index }) => {
      if (planned(index, 'crisis')) return [];
      const [person] = index.ofType('person');
      return [
        {
          fixes: person
            ? [
                adding(
                  { en: 'Add a crisis plan to fill in', fi: 'Lisää kriisisuunnitelman pohja' },
                  'risk',
                  (language) =>
                    language === 'fi'
                      ? { kind: 'crisis', scenario: 'Kriisi: asia leviää nopeasti', how: 'Vahvista, että asia on huomattu. Kerro, mitä tiedetään ja milloin kerrotaan lisää. Vastaa jokaiselle yhdellä äänellä.', withinHours: 1 }
                      : { kind: 'crisis', scenario: 'Crisis: a matter spreads fast', how: 'Say that it is noticed. Say what is known and when more will be told. Answer everyone with one voice.', withinHours: 1 },
                  { kind: 'ownedBy', to: person.id },
                ),
              ]
            : [],
        },
      ];
    },
  },
  {
    id: 'no-criticism-plan',
    scope: 'plan',
    severity: 'mend',
    sources: ['S3'],
    sentence: {
      en: 'Nothing says how criticism is answered; the worst mistake is to delete it or stay silent.',
      fi: 'Mikään ei kerro, miten kritiikkiin vastataan; pahin virhe on poistaa se tai jättää vastaamatta.',
    },
    judge: ({ index }) =>
      index.ofType('risk').some((risk) => textOf(risk.fields, 'kind') === 'criticism')
        ? []
        : [
            {
              fixes: [
                adding({ en: 'Add a plan for criticism', fi: 'Lisää suunnitelma kritiikin varalle' }, 'risk', (language) =>
                  language === 'fi'
                    ? { kind: 'criticism', scenario: 'Asiakas arvostelee meitä julkisesti', how: 'Kiitä palautteesta, vastaa julkisesti ja asiallisesti, siirrä yksityiset asiat yksityiseen.', withinHours: 4 }
                    : { kind: 'criticism', scenario: 'A customer criticises us in public', how: 'Thank them, answer in public and to the point, move private matters to private.', withinHours: 4 },
                ),
              ],
            },
          ],
  },
  {
    id: 'never-delete',
    scope: 'item',
    type: 'risk',
    severity: 'stop',
    sources: ['S3'],
    sentence: {
      en: 'This plan tells to delete or ignore criticism: the worst mistake there is.',
      fi: 'Tässä neuvotaan poistamaan kritiikki tai vaikenemaan siitä: pahin mahdollinen virhe.',
    },
    judge: (risk, { index }) => {
      if (!silencesCriticism(textOf(risk.fields, 'how'))) return undefined;
      const answer =
        index.plan.fields['language'] === 'fi'
          ? 'Kritiikkiin vastataan julkisesti ja asiallisesti.'
          : 'Criticism is answered in public and to the point.';
      return { fixes: [settingField({ en: 'Replace with: answer it', fi: 'Korvaa: siihen vastataan' }, risk.id, 'how', answer)] };
    },
  },
  {
    id: 'skill-gap',
    scope: 'plan',
    severity: 'mend',
    sources: ['S4'],
    sentence: {
      en: 'Nobody has the skill the channels need: {skill}. A new tool in unskilled hands stays unskilled.',
      fi: 'Kenelläkään ei ole kanavien vaatimaa taitoa: {skill}. Uusi työkalu osaamattoman käsissä ei tuo osaamista.',
    },
    judge: ({ index }) => {
      if (index.ofType('channel').length === 0) return [];
      const people = index.ofType('person');
      return itemType('person').fields.flatMap((field) =>
        field.kind === 'scale' && !people.some((person) => (numberOf(person.fields, field.key) ?? 0) >= able)
          ? [{ about: field.key, texts: { skill: field.name } }]
          : [],
      );
    },
  },
];

import { longestText } from '../../framework/field.ts';
import { itemType } from '../../framework/itemTypes.ts';
import { numberOf, textOf, type Item } from '../../plan/plan.ts';
import { isPlaceholder } from '../answered.ts';
import { adding, linkingTo, settingField } from '../fixes.ts';
import { hasFilled } from '../hasFilled.ts';
import type { PlanIndex } from '../planIndex.ts';
import type { Fix, Rule } from '../rule.ts';
import { namesText } from '../wording.ts';
import { silencesCriticism, withoutSilencing } from './silencing.ts';

/** From this score, of five, a person masters a skill (S4). */
export const able = 3;

/** Whether a plan for this kind of risk says who answers and how. */
function planned(index: PlanIndex, kind: 'crisis' | 'criticism'): boolean {
  return index
    .ofType('risk')
    .some((risk) => textOf(risk.fields, 'kind') === kind && hasFilled(index, risk, 'who') && hasFilled(index, risk, 'how') && !isPlaceholder(textOf(risk.fields, 'how')));
}

/** The fix that completes such a plan: somebody to answer, where only that is missing, or a new plan. */
function completing(index: PlanIndex, kind: 'crisis' | 'criticism', another: (person: Item) => Fix): readonly Fix[] {
  const people = index.answered('person');
  const lacking = index
    .ofType('risk')
    .find((risk) => textOf(risk.fields, 'kind') === kind && !hasFilled(index, risk, 'who') && !isPlaceholder(textOf(risk.fields, 'how')));
  if (lacking) return linkingTo({ en: '{title} answers', fi: 'Vastaajaksi {title}' }, lacking.id, 'ownedBy', people);
  const [person] = people;
  return person ? [another(person)] : [];
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
    judge: ({ index }) =>
      planned(index, 'crisis')
        ? []
        : [
            {
              fixes: completing(index, 'crisis', (person) =>
                adding(
                  { en: 'Add a crisis plan to fill in', fi: 'Lisää kriisisuunnitelman pohja' },
                  'risk',
                  (language) =>
                    language === 'fi'
                      ? { kind: 'crisis', scenario: 'Kriisi: asia leviää nopeasti', how: 'Vahvista, että asia on huomattu. Kerro, mitä tiedetään ja milloin kerrotaan lisää. Vastaa jokaiselle yhdellä äänellä.', withinHours: 1 }
                      : { kind: 'crisis', scenario: 'Crisis: a matter spreads fast', how: 'Say that it is noticed. Say what is known and when more will be told. Answer everyone with one voice.', withinHours: 1 },
                  { kind: 'ownedBy', to: person.id },
                ),
              ),
            },
          ],
  },
  {
    id: 'no-criticism-plan',
    scope: 'plan',
    severity: 'mend',
    sources: ['S3'],
    sentence: {
      en: 'Nothing says who answers criticism and how; the worst mistake is to delete it or stay silent.',
      fi: 'Mikään ei kerro, kuka vastaa kritiikkiin ja miten; pahin virhe on poistaa se tai jättää vastaamatta.',
    },
    judge: ({ index }) =>
      planned(index, 'criticism')
        ? []
        : [
            {
              fixes: completing(index, 'criticism', (person) =>
                adding(
                  { en: 'Add a plan for criticism', fi: 'Lisää suunnitelma kritiikin varalle' },
                  'risk',
                  (language) =>
                    language === 'fi'
                      ? { kind: 'criticism', scenario: 'Asiakas arvostelee meitä julkisesti', how: 'Kiitä palautteesta, vastaa julkisesti ja asiallisesti, siirrä yksityiset asiat yksityiseen.', withinHours: 4 }
                      : { kind: 'criticism', scenario: 'A customer criticises us in public', how: 'Thank them, answer in public and to the point, move private matters to private.', withinHours: 4 },
                  { kind: 'ownedBy', to: person.id },
                ),
              ),
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
      const how = textOf(risk.fields, 'how');
      if (!silencesCriticism(how)) return undefined;
      const answer =
        index.plan.fields['language'] === 'fi'
          ? 'Kritiikkiin vastataan julkisesti ja asiallisesti.'
          : 'Criticism is answered in public and to the point.';
      const mended = withoutSilencing(how, answer);
      return mended.length > longestText ? {} : { fixes: [settingField({ en: 'Put in its place that it is answered', fi: 'Kirjoita tilalle, että siihen vastataan' }, risk.id, 'how', mended)] };
    },
  },
  {
    id: 'skill-gap',
    scope: 'plan',
    severity: 'mend',
    sources: ['S4'],
    sentence: {
      en: 'Nobody has the skill the channels need: {skill}. A new tool in unskilled hands stays unskilled.',
      fi: 'Kanavien vaatimaa osaamista ei ole kenelläkään: {skill}. Uusi työkalu ei sitä tuo.',
    },
    judge: ({ index }) => {
      if (index.answered('channel').length === 0) return [];
      const people = index.answered('person');
      return skillFields.flatMap((field) =>
        isScored(people, field.key) && !people.some((person) => (numberOf(person.fields, field.key) ?? 0) >= able)
          ? [{ about: field.key, texts: { skill: field.name } }]
          : [],
      );
    },
  },
  {
    id: 'skills-unscored',
    scope: 'plan',
    severity: 'mind',
    sources: ['S4'],
    sentence: {
      en: 'Nobody has been asked yet how well these are known here: {skills}.',
      fi: 'Näiden osaamista ei ole vielä arvioitu keneltäkään: {skills}.',
    },
    judge: ({ index }) => {
      const people = index.answered('person');
      if (people.length === 0 || index.answered('channel').length === 0) return [];
      const unscored = skillFields.filter((field) => !isScored(people, field.key));
      return unscored.length > 0 ? [{ texts: { skills: namesText(unscored.map(({ name }) => name)) } }] : [];
    },
  },
];

const skillFields = itemType('person').fields.filter((field) => field.kind === 'scale');

function isScored(people: readonly Item[], skill: string): boolean {
  return people.some((person) => numberOf(person.fields, skill) !== undefined);
}

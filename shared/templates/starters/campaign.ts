import type { Starter } from '../starter.ts';
import type { Text } from '../../messages/text.ts';
import { safeguards } from './safeguards.ts';

/** The actions of a campaign from before it to after it; when and where is left to be answered. */
const phases: readonly (readonly [content: string, title: Text])[] = [
  ['insight', { en: 'Before: what should people understand first?', fi: 'Ennen: mitä on ymmärrettävä ensin?' }],
  ['story', { en: 'Opening: whose story begins it?', fi: 'Avaus: kenen tarinalla se alkaa?' }],
  ['howTo', { en: 'During: what helps people to take part?', fi: 'Aikana: mikä auttaa osallistumaan?' }],
  ['learning', { en: 'After: what was learnt, and who is thanked?', fi: 'Jälkeen: mitä opittiin, ja ketä kiitetään?' }],
];

/** A short campaign: one goal, one measure, a few actions in order (S0, S1, S4). */
export const campaign: readonly Starter[] = [
  { type: 'kpi', key: 'kpi', fields: { name: { en: 'What is counted every week of the campaign?', fi: 'Mitä lasketaan kampanjan joka viikko?' }, cadence: 'week' } },
  {
    type: 'goal',
    key: 'goal',
    fields: { statement: { en: 'What must the campaign achieve by its last day?', fi: 'Mitä kampanjan on saatava aikaan viimeiseen päivään mennessä?' }, priority: 1 },
    links: [{ kind: 'measuredBy', to: 'kpi' }],
  },
  {
    type: 'goal',
    isExample: true,
    fields: {
      statement: { en: 'Example: 120 registrations by the last day, half of them through what members shared', fi: 'Esimerkki: 120 ilmoittautumista viimeiseen päivään mennessä, puolet jäsenten jakamisen kautta' },
      measure: { en: 'Registrations, and the answer to “Who told you?”', fi: 'Ilmoittautumiset ja vastaus kysymykseen ”Kuka kertoi?”' },
      baseline: 0,
      target: 120,
    },
  },
  ...phases.map(
    ([content, title]): Starter => ({ type: 'action', fields: { title, content, status: 'idea' }, links: [{ kind: 'advances', to: 'goal' }] }),
  ),
  {
    type: 'resource',
    fields: { name: { en: 'Money: how much is for the time after the opening?', fi: 'Raha: paljonko on avauksen jälkeiselle ajalle?' }, kind: 'money' },
  },
  ...safeguards,
];

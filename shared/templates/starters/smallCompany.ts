import type { Starter } from '../starter.ts';
import { safeguards } from './safeguards.ts';

/** A small company: one goal, few channels, little money for long enough (S1, S2). */
export const smallCompany: readonly Starter[] = [
  {
    type: 'note',
    fields: {
      text: {
        en: 'Small and steady: one goal, the one or two channels that you have time for, a little money for two years. Add more when this runs.',
        fi: 'Pienesti ja pitkään: yksi tavoite, ne yksi tai kaksi kanavaa, joihin aikaa on, ja vähän rahaa kahdeksi vuodeksi. Lisää vasta, kun tämä pyörii.',
      },
    },
  },
  {
    type: 'kpi',
    key: 'kpi',
    isExample: true,
    fields: {
      name: { en: 'Example: bookings a month that began on Instagram', fi: 'Esimerkki: Instagramista alkaneet varaukset kuukaudessa' },
      kind: 'quantity',
      unit: { en: 'bookings', fi: 'varausta' },
      dataSource: { en: 'The question “Where did you find us?” in the booking form', fi: 'Varauslomakkeen kysymys ”Mistä löysit meidät?”' },
      cadence: 'month',
      target: 12,
    },
  },
  { type: 'goal', key: 'goal', fields: { statement: { en: 'What must social media bring you first?', fi: 'Mitä somen on tuotava ensimmäiseksi?' }, priority: 1 }, links: [{ kind: 'measuredBy', to: 'kpi' }] },
  { type: 'person', fields: { name: { en: 'Who does this, and how many hours a week?', fi: 'Kuka tämän tekee, ja montako tuntia viikossa?' } } },
  {
    type: 'channel',
    fields: { name: { en: 'Where are your customers already?', fi: 'Missä asiakkaasi jo ovat?' }, social: 'social' },
  },
  { type: 'channel', fields: { name: { en: 'Your website', fi: 'Verkkosivusto' }, social: 'other' } },
  {
    type: 'resource',
    fields: { name: { en: 'Money: what can you keep up for two years?', fi: 'Raha: mihin pystyt kahden vuoden ajan?' }, kind: 'money' },
  },
  ...safeguards,
];

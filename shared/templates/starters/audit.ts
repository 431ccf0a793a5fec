import type { Starter } from '../starter.ts';
import { safeguards } from './safeguards.ts';

/** The audit's first hour: its findings become actions like this one. */
export const audit: readonly Starter[] = [
  {
    type: 'note',
    fields: {
      text: {
        en: 'Answer the statements in the audit view together, out loud. What is weak becomes an action there with one press; no need to write the actions here first.',
        fi: 'Vastatkaa auditoinnin väittämiin yhdessä ja ääneen. Heikosta kohdasta tulee siellä toimenpide yhdellä painalluksella, joten toimenpiteitä ei tarvitse kirjoittaa tänne ensin.',
      },
    },
  },
  {
    type: 'action',
    isExample: true,
    fields: {
      title: { en: 'Example: whoever asks gets an answer within a working day, by turns', fi: 'Esimerkki: jokainen kysyjä saa vastauksen arkipäivässä, vuorotellen hoidettuna' },
      status: 'idea',
      gain: { en: 'Nobody waits over a weekend without knowing when an answer comes', fi: 'Kukaan ei odota viikonlopun yli tietämättä, milloin vastaus tulee' },
    },
  },
  ...safeguards,
];

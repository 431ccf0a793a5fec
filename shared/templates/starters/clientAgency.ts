import type { Starter } from '../starter.ts';
import { safeguards } from './safeguards.ts';

/** An outsourced pair: trust first, then the same place on the ring; who approves and how fast (S1). */
export const clientAgency: readonly Starter[] = [
  {
    type: 'note',
    fields: {
      text: {
        en: 'Before planning: go through the duties of both (view: Process and duties), then place yourselves on the ring without seeing each other (view: The ring together).',
        fi: 'Ennen suunnittelua: käykää läpi molempien vastuut (näkymä: Prosessi ja vastuut) ja asettukaa sitten kehälle toisianne näkemättä (näkymä: Kehä yhdessä).',
      },
    },
  },
  {
    type: 'person',
    fields: { name: { en: 'Who approves at the client, and who stands in?', fi: 'Kuka asiakkaalla hyväksyy, ja kuka sijaistaa?' }, roles: { en: 'Client', fi: 'Asiakas' } },
  },
  {
    type: 'person',
    fields: { name: { en: 'Who answers for the work at the agency?', fi: 'Kuka toimistolla vastaa työstä?' }, roles: { en: 'Agency', fi: 'Toimisto' } },
  },
  {
    type: 'policy',
    fields: {
      rule: { en: 'What needs the client’s approval, and within how many hours is it given?', fi: 'Mikä vaatii asiakkaan hyväksynnän, ja monenko tunnin kuluessa se annetaan?' },
      binds: { en: 'Client and agency', fi: 'Asiakasta ja toimistoa' },
    },
  },
  {
    type: 'policy',
    fields: {
      rule: { en: 'What must the client tell the agency at once?', fi: 'Mistä asiakkaan on kerrottava toimistolle heti?' },
      binds: { en: 'The client', fi: 'Asiakasta' },
    },
  },
  {
    type: 'policy',
    fields: {
      rule: { en: 'What is reported, how often, and who decides what changes next?', fi: 'Mitä raportoidaan, kuinka usein, ja kuka päättää, mikä muuttuu seuraavaksi?' },
      binds: { en: 'Client and agency', fi: 'Asiakasta ja toimistoa' },
    },
  },
  {
    type: 'policy',
    isExample: true,
    fields: {
      rule: {
        en: 'Example: the client answers a draft within one working day; what is not answered by then is published as agreed in the calendar',
        fi: 'Esimerkki: asiakas vastaa luonnokseen yhden arkipäivän kuluessa; vastaamatta jäänyt julkaistaan, kuten kalenterissa on sovittu',
      },
      binds: { en: 'Client and agency', fi: 'Asiakasta ja toimistoa' },
    },
  },
  {
    type: 'cultureTrait',
    fields: { statement: { en: 'How does the client really make decisions?', fi: 'Miten asiakas todella tekee päätöksiä?' } },
  },
  ...safeguards,
];

import type { Option } from './field.ts';
import type { Text } from '../messages/text.ts';

/** A stage of the customer's path; its id is the number that an action holds. */
export interface PathStage extends Option {
  readonly stage: number;
  /** What a person does here. */
  readonly does: Text;
}

/**
 * The way from a first glance to telling others. S4 says that attention is only the first of up to seven stages and that
 * about a thousand messages a day are filtered on the way; the names are ours.
 */
export const pathStages: readonly PathStage[] = [
  { id: '1', stage: 1, name: { en: 'Attention', fi: 'Huomio' }, does: { en: 'notices it among a thousand others', fi: 'huomaa sen tuhannen muun joukosta' } },
  { id: '2', stage: 2, name: { en: 'Interest', fi: 'Kiinnostus' }, does: { en: 'stops, because it is about them', fi: 'pysähtyy, koska asia koskee häntä' } },
  { id: '3', stage: 3, name: { en: 'Understanding', fi: 'Ymmärrys' }, does: { en: 'learns what it is and what for', fi: 'oppii, mistä on kyse ja mitä varten' } },
  { id: '4', stage: 4, name: { en: 'Trust', fi: 'Luottamus' }, does: { en: 'asks, compares, believes', fi: 'kysyy, vertaa, uskoo' } },
  { id: '5', stage: 5, name: { en: 'Decision', fi: 'Päätös' }, does: { en: 'enquires, orders, visits', fi: 'pyytää tarjouksen, tilaa, tulee käymään' } },
  { id: '6', stage: 6, name: { en: 'Use', fi: 'Käyttö' }, does: { en: 'uses it and gets help', fi: 'käyttää ja saa apua' } },
  { id: '7', stage: 7, name: { en: 'Recommending', fi: 'Suosittelu' }, does: { en: 'tells others', fi: 'kertoo muille' } },
];

import type { Option } from './field.ts';
import type { Text } from '../messages/text.ts';

/** A step of the outsourced process (S1). The last leads back to the second: what is measured steers what changes. */
export interface ProcessStep extends Option {
  readonly work: Text;
}

export const processSteps: readonly ProcessStep[] = [
  {
    id: 'before',
    name: { en: 'Before planning', fi: 'Ennen suunnittelua' },
    work: {
      en: 'Share the givens, agree duties and trust, find the place on the ring.',
      fi: 'Jakakaa lähtökohdat, sopikaa vastuut ja luottamus, etsikää paikka kehällä.',
    },
  },
  {
    id: 'planning',
    name: { en: 'Planning', fi: 'Suunnittelu' },
    work: { en: 'Goals, KPIs, channels, actions, money.', fi: 'Tavoitteet, mittarit, kanavat, toimenpiteet, raha.' },
  },
  {
    id: 'production',
    name: { en: 'Production and distribution', fi: 'Tuotanto ja jakelu' },
    work: { en: 'Make, approve, publish, converse.', fi: 'Tehkää, hyväksykää, julkaiskaa, keskustelkaa.' },
  },
  {
    id: 'measuring',
    name: { en: 'Measuring, analysis and reporting', fi: 'Mittaus, analysointi ja raportointi' },
    work: { en: 'Measure on the cadence, report, decide what changes.', fi: 'Mitatkaa rytmissä, raportoikaa, päättäkää mikä muuttuu.' },
  },
];

export type DutyParty = 'agency' | 'client' | 'both';

/** What each party owes the other (S1). */
export interface Duty {
  readonly id: string;
  readonly party: DutyParty;
  readonly text: Text;
}

export const dutyParties: Readonly<Record<DutyParty, Text>> = {
  agency: { en: 'Agency', fi: 'Toimisto' },
  client: { en: 'Client', fi: 'Asiakas' },
  both: { en: 'Both', fi: 'Molemmat' },
};

export const duties: readonly Duty[] = [
  { id: 'trust', party: 'agency', text: { en: 'earns trust', fi: 'ansaitsee luottamuksen' } },
  {
    id: 'depth',
    party: 'agency',
    text: { en: 'goes deep into the client’s business and brand', fi: 'perehtyy syvälle asiakkaan liiketoimintaan ja brändiin' },
  },
  { id: 'expertise', party: 'agency', text: { en: 'is the expert on the channels', fi: 'on kanavien asiantuntija' } },
  { id: 'secrecy', party: 'agency', text: { en: 'keeps matters confidential', fi: 'noudattaa salassapitoa' } },
  { id: 'sharing', party: 'client', text: { en: 'shares all that matters', fi: 'jakaa kaiken olennaisen tiedon' } },
  { id: 'news', party: 'client', text: { en: 'tells of changes quickly', fi: 'kertoo muutoksista nopeasti' } },
  { id: 'approval', party: 'client', text: { en: 'approves actions', fi: 'hyväksyy toimenpiteet' } },
  { id: 'partnership', party: 'both', text: { en: 'close partnership', fi: 'tiivis kumppanuus' } },
  { id: 'mutualTrust', party: 'both', text: { en: 'trust', fi: 'luottamus' } },
  { id: 'agility', party: 'both', text: { en: 'quick dialogue', fi: 'ketterä vuorovaikutus' } },
];

/** The four-step list (S2): a guided path to a plan that is put to work. */
export const fourSteps: readonly (Option & { readonly question: Text })[] = [
  {
    id: 'who',
    name: { en: 'Who and where', fi: 'Kuka ja missä' },
    question: {
      en: 'Who are they, where are they found, and where can you, do you want to and have you time to meet them?',
      fi: 'Keitä he ovat, mistä heidät löytää ja missä voit, haluat ja ehdit kohdata heidät?',
    },
  },
  {
    id: 'converse',
    name: { en: 'How you converse', fi: 'Miten keskustellaan' },
    question: { en: 'How do you converse, and who does it?', fi: 'Miten keskustelette, ja kuka sen hoitaa?' },
  },
  {
    id: 'unexpected',
    name: { en: 'The unexpected', fi: 'Yllättävä tilanne' },
    question: { en: 'What do you do when the unexpected comes?', fi: 'Mitä teette, kun tulee yllättävä tilanne?' },
  },
  {
    id: 'carryOut',
    name: { en: 'Schedule, carry out, measure', fi: 'Aikatauluta, toteuta, mittaa' },
    question: { en: 'When is it done, by whom, and how is it measured?', fi: 'Milloin tehdään, kuka tekee ja miten mitataan?' },
  },
];

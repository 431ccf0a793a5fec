import type { Starter } from '../starter.ts';
import { safeguards } from './safeguards.ts';

/** The SoMe Action Plan (S2): the four-step list as cards, with one goal, one measure and a month of actions to name. */
export const actionPlan: readonly Starter[] = [
  {
    type: 'note',
    fields: {
      text: {
        en: 'Four steps: who and where, how you converse and who does it, what you do when the unexpected comes, then schedule, do and measure. Answer the cards in that order.',
        fi: 'Neljä askelta: kuka ja missä, miten keskustellaan ja kuka sen hoitaa, mitä tehdään yllättävässä tilanteessa, ja sitten aikataulu, toteutus ja mittaus. Vastaa kortteihin siinä järjestyksessä.',
      },
    },
  },
  { type: 'audience', key: 'audience', fields: { name: { en: 'Step 1: who must be reached, and where are they found?', fi: '1. askel: kenet on tavoitettava, ja mistä heidät löytää?' } } },
  {
    type: 'channel',
    key: 'channel',
    fields: { name: { en: 'Step 1: where can you, do you want to and have you time to be?', fi: '1. askel: missä voitte, haluatte ja ehditte olla?' }, social: 'social' },
    links: [{ kind: 'reaches', to: 'audience' }],
  },
  { type: 'channel', fields: { name: { en: 'Step 1: where else do customers come from?', fi: '1. askel: mistä muualta asiakkaat tulevat?' }, social: 'other' }, links: [{ kind: 'reaches', to: 'audience' }] },
  { type: 'person', fields: { name: { en: 'Step 2: who converses, and how many hours a week?', fi: '2. askel: kuka keskustelee, ja montako tuntia viikossa?' } } },
  ...safeguards,
  { type: 'kpi', key: 'kpi', fields: { name: { en: 'Step 4: what is counted every month?', fi: '4. askel: mitä lasketaan joka kuukausi?' }, cadence: 'month' } },
  {
    type: 'goal',
    key: 'goal',
    fields: { statement: { en: 'Step 4: which one goal do all these actions advance?', fi: '4. askel: mitä yhtä tavoitetta kaikki nämä toimenpiteet edistävät?' }, priority: 1 },
    links: [{ kind: 'measuredBy', to: 'kpi' }],
  },
  ...([
    ['howTo', { en: 'Week 1: which question of customers do you answer?', fi: 'Viikko 1: mihin asiakkaiden kysymykseen vastaatte?' }],
    ['story', { en: 'Week 2: whose story do you tell?', fi: 'Viikko 2: kenen tarinan kerrotte?' }],
    ['learning', { en: 'Week 3: what have you learnt that helps others?', fi: 'Viikko 3: mitä olette oppineet, mistä on muille hyötyä?' }],
    ['insight', { en: 'Week 4: what do you ask people, and what do you do with the answers?', fi: 'Viikko 4: mitä kysytte ihmisiltä, ja mitä teette vastauksilla?' }],
  ] as const).map(
    ([content, title]): Starter => ({ type: 'action', fields: { title, content, status: 'idea' }, links: [{ kind: 'advances', to: 'goal' }, { kind: 'carriedOutOn', to: 'channel' }] }),
  ),
  {
    type: 'action',
    isExample: true,
    fields: {
      title: { en: 'Example: “How do I get the sauna warm faster?” answered in a one-minute video', fi: 'Esimerkki: ”Miten saunan saa lämpimäksi nopeammin?” vastattuna minuutin videolla' },
      content: 'howTo',
      status: 'idea',
      gain: { en: 'A tip that saves wood the same evening', fi: 'Vinkki, joka säästää puita jo samana iltana' },
      call: { en: 'Tell how you do it', fi: 'Kerro, miten itse teet' },
    },
    links: [{ kind: 'advances', to: 'goal' }, { kind: 'carriedOutOn', to: 'channel' }],
  },
  { type: 'resource', fields: { name: { en: 'Step 4: how much money, from when to when?', fi: '4. askel: paljonko rahaa, mistä mihin?' }, kind: 'money' } },
];

import type { Starter } from '../starter.ts';
import { safeguards } from './safeguards.ts';

/** A public body: regulation and equal service come with the job; information and service before marketing (Felix, S3). */
export const publicBody: readonly Starter[] = [
  {
    type: 'outsideInfluence',
    fields: {
      kind: 'regulation',
      statement: { en: 'Which rules bind you: accessibility, data protection, archiving?', fi: 'Mitkä säännöt sitovat: saavutettavuus, tietosuoja, arkistointi?' },
    },
  },
  {
    type: 'outsideInfluence',
    fields: { kind: 'community', statement: { en: 'Which communities speak about you already?', fi: 'Mitkä yhteisöt puhuvat teistä jo?' } },
  },
  {
    type: 'audience',
    fields: { name: { en: 'Who must be reached although they do not follow you?', fi: 'Kenet on tavoitettava, vaikka hän ei seuraa teitä?' } },
  },
  {
    type: 'channel',
    fields: { name: { en: 'Your website: where the official word stands', fi: 'Verkkosivut: missä virallinen tieto on' }, social: 'other', roles: ['information'] },
  },
  {
    type: 'channel',
    fields: {
      name: { en: 'Where do people ask you for help?', fi: 'Missä teiltä kysytään apua?' },
      social: 'social',
      roles: ['information', 'service'],
      routing: {
        en: 'Answers that help others are public. What concerns one person moves quickly to a protected service.',
        fi: 'Muitakin auttavat vastaukset annetaan julkisesti. Yhtä ihmistä koskeva asia siirretään nopeasti suojattuun palveluun.',
      },
    },
  },
  {
    type: 'policy',
    fields: {
      rule: { en: 'Who may speak in the office’s name, and about what?', fi: 'Kuka saa puhua viraston nimissä, ja mistä?' },
      binds: { en: 'Everyone in the service of the body', fi: 'Jokaista palveluksessa olevaa' },
    },
  },
  {
    type: 'policy',
    fields: {
      rule: {
        en: 'What must every picture and video have so that everyone can follow it?',
        fi: 'Mitä jokaisessa kuvassa ja videossa on oltava, jotta kaikki voivat seurata sitä?',
      },
      binds: { en: 'Everyone who publishes', fi: 'Jokaista julkaisijaa' },
    },
  },
  {
    type: 'action',
    isExample: true,
    fields: {
      title: { en: 'Example: the ten most asked questions as one-minute videos with captions', fi: 'Esimerkki: kymmenen kysytyintä kysymystä minuutin videoina, tekstitettyinä' },
      status: 'idea',
      content: 'howTo',
      gain: { en: 'An answer without queueing, in plain language', fi: 'Vastaus jonottamatta ja selkokielellä' },
      call: { en: 'Ask in the comments what is still unclear', fi: 'Kysy kommenteissa, mikä jäi epäselväksi' },
    },
  },
  ...safeguards,
];

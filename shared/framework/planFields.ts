import type { Field } from './field.ts';
import { cadences } from './cadences.ts';
import { maturityLevels } from './maturity.ts';
import { units } from './units.ts';

/** Facts about the plan as a whole. Stored like an item's fields, so forms, diffs and exports treat them alike. */
export const planFields: readonly Field[] = [
  { key: 'title', kind: 'text', name: { en: 'Title', fi: 'Nimi' }, required: true },
  { key: 'company', kind: 'text', name: { en: 'Company', fi: 'Yritys' } },
  { key: 'agency', kind: 'text', name: { en: 'Agency', fi: 'Toimisto' } },
  { key: 'authors', kind: 'text', tells: 'names', name: { en: 'Authors', fi: 'Tekijät' } },
  {
    key: 'language',
    kind: 'choice',
    name: { en: 'Language of the plan', fi: 'Suunnitelman kieli' },
    options: [
      { id: 'en', name: { en: 'English', fi: 'englanti' } },
      { id: 'fi', name: { en: 'Finnish', fi: 'suomi' } },
    ],
  },
  {
    key: 'keyMessages',
    kind: 'longText',
    name: { en: 'Key messages', fi: 'Punainen lanka' },
    hint: {
      en: 'One idea, goal and style in all that the company does. One message a line.',
      fi: 'Sama idea, tavoite ja tyyli kaikessa, mitä yritys tekee. Yksi viesti riville.',
    },
  },
  {
    key: 'decision',
    kind: 'longText',
    name: { en: 'Decision asked for', fi: 'Pyydetty päätös' },
    hint: {
      en: 'What the reader is to decide, in one sentence. It closes the first page of the document.',
      fi: 'Mitä lukijan halutaan päättävän, yhdellä virkkeellä. Se päättää asiakirjan ensimmäisen sivun.',
    },
  },
  { key: 'currency', kind: 'text', name: { en: 'Currency (ISO code)', fi: 'Valuutta (ISO-koodi)' } },
  { key: 'starts', kind: 'date', name: { en: 'Starts', fi: 'Alkaa' } },
  { key: 'horizonMonths', kind: 'number', minimum: 1, whole: true, name: { en: 'Horizon (months)', fi: 'Aikajänne (kuukautta)' }, toldAs: { en: 'Horizon', fi: 'Aikajänne' }, told: units.months },
  { key: 'reviewCadence', kind: 'choice', name: { en: 'Review cadence', fi: 'Tarkistusrytmi' }, options: cadences },
  { key: 'reviewedOn', kind: 'date', name: { en: 'Last reviewed', fi: 'Viimeksi tarkistettu' } },
  { key: 'nextReview', kind: 'date', name: { en: 'Next review', fi: 'Seuraava tarkistus' } },
  {
    key: 'approvalDays',
    kind: 'number',
    minimum: 0,
    name: { en: 'Approval promised within (days)', fi: 'Luvattu hyväksymisaika (päivää)' },
    toldAs: { en: 'Approval promised within', fi: 'Luvattu hyväksymisaika' },
    told: units.days,
    hint: { en: 'How soon the client approves what it is shown.', fi: 'Kuinka pian asiakas hyväksyy sille esitetyn.' },
  },
  { key: 'nextDrill', kind: 'date', name: { en: 'Next drill', fi: 'Seuraava harjoitus' } },
  {
    key: 'campaign',
    kind: 'choice',
    name: { en: 'Short campaign?', fi: 'Lyhyt kampanja?' },
    toldAs: { en: 'Short campaign', fi: 'Lyhyt kampanja' },
    options: [
      { id: 'no', name: { en: 'No', fi: 'Ei' } },
      { id: 'yes', name: { en: 'Yes', fi: 'Kyllä' } },
    ],
  },
  {
    key: 'maturity',
    kind: 'choice',
    name: { en: 'Maturity level', fi: 'Kypsyystaso' },
    hint: { en: 'Act at the present level, rise one at a time.', fi: 'Toimi nykytason mukaan, nouse taso kerrallaan.' },
    options: maturityLevels,
  },
  {
    key: 'commitment',
    kind: 'choice',
    section: 'commitment',
    name: { en: 'Decision or trial?', fi: 'Päätös vai kokeilu?' },
    toldAs: { en: 'Commitment', fi: 'Sitoutuminen' },
    options: [
      { id: 'decided', name: { en: 'Decided: people and money are given to it', fi: 'Päätetty: siihen on annettu ihmiset ja raha' } },
      { id: 'trial', name: { en: 'A trial', fi: 'Kokeilu' } },
    ],
  },
  {
    key: 'courage',
    kind: 'longText',
    section: 'commitment',
    name: { en: 'What do you dare to do that you have not done before?', fi: 'Mitä uskallatte tehdä, mitä ette ole ennen tehneet?' },
    toldAs: { en: 'What is dared that was never done before', fi: 'Mitä uskalletaan, mitä ei ole ennen tehty' },
  },
  { key: 'brandColour', kind: 'text', name: { en: 'Brand colour (#rrggbb)', fi: 'Brändiväri (#rrggbb)' } },
];

/** The plan-level field with this key. */
export function planField(key: string): Field | undefined {
  return planFields.find((field) => field.key === key);
}

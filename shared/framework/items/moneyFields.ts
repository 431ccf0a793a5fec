import type { ChoiceField, MoneyField, Option, TextField } from '../field.ts';

/** What was used of an amount so far. */
export const usedField: MoneyField = {
  key: 'used',
  kind: 'money',
  isRecord: true,
  section: 'money',
  months: 'none',
  name: { en: 'Used', fi: 'Käytetty' },
  hint: { en: 'What was used so far: by month, or as one sum.', fi: 'Mitä tähän mennessä on käytetty: kuukausittain tai yhtenä summana.' },
};

/** The currency of an item's amounts, where it is another than the plan's. */
export const currencyField: TextField = {
  key: 'currency',
  kind: 'text',
  section: 'money',
  name: { en: 'Currency', fi: 'Valuutta' },
  hint: { en: 'Three letters (ISO code), where it is not the plan’s: SEK, GBP.', fi: 'Kolme kirjainta (ISO-koodi), jos valuutta on muu kuin suunnitelman: SEK, GBP.' },
};

/** How sure a figure of revenue is: counted, worked out, or a guess. */
export const revenueSureField: ChoiceField = {
  key: 'revenueSure',
  kind: 'choice',
  isRecord: true,
  section: 'money',
  name: { en: 'How sure the revenue is', fi: 'Kuinka varma tuotto on' },
  toldAs: { en: 'Certainty of the revenue', fi: 'Tuoton varmuus' },
  options: [
    { id: 'counted', name: { en: 'Counted', fi: 'Laskettu' } },
    { id: 'estimated', name: { en: 'Estimated', fi: 'Arvioitu' } },
    { id: 'guessed', name: { en: 'Guessed', fi: 'Arvattu' } },
  ],
};

/** What a channel or an action brings in, where that is known from and how sure it is (S3: returns are followed closely). */
export const revenueFields: readonly [MoneyField, TextField, ChoiceField] = [
  {
    key: 'revenue',
    kind: 'money',
    isRecord: true,
    section: 'money',
    months: 'none',
    name: { en: 'Revenue', fi: 'Tuotto' },
    hint: { en: 'What it brought in so far: by month, or as one sum.', fi: 'Mitä se on tähän mennessä tuonut: kuukausittain tai yhtenä summana.' },
  },
  { key: 'revenueSource', kind: 'text', isRecord: true, section: 'money', name: { en: 'Where the revenue is known from', fi: 'Mistä tuotto tiedetään' }, toldAs: { en: 'Source of the revenue figure', fi: 'Tuottotiedon lähde' } },
  revenueSureField,
];

/** Without money, or new audiences with advertising money (S3). */
export const reachKinds: readonly Option[] = [
  { id: 'organic', name: { en: 'Organic', fi: 'Orgaaninen' } },
  { id: 'paid', name: { en: 'Paid', fi: 'Maksettu' } },
];

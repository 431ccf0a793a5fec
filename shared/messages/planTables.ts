import type { Text } from './text.ts';

/** Words of the tables that spreadsheets get, besides the framework's own. */
export const planTableTexts = {
  readings: { en: 'Readings', fi: 'Lukemat' },
  money: { en: 'Money by month', fi: 'Raha kuukausittain' },
  links: { en: 'Links', fi: 'Linkit' },
  kpi: { en: 'KPI', fi: 'Mittari' },
  date: { en: 'Date', fi: 'Päivä' },
  value: { en: 'Value', fi: 'Arvo' },
  note: { en: 'Note', fi: 'Huomio' },
  type: { en: 'Type', fi: 'Laji' },
  name: { en: 'Name', fi: 'Nimi' },
  month: { en: 'Month', fi: 'Kuukausi' },
  planned: { en: 'Planned', fi: 'Suunniteltu' },
  used: { en: 'Used', fi: 'Käytetty' },
  currency: { en: 'Currency', fi: 'Valuutta' },
  from: { en: 'From', fi: 'Mistä' },
  kind: { en: 'Link', fi: 'Linkki' },
  to: { en: 'To', fi: 'Mihin' },
  words: { en: 'Words', fi: 'Sanat' },
  entry: { en: 'Entry', fi: 'Kohta' },
  area: { en: 'Area', fi: 'Alue' },
  undated: { en: 'in no month', fi: 'ilman kuukautta' },
} as const satisfies Record<string, Text>;

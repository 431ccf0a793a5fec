import type { Text } from '../messages/text.ts';

export const fieldSectionIds = ['answering', 'publishing', 'money', 'bond', 'path', 'learning', 'meaning', 'expectation', 'commitment'] as const;
export type FieldSectionId = (typeof fieldSectionIds)[number];

/** Parts of a long form that fold: fields that are not asked of everyone at once stand under one of these. */
export const fieldSections: Readonly<Record<FieldSectionId, Text>> = {
  answering: { en: 'Answering and voice', fi: 'Vastaaminen ja puhetapa' },
  publishing: { en: 'Publishing', fi: 'Julkaiseminen' },
  money: { en: 'Money and what it brings in', fi: 'Raha ja sen tuotto' },
  bond: { en: 'Trust and interaction', fi: 'Luottamus ja vuorovaikutus' },
  path: { en: 'Customer’s path and engagement', fi: 'Asiakkaan polku ja sitouttaminen' },
  learning: { en: 'Trying and learning', fi: 'Kokeileminen ja oppiminen' },
  meaning: { en: 'What it tells', fi: 'Mitä se kertoo' },
  expectation: { en: 'What can be expected', fi: 'Mitä voi odottaa' },
  commitment: { en: 'Commitment', fi: 'Sitoutuminen päätökseen' },
};

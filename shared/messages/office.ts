import type { Text } from './text.ts';

/** What stands in office files besides the report's own words: names that who edits them sees. */
export const officeTexts = {
  layoutCover: { en: 'Cover', fi: 'Kansi' },
  layoutMessage: { en: 'Message', fi: 'Viesti' },
  layoutBeside: { en: 'Headline and list', fi: 'Otsikko ja luettelo' },
  layoutStatement: { en: 'Statement', fi: 'Lause' },
  layoutDecision: { en: 'Decision', fi: 'Päätös' },
  figure: { en: 'Figure', fi: 'Kuva' },
  table: { en: 'Table', fi: 'Taulukko' },
  chart: { en: 'Chart', fi: 'Kaavio' },
  ornament: { en: 'Ornament', fi: 'Koriste' },
} as const satisfies Record<string, Text>;

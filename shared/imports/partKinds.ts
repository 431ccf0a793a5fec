import type { Text } from '../messages/text.ts';

/** What parts of files are called. */
export const partKinds = {
  card: { en: 'Text cards', fi: 'Tekstikortit' },
  file: { en: 'Cards of files', fi: 'Tiedostokortit' },
  address: { en: 'Cards of web addresses', fi: 'Verkko-osoitekortit' },
  other: { en: 'Cards of another kind', fi: 'Muunlaiset kortit' },
  group: { en: 'Groups', fi: 'Ryhmät' },
  rectangle: { en: 'Rectangles', fi: 'Suorakulmiot' },
  ellipse: { en: 'Ellipses', fi: 'Ellipsit' },
  diamond: { en: 'Diamonds', fi: 'Vinoneliöt' },
  words: { en: 'Free texts', fi: 'Irralliset tekstit' },
  frame: { en: 'Frames', fi: 'Kehykset' },
  title: { en: 'The title', fi: 'Otsikko' },
  heading: { en: 'Headings', fi: 'Väliotsikot' },
  branch: { en: 'Branches', fi: 'Haarat' },
  topic: { en: 'Lines', fi: 'Rivit' },
  task: { en: 'Tasks to tick', fi: 'Rastittavat tehtävät' },
  remark: { en: 'Summaries and callouts', fi: 'Yhteenvedot ja huomautukset' },
  paragraph: { en: 'Paragraphs', fi: 'Kappaleet' },
} as const satisfies Record<string, Text>;
export type PartKind = keyof typeof partKinds;

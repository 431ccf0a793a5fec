/** What the framework calls its parts and their links: the names that everything else, their definitions included, stands on. */

export const itemTypeIds = [
  'vision',
  'mission',
  'businessGoal',
  'goal',
  'kpi',
  'resource',
  'cultureTrait',
  'outsideInfluence',
  'audience',
  'channel',
  'action',
  'person',
  'risk',
  'policy',
  'note',
  'area',
] as const;
export type ItemTypeId = (typeof itemTypeIds)[number];

export const linkKindIds = [
  'serves',
  'measuredBy',
  'reaches',
  'carriedOutOn',
  'advances',
  'ownedBy',
  'guards',
  'relatesTo',
] as const;
export type LinkKindId = (typeof linkKindIds)[number];

/** The hue that a type has on the canvas, in lists and in the PDF; each host maps it to its own shades. */
export type Hue = 'gold' | 'orange' | 'green' | 'teal' | 'slate' | 'violet' | 'pink' | 'cyan' | 'blue' | 'red' | 'yellow' | 'gray';

import type { Text } from './text.ts';

/** What the last lane is called that holds what has no place in the others, by what a plan is laid out by. */
export const laneTexts = {
  chain: { en: 'In no chain', fi: 'Ei missään ketjussa' },
  channel: { en: 'On no channel', fi: 'Ei millään kanavalla' },
  owner: { en: 'Without an owner', fi: 'Ilman vastuuhenkilöä' },
  date: { en: 'Without a date', fi: 'Ilman päivämäärää' },
  parking: { en: 'Parking lot', fi: 'Parkki' },
} as const satisfies Record<string, Text>;

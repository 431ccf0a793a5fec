import type { Text } from './text.ts';

/** What a new plan can start from. */
export const templateTexts = {
  holisticName: { en: 'Holistic framework', fi: 'Holistinen viitekehys' },
  holisticDescription: {
    en: 'The ring in the middle and a labelled area around it for every part of the strategy.',
    fi: 'Kehä keskellä ja sen ympärillä nimetty alue jokaiselle strategian osalle.',
  },
  emptyName: { en: 'Empty canvas', fi: 'Tyhjä pohja' },
  emptyDescription: {
    en: 'Only the ring. You choose the areas yourself.',
    fi: 'Pelkkä kehä. Alueet valitset itse.',
  },
  untitledPlan: { en: 'Untitled plan', fi: 'Nimetön suunnitelma' },
} as const satisfies Record<string, Text>;

import type { Text } from './text.ts';

/** What all views share: their tabs and what an empty one says. */
export const viewTexts = {
  tabs: { en: 'Canvas and views', fi: 'Pohja ja näkymät' },
  canvas: { en: 'Canvas', fi: 'Pohja' },
  allTabs: { en: 'All open tabs', fi: 'Kaikki avoimet välilehdet' },
  more: { en: 'Open a view', fi: 'Avaa näkymä' },
  tabMenu: { en: 'Actions for the tab', fi: 'Välilehden toiminnot' },
  close: { en: 'Close {name}', fi: 'Sulje {name}' },
  print: { en: 'Print', fi: 'Tulosta' },
  basis: { en: 'From {sources}', fi: 'Lähde: {sources}' },
  portion: { en: '{shown} of {all} shown', fi: 'Näkyvissä {shown}/{all}' },
  morePortion: { en: 'Show {count} more', fi: 'Näytä {count} lisää' },
  firstStep: { en: 'First step', fi: 'Ensimmäinen askel' },
} as const satisfies Record<string, Text>;

import type { CountedText, Text } from './text.ts';

/** The plan as a list beside the canvas. */
export const outlineTexts = {
  panel: { en: 'Outline', fi: 'Jäsennys' },
  filter: { en: 'Find in the plan', fi: 'Etsi suunnitelmasta' },
  filterPlaceholder: { en: 'Find…', fi: 'Etsi…' },
  found: { en: { one: '{count} match', other: '{count} matches' }, fi: { one: '{count} osuma', other: '{count} osumaa' } },
  foundNothing: { en: 'Nothing in the plan has “{text}”.', fi: 'Suunnitelmassa ei ole tekstiä ”{text}”.' },
  expandAll: { en: 'Open all groups', fi: 'Avaa kaikki ryhmät' },
  collapseAll: { en: 'Close all groups', fi: 'Sulje kaikki ryhmät' },
  ring: { en: 'The ring', fi: 'Kehä' },
  untitled: { en: 'Untitled', fi: 'Nimetön' },
  notPlaced: { en: 'not placed', fi: 'ei paikkaa' },
  incomplete: { en: 'Incomplete: {filled} of {needed} needed', fi: 'Kesken: {filled}/{needed} täytetty' },
  missing: { en: 'Still needed: {fields}', fi: 'Vielä tarvitaan: {fields}' },
  add: { en: 'Add: {type}', fi: 'Lisää: {type}' },
  editTitle: { en: 'Title', fi: 'Otsikko' },
  counted: { en: { one: '{count} part', other: '{count} parts' }, fi: { one: '{count} osa', other: '{count} osaa' } },
  matchIn: { en: '{field}:', fi: '{field}:' },
  moved: { en: '{title} moved to place {place} of {count}.', fi: '{title} siirtyi paikalle {place}/{count}.' },
  hint: {
    en: 'Enter edits, Insert adds, Delete deletes, Alt with up or down moves, Space selects more.',
    fi: 'Enter muokkaa, Insert lisää, Delete poistaa, Alt ja nuoli siirtää, välilyönti valitsee lisää.',
  },
} as const satisfies Record<string, Text | CountedText>;

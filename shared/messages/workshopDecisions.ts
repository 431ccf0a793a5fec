import type { CountedText, Text } from './text.ts';

/** What a round of a workshop becomes in the plan, told before and after it does. */
export const workshopDecisionTexts = {
  votes: { en: '{dots} of {all} dots, place {place} of {options}', fi: '{dots}/{all} pistettä, sija {place}/{options}' },
  priority: { en: 'priority {value}', fi: 'prioriteetti {value}' },
  noPriority: { en: 'no priority', fi: 'ei prioriteettia' },
  holds: { en: 'holds', fi: 'pitää paikkansa' },
  holdsNot: { en: 'does not hold', fi: 'ei pidä paikkaansa' },
  open: { en: 'not answered', fi: 'ei vastattu' },
  step: { en: 'next step: {text}', fi: 'jatkotoimi: {text}' },
  takesOn: { en: 'has taken on: {text}', fi: 'ottanut hoitaakseen: {text}' },
  somebody: { en: 'Somebody', fi: 'Joku' },
  drill: { en: 'Drill', fi: 'Harjoitus' },
  drillKept: { en: { one: '1 reply kept as a drill that was held', other: '{count} replies kept as a drill that was held' }, fi: { one: '1 vastaus tallennetaan pidetyksi harjoitukseksi', other: '{count} vastausta tallennetaan pidetyksi harjoitukseksi' } },
  drillFor: { en: '{kept}, held against the risk: {risk}', fi: '{kept}; verrataan riskin suunnitelmaan: {risk}' },
  proposal: { en: 'Proposal', fi: 'Ehdotus' },
  agreement: { en: '{yes} agree, {partly} partly, {no} disagree', fi: 'samaa mieltä {yes}, osin {partly}, eri mieltä {no}' },
  /** A line of the minutes: what, and what it became. */
  line: { en: '{what} – {to}', fi: '{what} – {to}' },
} as const satisfies Record<string, Text | CountedText>;

import type { CountedText, Text } from './text.ts';

/** Words for the others at the same plan. */
export const peopleTexts = {
  here: { en: { one: '1 other person at this plan', other: '{count} others at this plan' }, fi: { one: '1 muu tässä suunnitelmassa', other: '{count} muuta tässä suunnitelmassa' } },
  host: { en: 'Facilitator', fi: 'Vetäjä' },
  facilitator: { en: 'leads', fi: 'vetää' },
  editor: { en: 'edits', fi: 'muokkaa' },
  observer: { en: 'looks on', fi: 'seuraa' },
  goTo: { en: 'Go there', fi: 'Siirry luo' },
  follow: { en: 'Follow', fi: 'Seuraa näkymää' },
  unfollow: { en: 'Stop following', fi: 'Lopeta seuraaminen' },
  following: { en: 'You follow: {name}. Moving the canvas yourself ends it.', fi: 'Seuraat: {name}. Seuraaminen päättyy, kun liikutat pohjaa itse.' },
  notFollowing: { en: 'You are on your own again.', fi: 'Liikut taas itse.' },
  followedLeft: { en: '{name} is away: you are on your own again.', fi: '{name} on poissa: liikut taas itse.' },
  nowhere: { en: '{name} is not on the canvas now.', fi: '{name} ei ole nyt pohjalla.' },
  personLabel: { en: '{name}, {role}', fi: '{name}, {role}' },
  changedNow: { en: 'Changed last by {name}, {time}', fi: 'Viimeksi muuttanut: {name}, {time}' },
  changedHere: { en: 'Changed last on this plan’s own computer, {time}', fi: 'Viimeksi muutettu suunnitelman omalla koneella, {time}' },
  changedThen: { en: 'Changed last by {name}, in the revision of {time}', fi: 'Viimeksi muuttanut: {name}, versiossa {time}' },
} as const satisfies Record<string, Text | CountedText>;

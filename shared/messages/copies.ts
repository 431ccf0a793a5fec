import type { CountedText, Text } from './text.ts';

/** Copies of a plan that are merged: the banner, the choice of a copy, and what both changed. */
export const copiesTexts = {
  found: {
    en: { one: 'Another copy of this plan lies beside it: “{name}”. It holds changes that are not here.', other: '{count} other copies of this plan lie beside it. The newest is “{name}”.' },
    fi: { one: 'Suunnitelman vieressä on siitä toinen kopio: ”{name}”. Siinä on muutoksia, joita tässä ei ole.', other: 'Suunnitelman vieressä on siitä {count} muuta kopiota. Uusin on ”{name}”.' },
  },
  compare: { en: 'Look and merge…', fi: 'Katso ja yhdistä…' },
  leave: { en: 'Leave it', fi: 'Anna olla' },

  chooseTitle: { en: 'Merge with another copy', fi: 'Yhdistä toiseen kopioon' },
  chooseLead: {
    en: 'Choose another copy of this plan: from another laptop, an e-mail, a shared folder. It is only read.',
    fi: 'Valitse suunnitelman toinen kopio: toiselta koneelta, sähköpostista tai jaetusta kansiosta. Se vain luetaan.',
  },
  chooseFile: { en: 'A file of this computer…', fi: 'Tämän koneen tiedosto…' },
  inFolder: { en: 'In the plans folder', fi: 'Suunnitelmakansiossa' },
  noneInFolder: { en: 'No other plans lie there.', fi: 'Siellä ei ole muita suunnitelmia.' },

  title: { en: 'Merge with “{name}”', fi: 'Yhdistä kopioon ”{name}”' },
  reading: { en: 'Reading the copy…', fi: 'Luetaan kopiota…' },
  nothing: { en: 'The copy holds nothing that is not here already.', fi: 'Kopiossa ei ole mitään, mitä tässä ei jo olisi.' },
  counts: {
    en: 'Since the two went apart, this plan has changed in {mine} places and the copy in {theirs}. All of it is kept.',
    fi: 'Kopioiden erottua tässä on muutettu {mine} kohtaa ja kopiossa {theirs}. Kaikki säilyy.',
  },
  noClashes: { en: 'Nothing was changed on both sides, so there is nothing to choose.', fi: 'Mitään kohtaa ei ole muutettu molemmissa, joten valittavaa ei ole.' },
  clashes: {
    en: { one: 'One thing was changed on both sides. Choose which stands; the other stays in the history.', other: '{count} things were changed on both sides. Choose which stands; the other stays in the history.' },
    fi: { one: 'Yhtä kohtaa on muutettu molemmissa. Valitse, kumpi jää voimaan; toinen säilyy historiassa.', other: '{count} kohtaa on muutettu molemmissa. Valitse, kumpi jää voimaan; toinen säilyy historiassa.' },
  },
  here: { en: 'Here', fi: 'Tässä' },
  there: { en: 'In the copy', fi: 'Kopiossa' },
  both: { en: 'Both’s words', fi: 'Molempien sanat' },
  takeAll: { en: 'Take all', fi: 'Ota kaikki' },
  allHere: { en: 'From here', fi: 'Tästä' },
  allThere: { en: 'From the copy', fi: 'Kopiosta' },
  clashPlace: { en: '{place} of {count}', fi: '{place}/{count}' },
  asProposed: { en: 'As proposed', fi: 'Ehdotuksen mukaan' },
  byAt: { en: '{author}, {time}', fi: '{author}, {time}' },
  unrecorded: { en: 'not in a revision yet', fi: 'ei vielä missään versiossa' },
  author: { en: 'Merged by', fi: 'Yhdistäjä' },
  merge: { en: 'Merge', fi: 'Yhdistä' },
  merging: { en: 'Merging…', fi: 'Yhdistetään…' },
  cancel: { en: 'Cancel', fi: 'Peruuta' },
  close: { en: 'Close', fi: 'Sulje' },

  done: { en: 'The two copies are one again. The revision “{label}” follows both.', fi: 'Kopiot ovat taas yksi suunnitelma. Versio ”{label}” seuraa molempia.' },
  doneQuietly: { en: 'The copy’s changes are in the plan now.', fi: 'Kopion muutokset ovat nyt suunnitelmassa.' },
  whatOfCopy: { en: 'What becomes of the file “{name}”? It is not needed any more, and it is never deleted.', fi: 'Mitä tehdään tiedostolle ”{name}”? Sitä ei enää tarvita, mutta sitä ei koskaan poisteta.' },
  putAway: { en: 'Move it to a folder beside', fi: 'Siirrä viereiseen kansioon' },
  leaveThere: { en: 'Leave it where it is', fi: 'Jätä paikalleen' },
  putAwayDone: { en: 'The copy lies in the folder “{folder}” now.', fi: 'Kopio on nyt kansiossa ”{folder}”.' },
} as const satisfies Record<string, Text | CountedText>;

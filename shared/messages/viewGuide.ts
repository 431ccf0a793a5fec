import type { CountedText, Text } from './text.ts';

/** The guided first hour. */
export const guideTexts = {
  progress: { en: 'Question {place} of {count}', fi: 'Kysymys {place}/{count}' },
  answered: { en: '{done} of {count} answered', fi: 'Vastattu {done}/{count}' },
  steps: { en: 'All questions', fi: 'Kaikki kysymykset' },
  stepAnswered: { en: '{name}: answered', fi: '{name}: vastattu' },
  stepOpen: { en: '{name}: open', fi: '{name}: avoin' },
  source: { en: '{id} · {kind}', fi: '{id} · {kind}' },
  soFar: { en: 'In the plan already', fi: 'Suunnitelmassa jo' },
  suggestions: { en: 'From the framework’s table', fi: 'Viitekehyksen taulukosta' },
  take: { en: 'Take: {name}', fi: 'Ota: {name}' },
  back: { en: 'Back', fi: 'Takaisin' },
  skip: { en: 'Skip', fi: 'Ohita' },
  next: { en: 'Next', fi: 'Seuraava' },
  addAnother: { en: 'Add', fi: 'Lisää' },
  leave: { en: 'Leave for now', fi: 'Keskeytä' },
  leaveHint: { en: 'The guide goes on here when you open it again.', fi: 'Opas jatkuu tästä, kun avaat sen uudelleen.' },
  enter: { en: 'Enter goes on; in a longer text, Shift+Enter starts a new line.', fi: 'Enter jatkaa; pitkässä tekstissä Shift+Enter vaihtaa riviä.' },
  enterMany: { en: 'Enter adds. With nothing typed, Enter goes on.', fi: 'Enter lisää. Tyhjänä Enter jatkaa eteenpäin.' },
  noChoices: { en: 'Nothing in the plan to choose from yet.', fi: 'Suunnitelmassa ei ole vielä, mistä valita.' },
  position: { en: '{axis}: from {inner} to {outer}', fi: '{axis}: {inner} – {outer}' },
  notPlaced: { en: 'not placed', fi: 'ei asetettu' },
  doneTitle: { en: 'The frame of the plan stands', fi: 'Suunnitelman runko on valmis' },
  doneText: {
    en: 'Look at the findings next: they say what is missing and why, and mend much of it in one click.',
    fi: 'Katso seuraavaksi havaintoja: ne kertovat, mitä puuttuu ja miksi, ja korjaavat paljon yhdellä napsautuksella.',
  },
  doneOpen: {
    en: { one: 'One question is still open.', other: '{count} questions are still open.' },
    fi: { one: 'Yksi kysymys on vielä avoin.', other: '{count} kysymystä on vielä avoinna.' },
  },
  toCanvas: { en: 'To the canvas', fi: 'Pohjalle' },
  toFindings: { en: 'Show the findings', fi: 'Näytä havainnot' },
  readOnly: { en: 'This plan cannot be edited, so the guide can only be read.', fi: 'Suunnitelmaa ei voi muokata, joten opasta voi vain lukea.' },
  begin: { en: 'Begin with the guided first hour', fi: 'Aloita ohjatulla ensimmäisellä tunnilla' },
  beginHint: { en: 'One question at a time, also on a projector', fi: 'Kysymys kerrallaan, myös videotykillä' },
} as const satisfies Record<string, Text | CountedText>;

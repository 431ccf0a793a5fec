import type { CountedText, Text } from './text.ts';

/** The view of the people: what they can do, what is needed, what they answer for. */
export const peopleViewTexts = {
  add: { en: 'Add a person', fi: 'Lisää henkilö' },
  matrix: { en: 'People and skills', fi: 'Ihmiset ja osaaminen' },
  person: { en: 'Person', fi: 'Henkilö' },
  roles: { en: 'Roles', fi: 'Roolit' },
  training: { en: 'Training planned', fi: 'Suunniteltu koulutus' },
  owns: { en: 'Answers for', fi: 'Vastaa' },
  loadOf: {
    en: { one: '1 thing to answer for', other: '{count} things to answer for' },
    fi: { one: '1 asia vastuulla', other: '{count} asiaa vastuulla' },
  },
  nothingOwned: { en: 'nothing yet', fi: 'ei vielä mitään' },
  score: { en: '{skill}, {name}: {score}', fi: '{skill}, {name}: {score}' },
  scoreOf: { en: '{value} of {maximum}', fi: '{value}/{maximum}' },
  notAssessed: { en: 'not assessed', fi: 'ei arvioitu' },
  untitled: { en: 'unnamed', fi: 'nimetön' },
  keysHint: {
    en: 'Type 0–5 in a cell, move with the arrows, clear with Delete. Clicking a cell adds one.',
    fi: 'Kirjoita soluun 0–5, liiku nuolilla, tyhjennä Delete-näppäimellä. Napsautus lisää yhden.',
  },

  best: { en: 'Best in the team', fi: 'Tiimin paras' },
  needed: { en: 'Needed', fi: 'Tarve' },
  neededWhy: {
    en: 'Every skill asks for somebody at {needed} or more; without one the channels go unserved (S4).',
    fi: 'Jokaista osaamista on oltava jollakulla vähintään tasolla {needed}; muuten kanavat jäävät hoitamatta (S4).',
  },
  noChannels: { en: 'No channel asks for skills yet.', fi: 'Mikään kanava ei vielä vaadi osaamista.' },
  carried: {
    en: { one: '1 can carry it', other: '{count} can carry it' },
    fi: { one: '1 osaa', other: '{count} osaa' },
  },
  gap: { en: 'Gap', fi: 'Puute' },
  toolNote: {
    en: 'A tool is not a skill: a new one changes the work and adds tasks, and in unskilled hands it stays unskilled (S4).',
    fi: 'Työkalu ei ole osaamista: uusi työkalu muuttaa työtä ja lisää tehtäviä, eikä osaamattoman käsissä oleva työkalu tuo osaamista (S4).',
  },
  trainingFor: { en: 'Training of {name}', fi: 'Koulutus: {name}' },
  rolesOf: { en: 'Roles of {name}', fi: 'Roolit: {name}' },
  ownerless: { en: 'Nobody answers for', fi: 'Kukaan ei vastaa näistä' },
  ownerlessNote: { en: 'Choose one and give it an owner in the form beside.', fi: 'Valitse jokin ja anna sille vastuuhenkilö viereisessä lomakkeessa.' },
  ofType: { en: '{type} ({count})', fi: '{type} ({count})' },
} as const satisfies Record<string, Text | CountedText>;

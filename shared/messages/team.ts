import type { CountedText, Text } from './text.ts';

/** The figures of the team: the orchestra and the weeks. */
export const teamTexts = {
  orchestra: { en: 'The orchestra: skills, ways of working and tools around the shared aim', fi: 'Orkesteri: osaaminen, työtavat ja työkalut yhteisen päämäärän ympärillä' },
  skills: { en: 'Skills', fi: 'Osaaminen' },
  ways: { en: 'Ways of working', fi: 'Työtavat' },
  tools: { en: 'Tools', fi: 'Työkalut' },
  aim: { en: 'Shared aim', fi: 'Yhteinen päämäärä' },
  noAim: { en: 'No goal is first yet', fi: 'Yksikään tavoite ei ole vielä ensimmäinen' },
  best: { en: '{name} · {score}/5', fi: '{name} · {score}/5' },
  others: { en: '{name} +{count}', fi: '{name} +{count}' },
  missing: { en: 'nobody', fi: 'ei ketään' },
  notYet: { en: 'not assessed', fi: 'ei arvioitu' },
  more: { en: '+{count} more', fi: '+{count} muuta' },
  noneHere: { en: 'none yet', fi: 'ei vielä' },
  weeks: { en: 'Hours asked for and hours there are, by person and week', fi: 'Työn vaatimat ja käytettävissä olevat tunnit henkilöittäin ja viikoittain' },
  hoursOf: { en: '{asked} h', fi: '{asked} h' },
  hoursOfHas: { en: '{asked} of {has} h', fi: '{asked}/{has} h' },
  fullest: { en: 'fullest week', fi: 'kiireisin viikko' },
  over: { en: 'more than there are', fi: 'enemmän kuin on' },
  within: { en: 'within the hours', fi: 'tunteihin mahtuu' },
  unknownHours: { en: 'hours not told', fi: 'tunteja ei kerrottu' },
  personWeeksOver: {
    en: { one: '{name}: fullest week {hours}; in one week more than there are', other: '{name}: fullest week {hours}; in {count} weeks more than there are' },
    fi: { one: '{name}: kiireisin viikko {hours}; yhdellä viikolla enemmän kuin on', other: '{name}: kiireisin viikko {hours}; {count} viikolla enemmän kuin on' },
  },
  personWeeks: { en: '{name}: fullest week {hours}', fi: '{name}: kiireisin viikko {hours}' },
} as const satisfies Record<string, Text | CountedText>;

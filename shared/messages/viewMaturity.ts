import type { CountedText, Text } from './text.ts';

/** The maturity self-assessment, its ladder and its next steps. */
export const viewMaturityTexts = {
  start: { en: 'Start answering', fi: 'Aloita vastaaminen' },
  statements: { en: 'The twelve statements', fi: 'Kaksitoista väittämää' },
  answered: { en: '{count} of {all} answered', fi: '{count}/{all} vastattu' },
  levelName: { en: 'Level {level}: {name}', fi: 'Taso {level}: {name}' },
  holds: { en: '{held} of {all} hold', fi: '{held}/{all} pitää paikkansa' },
  yes: { en: 'Yes', fi: 'Kyllä' },
  no: { en: 'No', fi: 'Ei' },
  open: { en: 'Not yet', fi: 'Vastaamatta' },
  ladder: { en: 'The ladder', fi: 'Portaat' },
  here: { en: 'You are here', fi: 'Olette tässä' },
  unknown: { en: 'Answer a statement and the level shows here.', fi: 'Vastatkaa väittämään, niin taso näkyy tässä.' },
  why: {
    en: 'A level is reached when more than half of its statements hold, and those of every level below it.',
    fi: 'Taso on saavutettu, kun yli puolet sen ja jokaisen alemman tason väittämistä pitää paikkansa.',
  },
  climb: {
    en: {
      one: '{count} more statement of level {level} ({name}) must hold before you rise.',
      other: '{count} more statements of level {level} ({name}) must hold before you rise.',
    },
    fi: {
      one: 'Vielä {count} tason {level} ({name}) väittämän on pidettävä paikkansa ennen nousua.',
      other: 'Vielä {count} tason {level} ({name}) väittämän on pidettävä paikkansa ennen nousua.',
    },
  },
  ground: {
    en: {
      one: 'Everyone starts at level 1; {count} more of its own statements must hold before it carries.',
      other: 'Everyone starts at level 1; {count} more of its own statements must hold before it carries.',
    },
    fi: {
      one: 'Kaikki aloittavat tasolta 1; vielä {count} sen omista väittämistä on pidettävä paikkansa, ennen kuin se kantaa.',
      other: 'Kaikki aloittavat tasolta 1; vielä {count} sen omista väittämistä on pidettävä paikkansa, ennen kuin se kantaa.',
    },
  },
  top: { en: 'This is the top level. Keep it by answering again when things change.', fi: 'Tämä on ylin taso. Pitäkää se vastaamalla uudelleen, kun asiat muuttuvat.' },
  differs: {
    en: 'The plan says level {set}, the answers give level {assessed}.',
    fi: 'Suunnitelmassa lukee taso {set}, vastausten mukaan taso on {assessed}.',
  },
  follow: { en: 'Set level {assessed}', fi: 'Aseta tasoksi {assessed}' },
  steps: { en: 'Next steps', fi: 'Seuraavat askeleet' },
  stepsHint: {
    en: 'Act at the present level, rise one at a time. Each can be added to the plan as an action.',
    fi: 'Toimikaa nykytason mukaan, nouskaa taso kerrallaan. Kunkin voi lisätä suunnitelmaan toimenpiteeksi.',
  },
  noSteps: { en: 'All statements hold. There is no step left to take here.', fi: 'Kaikki väittämät pitävät paikkansa. Askelia ei ole jäljellä.' },
  add: { en: 'Add as an action', fi: 'Lisää toimenpiteeksi' },
  addNamed: { en: 'Add “{step}” as an action', fi: 'Lisää ”{step}” toimenpiteeksi' },
  added: { en: 'In the plan', fi: 'Suunnitelmassa' },
  showNamed: { en: 'Show the action “{step}”', fi: 'Näytä toimenpide ”{step}”' },
  above: { en: 'Actions too far above', fi: 'Liian korkealle kurottavat toimenpiteet' },
  aboveHint: {
    en: 'These need a level two or more above yours.',
    fi: 'Nämä vaativat kaksi tasoa tai enemmän nykyistä ylempää.',
  },
  untitled: { en: 'untitled', fi: 'nimetön' },
} as const satisfies Record<string, Text | CountedText>;

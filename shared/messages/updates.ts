import type { Text } from './text.ts';

/** What the window says of newer versions. */
export const updateTexts = {
  title: { en: 'Newer versions', fi: 'Uudemmat versiot' },
  idle: { en: 'Nothing newer is known.', fi: 'Uudempaa ei ole tiedossa.' },
  looking: { en: 'Looking for a newer version…', fi: 'Etsitään uudempaa versiota…' },
  current: { en: 'This is the newest version.', fi: 'Tämä on uusin versio.' },
  getting: { en: 'Getting version {version}. You can go on working.', fi: 'Haetaan versiota {version}. Voit jatkaa työtäsi.' },
  ready: { en: 'Version {version} is ready. It is installed when you close Kehys.', fi: 'Versio {version} on valmiina. Se asentuu, kun suljet Kehyksen.' },
  failed: {
    en: 'A newer version could not be got. Nothing was changed; Kehys tries again tomorrow.',
    fi: 'Uudempaa versiota ei saatu. Mitään ei muutettu; Kehys yrittää huomenna uudelleen.',
  },
  look: { en: 'Look now', fi: 'Etsi nyt' },
  restart: { en: 'Save, install and start again', fi: 'Tallenna, asenna ja käynnistä uudelleen' },
  byItself: { en: 'Look once a day by itself', fi: 'Etsi itsestään kerran päivässä' },
} as const satisfies Record<string, Text>;

import type { Text } from './text.ts';

/** What a browser reads that the web host does not let in. */
export const entryTexts = {
  title: { en: 'This browser is not let in yet', fi: 'Tätä selainta ei ole vielä päästetty sisään' },
  why: {
    en: 'Every address that Kehys prints lets in one browser, once, within {minutes} minutes. This one has been used already, has run out, or lacks its code.',
    fi: 'Jokainen osoite, jonka Kehys tulostaa, päästää sisään yhden selaimen, kerran, {minutes} minuutin ajan. Tämä osoite on jo käytetty tai vanhentunut, tai siitä puuttuu koodi.',
  },
  whatToDo: { en: 'What to do', fi: 'Mitä tehdä' },
  readTerminal: {
    en: 'Go to the terminal where Kehys was started. Open the newest address that it has printed there.',
    fi: 'Siirry päätteeseen, jossa Kehys käynnistettiin. Avaa uusin osoite, jonka se on sinne tulostanut.',
  },
  startAgain: {
    en: 'If you do not find it, stop Kehys there with Ctrl+C and start it again: your plans are saved, and it prints a new address.',
    fi: 'Jos et löydä sitä, pysäytä Kehys siellä näppäimillä Ctrl+C ja käynnistä se uudelleen: suunnitelmasi tallentuvat, ja Kehys tulostaa uuden osoitteen.',
  },
  afterwards: {
    en: 'After that this browser stays let in, also when Kehys is started anew.',
    fi: 'Sen jälkeen tämä selain pääsee sisään jatkossakin, myös kun Kehys käynnistetään uudelleen.',
  },
} as const satisfies Record<string, Text>;

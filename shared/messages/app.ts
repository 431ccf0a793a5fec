import { untranslated, type CountedText, type Text } from './text.ts';

/** The window as a whole: start, connection, errors. */
export const appTexts = {
  name: untranslated('Kehys'),
  tagline: {
    en: 'A canvas for social media strategy',
    fi: 'Suunnittelupohja somestrategialle',
  },
  windowTitle: { en: '{title} – Kehys', fi: '{title} – Kehys' },
  unsavedWindowTitle: { en: '● {title} – Kehys', fi: '● {title} – Kehys' },
  starting: { en: 'Starting Kehys…', fi: 'Kehys käynnistyy…' },
  unreachableTitle: { en: 'Kehys does not answer', fi: 'Kehys ei vastaa' },
  unreachableText: {
    en: 'This page cannot reach Kehys on this computer. Start it again with “npm start” or “kehys serve”, then try once more. If it printed a new address, open that one.',
    fi: 'Sivu ei saa yhteyttä tämän tietokoneen Kehykseen. Käynnistä se uudelleen komennolla ”npm start” tai ”kehys serve” ja yritä sitten uudestaan. Jos se tulosti uuden osoitteen, avaa se.',
  },
  refusedTitle: { en: 'Kehys could not be started', fi: 'Kehystä ei voitu käynnistää' },
  tryAgain: { en: 'Try again', fi: 'Yritä uudelleen' },
  brokenPart: {
    en: 'This part of the window stopped working. Your plan is kept, and the rest goes on.',
    fi: 'Tämä osa ikkunasta lakkasi toimimasta. Suunnitelma on tallessa, ja muu toimii.',
  },
  brokenWindow: {
    en: 'The window stopped working. Your plan is kept.',
    fi: 'Ikkuna lakkasi toimimasta. Suunnitelma on tallessa.',
  },
  reportId: { en: 'Report {id}', fi: 'Tunnus {id}' },
  showAgain: { en: 'Show it again', fi: 'Näytä uudelleen' },
  reload: { en: 'Load the window anew', fi: 'Lataa ikkuna uudelleen' },
  closeDialog: { en: 'Close the dialog', fi: 'Sulje ikkuna' },
  closeNotice: { en: 'Close the message', fi: 'Sulje ilmoitus' },
  leaveTitle: { en: 'The plan is not saved', fi: 'Suunnitelmaa ei ole tallennettu' },
  leaveFailing: {
    en: '{reason} If you leave now, Kehys holds the plan open and goes on trying.',
    fi: '{reason} Jos poistut nyt, Kehys pitää suunnitelman auki ja yrittää edelleen.',
  },
  leaveUnsent: {
    en: {
      one: 'One change of this window has not reached Kehys. If you leave now, it is lost.',
      other: '{count} changes of this window have not reached Kehys. If you leave now, they are lost.',
    },
    fi: {
      one: 'Yksi tämän ikkunan muutos ei ole ehtinyt Kehykselle. Jos poistut nyt, se katoaa.',
      other: '{count} tämän ikkunan muutosta ei ole ehtinyt Kehykselle. Jos poistut nyt, ne katoavat.',
    },
  },
  leaveOffline: {
    en: 'Kehys cannot be reached right now. It has everything that you changed, and keeps it.',
    fi: 'Kehykseen ei juuri nyt saa yhteyttä. Kaikki muutoksesi ovat sillä tallessa.',
  },
  leave: { en: 'Leave', fi: 'Poistu' },
  stay: { en: 'Stay', fi: 'Jää tähän' },
} as const satisfies Record<string, Text | CountedText>;

import type { CountedText, Text } from './text.ts';

/** The panel's list of earlier files. */
export const earlierTexts = {
  title: { en: 'Earlier files', fi: 'Aiemmat tiedostot' },
  count: { en: { one: '1 earlier file', other: '{count} earlier files' }, fi: { one: '1 aiempi tiedosto', other: '{count} aiempaa tiedostoa' } },
  hint: {
    en: 'The plan’s file as it was before later saves: the state that an opening found and one an hour of work; of a month one a day, of a year one a week. Kept on this computer only, in {folder}.',
    fi: 'Suunnitelman tiedosto sellaisena kuin se oli ennen myöhempiä tallennuksia: se, mikä avattaessa löytyi, ja yksi työtuntia kohti; kuukauden ajalta yksi päivältä, vuoden ajalta yksi viikolta. Säilyvät vain tällä tietokoneella kansiossa {folder}.',
  },
  none: {
    en: 'None yet. When a save replaces the plan’s file, the file as it was is kept here now and then.',
    fi: 'Aiempia tiedostoja ei vielä ole. Kun tallennus korvaa suunnitelman tiedoston, entinen säilytetään täällä aika ajoin.',
  },
  label: { en: 'File, {time}', fi: 'Tiedosto, {time}' },
  actions: { en: 'Do with “{label}”', fi: 'Toiminnot: {label}' },
  compare: { en: 'What is different now?', fi: 'Mikä on nyt toisin?' },
  look: { en: 'Look at it on the canvas', fi: 'Katso pohjalla' },
  open: { en: 'Open as a new plan', fi: 'Avaa uutena suunnitelmana' },
  restore: { en: 'Restore as a new revision…', fi: 'Palauta uutena versiona…' },
  viewing: { en: '{label} – for looking only', fi: '{label} – vain katseltavaksi' },
  removeAll: { en: 'Delete all earlier files…', fi: 'Poista kaikki aiemmat tiedostot…' },
  removeTitle: { en: 'Delete the earlier files?', fi: 'Poistetaanko aiemmat tiedostot?' },
  removeText: {
    en: { one: '1 earlier file of this plan is deleted for good. The plan and its revisions stay as they are.', other: '{count} earlier files of this plan are deleted for good. The plan and its revisions stay as they are.' },
    fi: { one: '1 suunnitelman aiempi tiedosto poistetaan lopullisesti. Suunnitelma ja sen versiot pysyvät ennallaan.', other: '{count} suunnitelman aiempaa tiedostoa poistetaan lopullisesti. Suunnitelma ja sen versiot pysyvät ennallaan.' },
  },
  remove: { en: 'Delete them', fi: 'Poista' },
  keep: { en: 'Keep them', fi: 'Säilytä' },
  removed: {
    en: { one: '1 earlier file was deleted. The plan is as it was.', other: '{count} earlier files were deleted. The plan is as it was.' },
    fi: { one: '1 aiempi tiedosto poistettiin. Suunnitelma on ennallaan.', other: '{count} aiempaa tiedostoa poistettiin. Suunnitelma on ennallaan.' },
  },
} as const satisfies Record<string, Text | CountedText>;

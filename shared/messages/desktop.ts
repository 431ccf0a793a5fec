import type { Text } from './text.ts';

/** What the desktop host says in its own menus and dialogs; everything inside the window is the renderer's. */
export const desktopTexts = {
  menuFile: { en: '&File', fi: '&Tiedosto' },
  menuEdit: { en: '&Edit', fi: 'M&uokkaa' },
  menuArrange: { en: '&Arrange', fi: '&Järjestä' },
  menuNotes: { en: '&Notes', fi: '&Muistilaput' },
  menuInsert: { en: '&Insert', fi: '&Lisää' },
  menuView: { en: '&View', fi: '&Näytä' },
  menuPlan: { en: '&Plan', fi: '&Suunnitelma' },
  menuWindow: { en: '&Window', fi: '&Ikkuna' },
  menuHelp: { en: '&Help', fi: '&Ohje' },
  quit: { en: 'Quit Kehys', fi: 'Lopeta Kehys' },
  about: { en: 'About Kehys', fi: 'Tietoja Kehyksestä' },
  services: { en: 'Services', fi: 'Palvelut' },
  hide: { en: 'Hide Kehys', fi: 'Piilota Kehys' },
  hideOthers: { en: 'Hide others', fi: 'Piilota muut' },
  showAll: { en: 'Show all', fi: 'Näytä kaikki' },
  fullScreen: { en: 'Full screen', fi: 'Koko näyttö' },
  minimize: { en: 'Minimise', fi: 'Pienennä' },
  zoomWindow: { en: 'Zoom', fi: 'Zoomaa' },
  front: { en: 'Bring all to front', fi: 'Tuo kaikki eteen' },

  planFiles: { en: 'Kehys plans', fi: 'Kehys-suunnitelmat' },
  openTitle: { en: 'Open a plan', fi: 'Avaa suunnitelma' },
  saveAsTitle: { en: 'Save the plan as', fi: 'Tallenna suunnitelma nimellä' },
  exportTitle: { en: 'Save the export as', fi: 'Tallenna vienti nimellä' },

  openAddressQuestion: { en: 'Open this address in your browser?', fi: 'Avataanko tämä osoite selaimessa?' },
  openAddress: { en: 'Open', fi: 'Avaa' },
  cancel: { en: 'Cancel', fi: 'Peruuta' },

  closeFailed: { en: 'The plan could not be saved.', fi: 'Suunnitelmaa ei voitu tallentaa.' },
  closeFailedDetail: {
    en: '{why}\n\nIf you close now, Kehys offers the unsaved changes again when it next starts on this computer.',
    fi: '{why}\n\nJos suljet nyt, Kehys tarjoaa tallentamattomia muutoksia uudelleen, kun se seuraavan kerran käynnistyy tällä tietokoneella.',
  },
  retry: { en: 'Try again', fi: 'Yritä uudelleen' },
  discard: { en: 'Close anyway', fi: 'Sulje silti' },
  keepOpen: { en: 'Keep open', fi: 'Pidä auki' },

  openFailed: { en: 'The plan could not be opened.', fi: 'Suunnitelmaa ei voitu avata.' },
  windowGone: { en: 'The window stopped working.', fi: 'Ikkuna lakkasi toimimasta.' },
  windowGoneDetail: {
    en: 'Your plan is kept and the window can be loaded again ({why}).',
    fi: 'Suunnitelma on tallessa, ja ikkunan voi ladata uudelleen ({why}).',
  },
  windowStuck: { en: 'The window does not answer.', fi: 'Ikkuna ei vastaa.' },
  windowStuckDetail: {
    en: 'You can wait, or load the window again. Your plan is kept.',
    fi: 'Voit odottaa tai ladata ikkunan uudelleen. Suunnitelma on tallessa.',
  },
  reload: { en: 'Load again', fi: 'Lataa uudelleen' },
  wait: { en: 'Wait', fi: 'Odota' },
} as const satisfies Record<string, Text>;

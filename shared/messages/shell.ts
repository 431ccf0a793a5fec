import type { CountedText, Text } from './text.ts';

/** The frame around an open plan: top bar, panels, menus, palette, shortcuts. */
export const shellTexts = {
  planTitle: { en: 'Title of the plan', fi: 'Suunnitelman nimi' },
  untitled: { en: 'Untitled plan', fi: 'Nimetön suunnitelma' },
  menu: { en: 'Menu', fi: 'Valikko' },
  topBar: { en: 'Plan', fi: 'Suunnitelma' },

  saved: { en: 'Saved', fi: 'Tallennettu' },
  savedDetail: { en: 'Everything is in “{name}” on disk.', fi: 'Kaikki on levyllä tiedostossa ”{name}”.' },
  savedAtDetail: { en: 'Everything is in “{name}” on disk, since {time}.', fi: 'Kaikki on levyllä tiedostossa ”{name}”, {time}.' },
  saving: { en: 'Saving…', fi: 'Tallennetaan…' },
  savingDetail: {
    en: 'The last changes are on their way to “{name}”.',
    fi: 'Viimeiset muutokset ovat matkalla tiedostoon ”{name}”.',
  },
  failed: { en: 'Not saved', fi: 'Ei tallennettu' },
  failedUnknown: {
    en: '“{name}” could not be written. Kehys keeps the changes and tries again.',
    fi: 'Tiedostoa ”{name}” ei voitu kirjoittaa. Muutokset ovat tallessa, ja Kehys yrittää uudelleen.',
  },
  readOnly: { en: 'Read only', fi: 'Vain luku' },
  readOnlyUnknown: { en: '“{name}” is open for reading only.', fi: '”{name}” on auki vain luettavaksi.' },
  refused: { en: 'Not kept', fi: 'Ei tallessa' },
  refusedUnsent: {
    en: { one: 'One change is in this window only: keep a copy before you close it.', other: '{count} changes are in this window only: keep a copy before you close it.' },
    fi: { one: 'Yksi muutos on vain tässä ikkunassa: ota siitä kopio, ennen kuin suljet sen.', other: '{count} muutosta on vain tässä ikkunassa: ota niistä kopio, ennen kuin suljet sen.' },
  },
  copyHere: { en: 'Keep a copy', fi: 'Ota kopio talteen' },
  copiedHere: { en: 'The plan as it stands here is kept as “{name}”.', fi: 'Suunnitelma on tässä muodossa tallessa nimellä ”{name}”.' },
  copyDownloaded: {
    en: 'The plan as it stands here was downloaded as “{name}”. “Open” takes it.',
    fi: 'Suunnitelma ladattiin tässä muodossa nimellä ”{name}”. Sen voi avata toiminnolla ”Avaa”.',
  },
  offline: { en: 'Offline', fi: 'Ei yhteyttä' },
  offlineDetail: {
    en: 'Kehys on this computer cannot be reached; this window tries again. It has all your changes.',
    fi: 'Tämän tietokoneen Kehykseen ei saa yhteyttä; ikkuna yrittää uudelleen. Kaikki muutoksesi ovat sillä tallessa.',
  },
  offlineUnsent: {
    en: {
      one: 'Kehys on this computer cannot be reached. One change waits in this window: keep it open.',
      other: 'Kehys on this computer cannot be reached. {count} changes wait in this window: keep it open.',
    },
    fi: {
      one: 'Tämän tietokoneen Kehykseen ei saa yhteyttä. Yksi muutos odottaa tässä ikkunassa: pidä se auki.',
      other: 'Tämän tietokoneen Kehykseen ei saa yhteyttä. {count} muutosta odottaa tässä ikkunassa: pidä se auki.',
    },
  },
  retry: { en: 'Save again', fi: 'Tallenna uudelleen' },
  saveAs: { en: 'Save as…', fi: 'Tallenna nimellä…' },

  loading: { en: 'Opening the plan…', fi: 'Suunnitelmaa avataan…' },

  leftRail: { en: 'Panels on the left', fi: 'Vasemman laidan paneelit' },
  rightRail: { en: 'Panels on the right', fi: 'Oikean laidan paneelit' },
  outlinePanel: { en: 'Outline', fi: 'Jäsennys' },
  canvasPanel: { en: 'Canvas', fi: 'Pohja' },
  detailsPanel: { en: 'Details', fi: 'Tiedot' },
  historyPanel: { en: 'History', fi: 'Historia' },
  insightsPanel: { en: 'Insights', fi: 'Havainnot' },
  resizePanel: { en: 'Width of the panel {panel}', fi: 'Paneelin {panel} leveys' },

  fileMenu: { en: 'File', fi: 'Tiedosto' },
  editMenu: { en: 'Edit', fi: 'Muokkaa' },
  arrangeMenu: { en: 'Arrange', fi: 'Järjestä' },
  notesMenu: { en: 'Notes', fi: 'Muistilaput' },
  insertMenu: { en: 'Add', fi: 'Lisää' },
  viewMenu: { en: 'View', fi: 'Näytä' },
  planMenu: { en: 'Plan', fi: 'Suunnitelma' },
  helpMenu: { en: 'Help', fi: 'Ohje' },

  palettePlaceholder: { en: 'Find a command or a part of the plan', fi: 'Hae komentoa tai suunnitelman osaa' },
  paletteCommands: { en: 'Commands', fi: 'Komennot' },
  leaveProjector: { en: 'Leave projector mode (Esc)', fi: 'Poistu projektoritilasta (Esc)' },
  paletteViews: { en: 'Saved views', fi: 'Tallennetut näkymät' },
  paletteView: { en: 'Saved view', fi: 'Tallennettu näkymä' },
  paletteItems: { en: 'In this plan', fi: 'Tässä suunnitelmassa' },
  untitledItem: { en: '{type} without a title', fi: '{type} ilman otsikkoa' },
  paletteNothing: { en: 'Nothing fits that.', fi: 'Mikään ei vastaa hakua.' },

  keysTitle: { en: 'Keyboard shortcuts', fi: 'Pikanäppäimet' },
  keysHint: {
    en: 'Single letters work while nothing is being typed. Arrow keys move what is selected by 1, with Shift by 10; Ctrl with an arrow goes to the next part. Everything else is in the command palette. Choose keys to change them.',
    fi: 'Yksittäiset kirjaimet toimivat, kun mitään ei olla kirjoittamassa. Nuolet siirtävät valittua 1 askeleen, Shiftin kanssa 10; Ctrl ja nuoli vievät seuraavaan osaan. Kaikki muu löytyy komentopaletista. Näppäimiä voi vaihtaa valitsemalla ne.',
  },
  clearSearch: { en: 'Clear the search', fi: 'Tyhjennä haku' },
  keysFind: { en: 'Find any command', fi: 'Etsi mikä tahansa komento' },
  keysChange: { en: 'Change the keys of: {name}', fi: 'Vaihda näppäimet: {name}' },
  keysPointer: { en: 'On the canvas, with a mouse or trackpad', fi: 'Pohjalla hiirellä tai kosketuslevyllä' },
  keysNone: { en: 'none', fi: 'ei ole' },
  keysPress: { en: 'Press the new keys. Esc keeps the old ones.', fi: 'Paina uusia näppäimiä. Esc säilyttää entiset.' },
  keysTaken: { en: '{keys} belongs to: {name}. Press others, or change that one first.', fi: '{keys} on jo käytössä: {name}. Paina muita näppäimiä tai vaihda ensin sen näppäimet.' },
  keysKept: { en: '{keys} is kept by the browser, the system or for moving about. Press others.', fi: '{keys} on varattu selaimelle, järjestelmälle tai liikkumiseen. Paina muita näppäimiä.' },
  keysAltGr: { en: 'With AltGr and Alt signs are typed, so these run no command. Press others.', fi: 'AltGr ja Alt kirjoittavat merkkejä, joten ne eivät käynnistä komentoja. Paina muita näppäimiä.' },
  keysReset: { en: 'The usual keys again: {name}', fi: 'Palauta tavalliset näppäimet: {name}' },
  keysResetAll: { en: 'Usual keys for all', fi: 'Palauta kaikki näppäimet' },

  saveAsTitle: { en: 'Save as', fi: 'Tallenna nimellä' },
  fileName: { en: 'File name', fi: 'Tiedoston nimi' },
  copyName: { en: '{name} – copy', fi: '{name} – kopio' },
  saveAsHint: {
    en: 'A new file in {folder}. The plan goes on in it; the old file stays as it was.',
    fi: 'Uusi tiedosto kansioon {folder}. Suunnitelma jatkuu siinä; vanha tiedosto jää ennalleen.',
  },
  saveAsAction: { en: 'Save', fi: 'Tallenna' },
  cancel: { en: 'Cancel', fi: 'Peruuta' },
  savedAsNotice: { en: 'The plan now goes on in “{name}”.', fi: 'Suunnitelma jatkuu nyt tiedostossa ”{name}”.' },
  savedNotice: { en: 'Saved in “{name}”.', fi: 'Tallennettu tiedostoon ”{name}”.' },

  light: { en: 'Light', fi: 'Vaalea' },
  dark: { en: 'Dark', fi: 'Tumma' },
  asSystem: { en: 'As the system', fi: 'Järjestelmän mukaan' },
} as const satisfies Record<string, Text | CountedText>;

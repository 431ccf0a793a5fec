import type { Text } from './text.ts';

/** Why a file of another program could not be brought in. */
export const importFailureTexts = {
  'import-faulty': {
    en: 'Nothing was imported. Faults found ({count}): {faults}',
    fi: 'Mitään ei tuotu. Löytyneet virheet ({count}): {faults}',
  },
  'import-unknown': {
    en: 'Kehys cannot bring in “{name}”. It reads: {list}. Nothing was imported.',
    fi: 'Kehys ei osaa tuoda tiedostoa ”{name}”. Se lukee: {list}. Mitään ei tuotu.',
  },
  'import-not-what-it-says': {
    en: '“{name}” is not what its name says. Nothing was imported, and the file was left as it is.',
    fi: '”{name}” ei ole sitä, mitä sen nimi lupaa. Mitään ei tuotu, ja tiedosto jätettiin ennalleen.',
  },
  'import-old-office': {
    en: '“{name}” is in the form of Excel before 2007. Open it there and save it as .xlsx. Nothing was imported.',
    fi: '”{name}” on vuotta 2007 vanhemman Excelin muodossa. Avaa se Excelissä ja tallenna .xlsx-muotoon. Mitään ei tuotu.',
  },
  'import-other-sheet': {
    en: '“{name}” is a spreadsheet in a form that Kehys does not read. Save it as .xlsx in the program that made it. Nothing was imported.',
    fi: '”{name}” on taulukko muodossa, jota Kehys ei lue. Tallenna se .xlsx-muotoon ohjelmassa, jolla se on tehty. Mitään ei tuotu.',
  },
  'import-locked': {
    en: '“{name}” is protected with a password. Take the password off in the program that made it, and save. Nothing was imported.',
    fi: '”{name}” on suojattu salasanalla. Poista salasana ohjelmassa, jolla tiedosto on tehty, ja tallenna. Mitään ei tuotu.',
  },
  'import-damaged': {
    en: '“{name}” is damaged or no {why}. Nothing was imported, and the file was left as it is.',
    fi: '”{name}” on vahingoittunut tai jotain muuta kuin {why}. Mitään ei tuotu, ja tiedosto jätettiin ennalleen.',
  },
  'import-nothing': {
    en: 'There is nothing in “{name}” that Kehys could take: no text, no cards, no rows.',
    fi: 'Tiedostossa ”{name}” ei ole mitään tuotavaa: ei tekstiä, kortteja eikä rivejä.',
  },
  'import-too-large': {
    en: '“{name}” is {size} MB; a file to bring in may be {limit} MB at most. Nothing was imported.',
    fi: '”{name}” on {size} Mt, ja tuotava tiedosto saa olla enintään {limit} Mt. Mitään ei tuotu.',
  },
  'import-too-many': {
    en: '“{name}” holds {count} things; Kehys takes {limit} at once. Divide the file. Nothing was imported.',
    fi: 'Tiedostossa ”{name}” on {count} asiaa, ja kerralla tuodaan enintään {limit}. Jaa tiedosto osiin. Mitään ei tuotu.',
  },
  'import-too-deep': {
    en: '“{name}” is nested deeper than any file that people make. Nothing was imported.',
    fi: 'Tiedoston ”{name}” sisäkkäisyys on syvempi kuin missään ihmisen tekemässä tiedostossa. Mitään ei tuotu.',
  },
  'import-document-type': {
    en: '“{name}” has a document type (DOCTYPE), which can hide text without end. Such files are not read. Nothing was imported.',
    fi: 'Tiedostossa ”{name}” on dokumenttityyppi (DOCTYPE), jonka taakse voi kätkeä loputtomasti tekstiä. Sellaisia ei lueta. Mitään ei tuotu.',
  },
  'import-unpacks-too-large': {
    en: '“{name}” unpacks to more than {limit} MB. Nothing was imported.',
    fi: '”{name}” purkautuu yli {limit} Mt:n kokoiseksi. Mitään ei tuotu.',
  },
  'import-part-unknown': {
    en: 'The file has no part “{part}”. It has: {list}.',
    fi: 'Tiedostossa ei ole osaa ”{part}”. Siinä on: {list}.',
  },
  'import-target-unknown': {
    en: '“{part}” cannot become “{target}”. It can become: {list}.',
    fi: 'Osasta ”{part}” ei voi tulla ”{target}”. Siitä voi tulla: {list}.',
  },
  'import-all-left-out': {
    en: 'Everything in “{name}” is left out, so there is nothing to import.',
    fi: 'Kaikki tiedostossa ”{name}” jätetään pois, joten mitään ei ole tuotavaksi.',
  },
} as const satisfies Record<string, Text>;

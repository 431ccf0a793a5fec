import type { CountedText, Text } from './text.ts';

/** What is said of pictures on the canvas. */
export const pictureTexts = {
  picture: { en: 'Picture', fi: 'Kuva' },
  numbered: { en: 'Picture {number}', fi: 'Kuva {number}' },
  missing: { en: 'The picture’s file is missing from the plan.', fi: 'Kuvan tiedosto puuttuu suunnitelmasta.' },
  caption: { en: 'Write a caption', fi: 'Kirjoita kuvateksti' },
  title: { en: 'Adding pictures', fi: 'Lisätään kuvia' },
  progress: { en: '{done} of {count} are ready', fi: 'Valmiina {done}/{count}' },
  cancel: { en: 'Cancel', fi: 'Peruuta' },
  cancelled: { en: 'Adding pictures was cancelled. Nothing was added.', fi: 'Kuvien lisääminen peruttiin. Mitään ei lisätty.' },
  smaller: {
    en: { one: 'The picture was large, so a smaller one was kept.', other: '{count} pictures were large, so smaller ones were kept.' },
    fi: { one: 'Kuva oli suuri, joten siitä tallennettiin pienempi.', other: '{count} kuvaa oli suuria, joten niistä tallennettiin pienemmät.' },
  },
  still: {
    en: { one: 'One picture moved: its first image was kept.', other: '{count} pictures moved: their first images were kept.' },
    fi: { one: 'Yksi kuva oli animaatio: siitä tallennettiin ensimmäinen kuva.', other: '{count} kuvaa oli animaatioita: niistä tallennettiin ensimmäiset kuvat.' },
  },
  empty: { en: '“{name}” is empty: no picture was added.', fi: '”{name}” on tyhjä tiedosto: kuvaa ei lisätty.' },
  phone: {
    en: '“{name}” is in a phone’s own format (HEIC), which cannot be read here. Save it as JPEG or PNG and add that.',
    fi: '”{name}” on puhelimen omaa HEIC-muotoa, jota ei voi lukea tässä. Tallenna kuva JPEG- tai PNG-muodossa ja lisää se.',
  },
  vectors: {
    en: '“{name}” holds programs, movement or parts from elsewhere, so it was not added. Save it as PNG and add that.',
    fi: '”{name}” sisältää ohjelmia, liikettä tai osia muualta, joten sitä ei lisätty. Tallenna kuva PNG-muodossa ja lisää se.',
  },
  intricate: {
    en: '“{name}” has too many parts to be drawn, so it was not added. Save it as PNG and add that.',
    fi: '”{name}” koostuu liian monesta osasta, joten sitä ei lisätty. Tallenna kuva PNG-muodossa ja lisää se.',
  },
  unreadable: { en: '“{name}” is broken or no picture: it was not added.', fi: '”{name}” on viallinen tai ei ole kuva: sitä ei lisätty.' },
  moreFaults: {
    en: { one: 'One more file was not added.', other: '{count} more files were not added.' },
    fi: { one: 'Lisäksi yhtä tiedostoa ei lisätty.', other: 'Lisäksi {count} tiedostoa ei lisätty.' },
  },
} as const satisfies Record<string, Text | CountedText>;

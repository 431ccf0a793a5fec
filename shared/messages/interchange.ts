import type { CountedText, Text } from './text.ts';

/** Faults and remarks of plan JSON that somebody else wrote. Each begins with the path of what it is about. */
export const interchangeTexts = {
  topLevel: { en: 'top level', fi: 'ylin taso' },
  missing: { en: '{path}: is missing', fi: '{path}: puuttuu' },
  wrongType: { en: '{path}: should be {expected}', fi: '{path}: pitäisi olla {expected}' },
  typeText: { en: 'a text', fi: 'teksti' },
  typeNumber: { en: 'a number', fi: 'luku' },
  typeInt: { en: 'a whole number', fi: 'kokonaisluku' },
  typeArray: { en: 'a list', fi: 'luettelo' },
  typeObject: { en: 'an object', fi: 'olio' },
  unknownKey: { en: '{path}: the key “{key}” is not known', fi: '{path}: avainta ”{key}” ei tunneta' },
  notOption: { en: '{path}: {value} is none of {options}', fi: '{path}: {value} ei ole mikään näistä: {options}' },
  textTooLong: { en: '{path}: is longer than {limit} characters', fi: '{path}: on pidempi kuin {limit} merkkiä' },
  empty: { en: '{path}: is empty', fi: '{path}: on tyhjä' },
  tooLarge: { en: '{path}: is larger than {limit}', fi: '{path}: on suurempi kuin {limit}' },
  tooSmall: { en: '{path}: is smaller than {limit}', fi: '{path}: on pienempi kuin {limit}' },
  notAboveLimit: { en: '{path}: should be more than {limit}', fi: '{path}: pitäisi olla enemmän kuin {limit}' },
  notDay: { en: '{path}: a day is written yyyy-mm-dd', fi: '{path}: päivä kirjoitetaan muodossa vvvv-kk-pp' },
  noSuchDay: { en: '{path}: there is no such day', fi: '{path}: sellaista päivää ei ole' },
  unfit: { en: '{path}: does not fit', fi: '{path}: ei kelpaa' },

  sameId: { en: '{path}: the id “{id}” is taken by {other}', fi: '{path}: tunnus ”{id}” on jo kohdassa {other}' },
  noSuchItem: { en: '{path}: there is no item “{id}”', fi: '{path}: osaa ”{id}” ei ole' },
  notArea: { en: '{path}: “{id}” is no area', fi: '{path}: ”{id}” ei ole alue' },
  areaLoop: { en: '{path}: the area would lie inside itself', fi: '{path}: alue olisi itsensä sisällä' },
  linkUnfit: { en: '{path}: no link “{kind}” can lead from {from} to {to}', fi: '{path}: yhteys ”{kind}” ei sovi välille {from} → {to}' },
  linkToItself: { en: '{path}: an item cannot be linked to itself', fi: '{path}: osaa ei voi yhdistää itseensä' },
  linkSingle: { en: '{path}: “{id}” has a link “{kind}” already ({other})', fi: '{path}: osalla ”{id}” on jo yhteys ”{kind}” ({other})' },
  sameDay: { en: '{path}: that day has a measurement already', fi: '{path}: tällä päivällä on jo mittaus' },
  more: {
    en: { one: 'and 1 more', other: 'and {count} more' },
    fi: { one: 'ja 1 muu', other: 'ja {count} muuta' },
  },

  linkTwice: { en: '{path}: the same link occurs twice; it was taken once', fi: '{path}: sama yhteys on kahdesti; se otettiin kerran' },
  textMended: {
    en: 'Some texts held broken characters; they were replaced by �',
    fi: 'Joissakin teksteissä oli rikkinäisiä merkkejä; niiden tilalla on nyt �',
  },
  untitled: { en: 'The plan has no title', fi: 'Suunnitelmalla ei ole nimeä' },
} as const satisfies Record<string, Text | CountedText>;

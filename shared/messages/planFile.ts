import type { CountedText, Text } from './text.ts';

/** What a check of a plan file can find besides damage. */
export const planFileTexts = {
  faultUnknownItems: {
    en: { one: '1 part of the plan is of a type that this Kehys does not know', other: '{count} parts of the plan are of types that this Kehys does not know' },
    fi: { one: '1 suunnitelman osa on tyyppiä, jota tämä Kehys ei tunne', other: '{count} suunnitelman osaa on tyyppiä, jota tämä Kehys ei tunne' },
  },
  faultDanglingLinks: {
    en: { one: '1 link leads nowhere', other: '{count} links lead nowhere' },
    fi: { one: '1 yhteys ei johda mihinkään', other: '{count} yhteyttä ei johda mihinkään' },
  },
  faultUnfitLinks: {
    en: { one: '1 link joins parts that it does not fit', other: '{count} links join parts that they do not fit' },
    fi: { one: '1 yhteys ei sovi osiin, jotka se yhdistää', other: '{count} yhteyttä ei sovi osiin, jotka ne yhdistävät' },
  },
  faultAreas: {
    en: { one: '1 part lies in an area that cannot hold it', other: '{count} parts lie in areas that cannot hold them' },
    fi: { one: '1 osa on alueella, joka ei voi sisältää sitä', other: '{count} osaa on alueilla, jotka eivät voi sisältää niitä' },
  },
  faultPicture: {
    en: 'The bytes of the picture {name} ({items}) are not those that its name was given for',
    fi: 'Kuvan {name} ({items}) tavut eivät ole ne, joista sen nimi on annettu',
  },
  faultSparePicture: {
    en: 'The bytes of the picture {name}, which no note shows, are not those that its name was given for',
    fi: 'Kuvan {name}, jota mikään muistilappu ei näytä, tavut eivät ole ne, joista sen nimi on annettu',
  },
  faultCopy: {
    en: 'plan.json does not say what the document says',
    fi: 'plan.json ei sano samaa kuin asiakirja',
  },
} as const satisfies Record<string, Text | CountedText>;

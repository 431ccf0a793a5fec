import type { ExamplePart } from '../example.ts';

/** Everyone named here is made up. */
export const people: readonly ExamplePart[] = [
  { key: 'aino', type: 'person', fields: { name: 'Aino Kivisalo', roles: 'Markkinointipäällikkö, strategian omistaja', skillContent: 3, skillListening: 3, skillDialogue: 3, skillTools: 3, skillAnalytics: 2, training: 'Mittariston lukeminen toimiston kanssa kerran kuussa; tavoitteena oma kuukausiraportti helmikuusta 2027.' } },
  { key: 'pekka', type: 'person', fields: { name: 'Pekka Hiillos', roles: 'Toimitusjohtaja, hyväksyy ja vastaa kriisissä', skillContent: 1, skillListening: 3, skillDialogue: 2, skillTools: 1, skillAnalytics: 2, training: 'Kriisiharjoitus kaksi kertaa vuodessa.' } },
  { key: 'riitta', type: 'person', fields: { responsibilities: 'Vastaa asiakkaille julkisesti ja yksityisesti; kertoo maanantain puhelussa, mitä kysytään.', name: 'Riitta Tulisalo', roles: 'Asiakaspalvelu, vastaa kysymyksiin', skillContent: 2, skillListening: 5, skillDialogue: 4, skillTools: 2, skillAnalytics: 1, training: 'Vastaustyökalun käyttökoulutus lokakuussa 2026, kirjoittamisen sparraus toimistolta joka toinen viikko.' } },
  { key: 'jouni', type: 'person', fields: { name: 'Jouni Kytömaa', roles: 'Tuotekehitysinsinööri, Lämmityskoulun opettaja', skillContent: 2, skillListening: 3, skillDialogue: 3, skillTools: 1, skillAnalytics: 3, training: 'Esiintyminen kameralle, kaksi iltapäivää syyskuussa 2026.' } },
  { key: 'elina', type: 'person', fields: { name: 'Elina Revonsalo', roles: 'Strategi, Revontulikettu', skillContent: 3, skillListening: 4, skillDialogue: 4, skillTools: 4, skillAnalytics: 5, training: 'Kaksi päivää tehtaalla: kokoonpano ja takuupöytä (tehty syyskuussa 2026).' } },
  { key: 'otso', type: 'person', fields: { name: 'Otso Halmesniemi', roles: 'Sisältösuunnittelija, Revontulikettu', skillContent: 5, skillListening: 3, skillDialogue: 4, skillTools: 4, skillAnalytics: 3, training: 'Puukiukaan lämmittäjän peruskurssi Jounin opissa.' } },
];

export const audiences: readonly ExamplePart[] = [
  {
    key: 'builders',
    type: 'audience',
    fields: {
      name: 'Saunan rakentajat ja remontoijat',
      needs: 'Oikean kokoinen kiuas, varmuus hormista ja suojaetäisyyksistä, kustannus ilman yllätyksiä.',
      interests: 'Löylyn laatu, puun kulutus, mökin ja pihasaunan rakentaminen, toisten rakentajien kuvat.',
      habits: 'Päätös kypsyy 3–9 kuukautta. Vertailee iltaisin puhelimella, ostaa maalis–kesäkuussa ja syyskuussa.',
      foundAt: 'Hakukone, rakentajien ja saunaharrastajien ryhmät, YouTube, rautakaupan kiuashylly.',
    },
  },
  {
    key: 'owners',
    type: 'audience',
    fields: {
      name: 'Nykyiset kiukaanomistajat',
      needs: 'Kivien vaihto, varaosat, sytytys ilman savua, nopea vastaus kun jokin ihmetyttää.',
      interests: 'Omat saunaperinteet, halonhakkuu, mökkielämä, kestävät tavarat.',
      habits: 'Kysyy silloin, kun sauna on lämpiämässä: torstaista sunnuntaihin klo 16–21.',
      foundAt: 'Facebook-sivun viestit, puhelin, Löylykirje, YouTube-haku.',
    },
  },
  {
    key: 'dealers',
    type: 'audience',
    fields: {
      name: 'Jälleenmyyjät ja saunaurakoitsijat (Suomi, Ruotsi, Viro)',
      needs: 'Todistettavat päästöluvut, asennusohje omalla kielellä, kate ja toimitusvarmuus.',
      interests: 'Mitä asiakkaat kysyvät, mikä malli myy, kuka auttaa takuuasiassa.',
      habits: 'Vuosiohjelma lyödään lukkoon tammi–maaliskuussa; lukee sähköpostia aamulla, soittaa iltapäivällä.',
      foundAt: 'Sähköposti, puhelin, messut, alan ammattiryhmät.',
    },
  },
];

import type { ExamplePart } from '../example.ts';

/** Where the company meets its people; half of the channels are no social media. */
export const channels: readonly ExamplePart[] = [
  {
    key: 'site',
    type: 'channel',
    fields: {
      name: 'Verkkosivut ja kiuasvalitsin', social: 'other', roles: ['information', 'marketing'], reaches: ['builders', 'dealers'], owner: 'aino',
      reason: 'Ostaja päätyy tänne joka tapauksessa. Sivu on meidän, eikä kukaan muuta sen sääntöjä.',
      gain: 'Saunan tilavuuteen sopiva kiuas kolmella kysymyksellä, asennusmitat ja rehellinen hinta-arvio.',
      platformGoal: 'Hakukone haluaa, että vastaus löytyy heti. Jokaisella sivulla on yksi kysymys ja yksi vastaus.',
      strategy: 'Kaikki muut kanavat päättyvät tänne. Opastamme valitsemaan oikein, vaikka se tarkoittaisi pienempää kiuasta; jokaiselta sivulta pääsee kysymään ihmiseltä.',
      tone: 'Selkeä ja asiallinen, kuin hyvä myyjä', cadence: 'Yksi uusi tai korjattu ohje viikossa', responseHours: 24,
      routing: 'Yhteydenottolomake on yksityinen. Usein toistuva kysymys vastataan myös julkisena ohjeena.', reach: 'both', budget: 9800, reviewedOn: '2026-11-20', trust: 4, interaction: 3, engagement: 2,
    },
  },
  {
    key: 'facebook',
    type: 'channel',
    fields: {
      name: 'Facebook-sivu', social: 'social', roles: ['service', 'information'], reaches: ['owners', 'builders'], owner: 'riitta',
      reason: 'Omistajat ovat jo täällä ja kysyvät täällä. Ehdimme vastata, kun siihen on varattu tunnit.',
      gain: 'Vastaus ihmiseltä samana työpäivänä ja toisten omistajien kokemukset.',
      platformGoal: 'Alusta haluaa ihmisten keskustelevan keskenään. Kysymme ja vastaamme sen sijaan, että vain ilmoittaisimme.',
      strategy: 'Hiljaisesta seinästä neuvontapöydäksi: jokaiseen kysymykseen vastataan, hyvä kysymys nostetaan perjantain julkaisuksi ja omistajat opastavat toisiaan. Emme osta enää faneja.',
      tone: 'Rento mutta asiallinen; omalla nimellä, hymiö saa näkyä', cadence: '2–3 julkaisua viikossa', responseHours: 8,
      routing: 'Yleinen kysymys vastataan julkisesti. Tilausnumero, osoite ja takuuasia siirretään heti yksityisviestiin.', reach: 'organic', budget: 0, reviewedOn: '2026-11-20', trust: 2, interaction: 3, engagement: 2,
    },
  },
  {
    key: 'youtube',
    type: 'channel',
    fields: {
      name: 'YouTube: Lämmityskoulu', social: 'social', roles: ['marketing', 'service'], reaches: ['builders', 'owners'], owner: 'otso',
      reason: 'Lämmittäminen opitaan näkemällä. Tuotekehityksellä on tieto ja yksi tunti viikossa aikaa.',
      gain: 'Osaa sytyttää, valita kivet ja huoltaa kiukaan; säästää puuta ja naapurisopua.',
      platformGoal: 'Alusta haluaa pitkiä katseluaikoja ja hakuihin vastaavia videoita. Video vastaa otsikkonsa kysymykseen ensimmäisen minuutin aikana.',
      strategy: 'Lämmityskoulu opettaa lämmittämään puhtaasti. Tieto tulee testihuoneesta, puhuja on insinööri, ja jokainen luku on mitattu.',
      tone: 'Opettaja, joka on itsekin polttanut näppinsä', cadence: 'Kaksi videota kuukaudessa', responseHours: 24,
      routing: 'Kommentteihin vastataan julkisesti; takuuasiat ohjataan asiakaspalveluun.', reach: 'both', budget: 6400, reviewedOn: '2026-11-20', trust: 4, interaction: 3, engagement: 3,
    },
  },
  {
    key: 'instagram',
    type: 'channel',
    fields: {
      name: 'Instagram', social: 'social', roles: ['marketing'], reaches: ['builders'], owner: 'otso',
      reason: 'Rakentaja hakee täältä kuvia ja mittasuhteita. Yksi kuvauspäivä riittää kuukaudeksi.',
      gain: 'Oikeita saunoja oikeissa mitoissa: mitä näkyy kuvassa, löytyy mittoineen tekstistä.',
      platformGoal: 'Alusta haluaa tallennuksia ja jakoja. Teemme kuvia, jotka kannattaa tallentaa rakennuskansioon.',
      strategy: 'Asiakkaiden saunat esitellään luvalla: tila, kiuas, kivet, opit. Kestävä kolmenkymmenen vuoden kiuas näkyy käytössä, ei studiossa.',
      tone: 'Lämmin ja vähäsanainen', cadence: '2 julkaisua viikossa', responseHours: 24,
      routing: 'Mittakysymykset vastataan kommentteihin, tarjouspyynnöt ohjataan kiuasvalitsimeen.', reach: 'both', budget: 5800, reviewedOn: '2026-11-20', trust: 3, interaction: 2, engagement: 2,
    },
  },
  {
    key: 'letter',
    type: 'channel',
    fields: {
      name: 'Löylykirje (sähköposti)', social: 'other', roles: ['information', 'marketing'], reaches: ['owners', 'dealers'], owner: 'aino',
      reason: 'Luvan antaneita on 4 150, ja lupa on meidän eikä alustan.',
      gain: 'Kauden niksi, varaosamuistutus oikeaan aikaan ja ennakkotieto uusista ohjeista.',
      platformGoal: 'Sähköpostipalvelut suosivat kirjeitä, jotka avataan ja joihin vastataan. Jokainen kirje päättyy kysymykseen.',
      strategy: 'Kerran kuussa yksi hyödyllinen asia: opastamme kauden mukaan (halot, kivet, nuohous). Jälleenmyyjille oma versio neljännesvuosittain.',
      tone: 'Kirje tutulta', cadence: 'Kerran kuussa', responseHours: 24, routing: 'Vastaus tulee Riitan postilaatikkoon; yksityistä alusta asti.', reach: 'organic', budget: 1200, reviewedOn: '2026-11-20', trust: 4, interaction: 2, engagement: 3,
    },
  },
  {
    key: 'phone',
    type: 'channel',
    fields: {
      name: 'Puhelin ja tehtaanmyymälä', social: 'other', roles: ['service', 'marketing'], reaches: ['owners', 'builders', 'dealers'], owner: 'riitta',
      reason: 'Kallein ja paras keskustelu: puhelu päättyy kauppaan joka viidennellä kerralla.',
      gain: 'Ratkaisu saman puhelun aikana ja kiuas, jota saa koputella.',
      platformGoal: 'Ei ulkopuolista alustaa. Linja on auki silloin, kun sauna lämpiää: to–pe klo 18 asti.',
      strategy: 'Jokaiselta soittajalta kysytään, mistä hän sai numeron. Opastamme puhelimessa samoin kuin videoilla, ja numero näkyy kaikkialla.',
      tone: 'Kiireetön', cadence: 'Arkisin 9–16, to–pe 9–18', responseHours: 4, routing: 'Yksityistä. Toistuvista kysymyksistä tehdään julkinen ohje.', reach: 'organic', budget: 0, reviewedOn: '2026-11-20', trust: 5, interaction: 5, engagement: 3,
    },
  },
];

/** Planned at first, given up in October: nobody has the time. */
export const tiktok: ExamplePart = {
  key: 'tiktok',
  type: 'channel',
  fields: {
    name: 'TikTok', social: 'social', roles: ['marketing'], reaches: ['builders'], owner: 'otso',
    reason: 'Nuoret mökinrakentajat; toimisto haluaa kokeilla.', gain: 'Lyhyitä sytytysniksejä.',
    platformGoal: 'Alusta haluaa päivittäistä julkaisemista.', strategy: 'Lämmityskoulun leikkeitä pystykuvana.',
    cadence: '4–5 videota viikossa', reach: 'organic', trust: 1, interaction: 2, engagement: 1,
  },
};

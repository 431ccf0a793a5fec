import type { ExamplePart } from '../example.ts';

/** What may go wrong and who then does what; the rules for those who speak. */
export const risks: readonly ExamplePart[] = [
  {
    key: 'r.fans',
    type: 'risk',
    fields: {
      scenario: 'Joku kirjoittaa: ”Tehän ostitte faninne”', kind: 'criticism', who: 'aino', withinHours: 4, guards: ['facebook', 'instagram'],
      how: 'Myönnetään suoraan, kerrotaan luvut ja mitä tehdään nyt toisin. Kommentti jää näkyviin, eikä sävystä huomauteta.',
      escalation: 'Jos toimittaja kysyy, vastaa Pekka saman päivän aikana.',
      sampleReply: 'Totta. Ostimme vuosina 2024–2025 noin 34 000 tykkääjää, eikä siitä ollut hyötyä kenellekään. Syyskuussa siivosimme niitä pois. Nyt tällä sivulla neuvotaan lämmittämään – mitä haluaisit kysyä? – Aino',
    },
  },
  {
    key: 'r.smoke',
    type: 'risk',
    fields: {
      scenario: 'Asiakas kertoo julkisesti, että kiuas savuttaa tai ruostuu', kind: 'criticism', who: 'riitta', withinHours: 8, guards: ['facebook', 'youtube'],
      how: 'Kiitetään, kysytään malli ja hormin pituus, annetaan ensimmäinen neuvo julkisesti ja siirretään takuuasia yksityisviestiin. Palataan ketjuun ja kerrotaan, miten asia ratkesi.',
      escalation: 'Sama vika kolmannen kerran kuukauden aikana: Jouni ja Pekka.',
      sampleReply: 'Kiitos kun kerroit, ja harmi että löylyt menivät savuun. Mikä malli sinulla on ja paljonko hormilla on pituutta? Kokeile ensi kerralla sytyttää päältä. Laitan sinulle viestin, niin katsotaan takuun kannalta. – Riitta',
    },
  },
  {
    key: 'r.fire',
    type: 'risk',
    fields: {
      scenario: 'Kiukaamme epäillään palon syyksi', kind: 'crisis', who: 'pekka', withinHours: 1, guards: ['facebook', 'instagram', 'youtube', 'site'],
      how: 'Ajastetut julkaisut pysäytetään heti. Yksi ääni: Pekka. Pahoittelemme tapahtunutta, kerromme mitä tiedämme ja milloin kerromme lisää, emmekä arvaa syytä. Jokaiseen viestiin vastataan samalla tiedolla.',
      escalation: 'Pelastuslaitos ja vakuutusyhtiö samana päivänä; Elina pitää lokia kaikista viesteistä.',
      sampleReply: 'Olemme saaneet tiedon saunapalosta ja olemme yhteydessä pelastuslaitokseen. Ajatuksemme ovat perheen luona. Kerromme lisää viimeistään klo 18. – Pekka Hiillos, toimitusjohtaja',
    },
  },
  {
    key: 'r.recall',
    type: 'risk',
    fields: {
      scenario: 'Malli on vedettävä takaisin', kind: 'crisis', who: 'pekka', withinHours: 2, guards: ['site', 'letter', 'phone'],
      how: 'Sarjanumerot ja ohje sivuille ensin, sitten kirje omistajille ja soitot jälleenmyyjille, lopuksi some. Puhelinvuorot tuplataan kahdeksi viikoksi.',
      escalation: 'Turvallisuusviranomainen ennen julkistusta; hallituksen puheenjohtaja.',
      sampleReply: 'Mallin A18 luukunsarana vaihdetaan maksutta kaikille. Älä lämmitä ennen vaihtoa. Sarjanumeron näet kilvestä; ohje ja ajanvaraus ovat sivuillamme. – Asiakaspalvelu',
    },
  },
];

export const policies: readonly ExamplePart[] = [
  { key: 'p.name', type: 'policy', fields: { rule: 'Vastaa omalla nimelläsi ja kerro, missä työskentelet. Huumori sopii, ivaaminen ei.', binds: 'Kaikki vastaajat, myös toimisto' } },
  { key: 'p.never', type: 'policy', fields: { rule: 'Kritiikkiä ei poisteta. Pois otetaan vain toisen henkilötiedot, uhkailu ja mainosroska, ja siitä jätetään merkintä.', binds: 'Kanavien ylläpitäjät' } },
  { key: 'p.numbers', type: 'policy', fields: { rule: 'Päästö- ja turvallisuusluvun saa julkaista vain testihuoneen pöytäkirjan perusteella. Muu saa lähteä ilman ennakkohyväksyntää.', binds: 'Kaikki sisällöntekijät' }, relatesTo: ['out.smoke'] },
  { key: 'p.permission', type: 'policy', fields: { rule: 'Asiakkaan saunasta ja nimestä pyydetään kirjallinen lupa, jonka saa perua milloin vain.', binds: 'Revontulikettu ja markkinointi' }, relatesTo: ['out.privacy'] },
  { key: 'p.secret', type: 'policy', fields: { rule: 'Toimisto saa heti tiedon takuutilastojen ja hinnoittelun muutoksista eikä vie sitä muille asiakkailleen.', binds: 'Revontulikettu' } },
];

import type { ExamplePart, ExampleStory } from './example.ts';
import { autumnActions, springActions } from './finnish/actions.ts';
import { channels, tiktok } from './finnish/channels.ts';
import { actionAnswers, fans, meanings, meetingPeople, podcast, press, team } from './finnish/method.ts';
import { agreements, beginning, review, routines, workshop } from './finnish/registers.ts';
import { givens, resources } from './finnish/givens.ts';
import { goals, kpis, measures } from './finnish/goals.ts';
import { audiences, people } from './finnish/people.ts';
import { agreedPositions, workshopPositions } from './finnish/positions.ts';
import { policies, risks } from './finnish/safeguards.ts';
import { series } from './finnish/series.ts';
import { boardViews } from './finnish/views.ts';

const fictional: ExamplePart = {
  key: 'n.fictional',
  type: 'note',
  fields: { text: 'Tämä on esimerkki. Tuiskuvaaran Kiuas, Revontulikettu, ihmiset ja luvut ovat keksittyjä.' },
};

const fanTrap: ExamplePart = {
  key: 'n.trap',
  type: 'note',
  fields: { text: 'Mistä lähdettiin: 61 000 € kahdessa vuodessa, 3 900 fanista 38 400 faniin, myynti ennallaan, seinällä kuusi keskustelua viikossa.' },
  relatesTo: ['facebook'],
};

const firstAnswers: ExamplePart = {
  key: 'n.november',
  type: 'note',
  fields: { text: 'Marraskuun oppi: kolmasosa tiedusteluista tulee torstai- ja perjantai-iltana. Siirretäänkö Riitan tunteja iltaan?' },
  relatesTo: ['phone'],
};

const dealerRisk: ExamplePart = {
  key: 'r.dealer',
  type: 'risk',
  fields: {
    scenario: 'Jälleenmyyjä moittii, että verkkokauppa vie asiakkaat', kind: 'criticism', who: 'aino', withinHours: 24, guards: ['letter', 'phone'],
    how: 'Soitetaan ennen kuin kirjoitetaan. Näytetään luvut: valitsin ohjaa 38 % kävijöistä lähimmälle jälleenmyyjälle. Vastataan myös julkisesti, jos moite oli julkinen.',
    escalation: 'Pekka, jos vuosisopimus on vaarassa.',
    sampleReply: 'Kiitos suorasta palautteesta. Valitsin ohjaa ostajan ensin lähimpään myymälään, ja lokakuussa teille ohjautui 31 rakentajaa. Soitan tänään, niin käydään luvut läpi. – Aino',
  },
};

const evening: ExamplePart = {
  key: 'a.evening',
  type: 'action',
  fields: {
    title: 'Iltapäivystyksen kokeilu: to–pe klo 16–20', advances: ['enquiries'], channel: ['phone', 'facebook'], owner: 'riitta',
    start: '2026-11-26', end: '2027-01-29', status: 'planned', budget: 1100, content: 'howTo', gain: 'Vastaus silloin, kun sauna on lämpiämässä.', call: 'Kysy nyt', pathStage: 4, maturity: '1',
  },
};

const stop: ExamplePart = {
  key: 'a.stop',
  type: 'action',
  fields: {
    title: 'Kolme ihmistä osaa pysäyttää ajastetut julkaisut', advances: ['answers'], channel: ['facebook'], owner: 'elina', start: '2026-11-30', end: '2026-12-11', status: 'planned',
    hours: 5, budget: 0, content: 'news', gain: 'Surun hetkellä ei tule vastaan kiuasmainosta.', call: 'Kerro, jos näet julkaisun väärällä hetkellä', pathStage: 6, maturity: '1', engagesTo: 'brand', origin: 'Harjoitus 17.11.2026',
  },
};

/** A stove maker that bought its fans and found its wall silent; it plans anew with an agency. All of it is made up. */
export const finnishExample: ExampleStory = {
  language: 'fi',
  title: 'Tuiskuvaaran Kiuas: hiljaiselta seinältä lämmityskouluun',
  seed: 20260824,
  series,
  stages: [
    {
      label: 'Ensimmäinen luonnos',
      author: 'Elina Revonsalo',
      reason: 'Lähtökohdat ja tavoitteet aloituspalaverin pohjalta. Luvut ovat vielä toiveita.',
      time: '2026-08-24T12:40:00.000Z',
      planFields: {
        company: 'Tuiskuvaaran Kiuas Oy', agency: 'Revontulikettu Oy', authors: 'Aino Kivisalo, Elina Revonsalo', starts: '2026-09-01', nextReview: '2026-11-23', maturity: '1', brandColour: '#8a3b1e', commitment: 'decided',
        courage: 'Kerromme itse ostetuista faneista ja näytämme kokeet, jotka menivät pieleen, mittarin lukema ruudussa.',
        keyMessages: 'Opastamme valitsemaan oikein\nLämmitä puhtaasti: päältä sytyttäen\nKestävä kiuas kolmeksikymmeneksi vuodeksi',
      },
      add: [...givens, ...audiences, press, ...goals, podcast, fictional],
      entries: beginning,
    },
    {
      label: 'Työpajan jälkeen',
      author: 'Elina Revonsalo',
      reason: 'Paikat kehällä asetettiin toisilta salassa 10.9. Kanavat, ihmiset, mittarit ja kahden vuoden raha mukaan.',
      time: '2026-09-11T13:15:00.000Z',
      positions: workshopPositions,
      add: [...people, ...resources, ...kpis, fans, ...channels, tiktok, fanTrap],
      change: { ...measures, wall: { measuredBy: ['k.talks', 'k.owners', 'k.fans'], owner: ['otso'] }, podcast: { owner: ['otso'] }, ...meetingPeople, ...meanings, ...team },
      entries: workshop,
      signOffs: [{ party: 'agency', name: 'Elina Revonsalo', note: 'Työpajan tulos kirjattu oikein; paikkoja ei ole vielä sovittu.', time: '2026-09-11T13:30:00.000Z' }],
    },
    {
      label: 'Sovittu strategia',
      author: 'Aino Kivisalo',
      reason: 'Paikat kehällä sovittiin, ohjauksen 35 pisteen ero puhuttiin auki. Tiedustelujen tavoite laskettiin siihen, mitä kausi kantaa.',
      time: '2026-10-05T09:20:00.000Z',
      positions: agreedPositions,
      planFields: { approvalDays: 1, nextDrill: '2026-11-17' },
      add: [...risks, ...policies],
      change: {
        enquiries: { statement: 'Pätevät kiuastiedustelut 46:sta 120:een kuukaudessa', target: 120, realistic: 'Sivuilla käy 9 000 kävijää kuussa, ja vain puoli prosenttia ottaa yhteyttä. 1,3 prosenttia on alan hyvä taso; 150 olisi vaatinut maksettua näkyvyyttä kolminkertaisesti.' },
        wall: { firstResults: '2026-12-31' },
      },
      entries: agreements,
      signOffs: [
        { party: 'agency', name: 'Elina Revonsalo', note: 'Sovimme kolmesta hyväksytettävästä aiheesta. Pidämme siitä kiinni.', time: '2026-10-06T06:50:00.000Z' },
        { party: 'client', name: 'Pekka Hiillos', note: 'Hyväksyn. Ohjauksen paikka tarkistetaan maaliskuussa.', time: '2026-10-07T11:05:00.000Z' },
      ],
    },
    {
      label: 'Toimintasuunnitelma 2026–27',
      author: 'Otso Halmesniemi',
      reason: 'Teot aikataulutettu elokuuhun asti. TikTok jätettiin pois: päivittäiseen julkaisemiseen ei riitä käsiä.',
      time: '2026-10-30T14:05:00.000Z',
      drop: ['tiktok'],
      add: [...autumnActions, ...springActions],
      change: { ...actionAnswers, instagram: { budget: 4800, cadence: '1–2 julkaisua viikossa' }, youtube: { budget: 7400 } },
      entries: routines,
      signOffs: [
        { party: 'agency', name: 'Elina Revonsalo', note: 'Tunnit varattu tammikuun loppuun.', time: '2026-11-02T07:10:00.000Z' },
        { party: 'client', name: 'Aino Kivisalo', note: 'Hyväksytty toimitusjohtajan valtuutuksella. Juhannusohje turvallisuuden tarkistukseen ajoissa.', time: '2026-11-02T09:45:00.000Z' },
      ],
    },
    {
      label: 'Marraskuun tarkistus',
      author: 'Aino Kivisalo',
      reason: 'Ensimmäisen neljänneksen luvut käyty läpi. Vastausprosentti nousee nopeammin kuin luvattiin, jälleenmyyjät hitaammin.',
      time: '2026-11-23T13:30:00.000Z',
      planFields: { reviewedOn: '2026-11-23', nextReview: '2027-02-22', nextDrill: '2027-03-09', decision: 'Hyväksytään iltapäivystyksen kokeilu tammikuun loppuun ja toisen neljänneksen 15 000 euroa.' },
      positions: [
        ['scope', 'today', 30, 'Kysymyksistä neljä viidestä saa vastauksen, ja omistajat ovat alkaneet neuvoa toisiaan.'],
        ['structure', 'today', 30, 'Riitta, Jouni ja Otso vastaavat omilla nimillään.'],
        ['governance', 'today', 35, 'Lokakuun 46 julkaisusta vain viisi kävi hyväksyttävänä.'],
        ['governance', 'agreed', 45, 'Jouni saa hyväksyä mitatut luvut itse; hinnat ja turvallisuusväitteet kysytään yhä Pekalta. Katsotaan uudelleen maaliskuussa.'],
      ],
      drop: ['podcast'],
      add: [dealerRisk, evening, stop, firstAnswers],
      entries: review,
      linkWords: [['wall', 'k.talks', 'lasketaan vasta, kun on vastattu'], ['a.evening', 'phone', 'to ja pe']],
      views: boardViews,
      speeches: { risks: 'Harjoitus 17.11.: vastaus oli valmis ajoissa, mutta ajastettuja julkaisuja ei ehditty pysäyttää. Joulukuun puolivälissä sen osaa kolme.' },
      moves: { 'n.trap': [8, 8] },
      change: {
        'a.clean': { learnt: 'Kukaan ei suuttunut. Kommenteista kaksi kolmesta kysyi heti jotain kiukaasta, ja omistajien määrä ei laskenut.' },
        'a.selector': { learnt: 'Loppuun pääsi 71 prosenttia. Kolmas kysymys hormista pysäyttää ne, joilla ei ole mittoja, joten se sai en tiedä -vastauksen.' },
        'a.lighting': { learnt: 'Insinööri ilman käsikirjoitusta toimi: 1 100 katsoi loppuun. Ensimmäinen minuutti kuvataan jatkossa viimeisenä.' },
        'a.evening': { hours: 24, tries: 'Vastaaja paikalla torstai- ja perjantai-iltana. Toimii, jos illan tiedusteluista useampi kuin joka kolmas johtaa mitoitukseen.', engagesTo: 'brand' },
        aino: { crisisToldOn: '2026-11-17' }, pekka: { crisisToldOn: '2026-11-17' }, riitta: { crisisToldOn: '2026-11-17' }, elina: { crisisToldOn: '2026-11-17' }, otso: { crisisToldOn: '2026-11-17' }, jouni: { crisisToldOn: '2026-11-18' },
        'r.fire': {
          how: 'Ajastetut julkaisut pysäytetään heti; sen osaavat Otso, Elina ja Riitta. Yksi ääni: Pekka. Pahoittelemme tapahtunutta, kerromme mitä tiedämme ja milloin kerromme lisää, emmekä arvaa syytä. Jokaiseen viestiin vastataan samalla tiedolla, myös myymälässä ja puhelimessa.',
        },
        'a.stones': { status: 'done' }, 'a.fathers': { status: 'done' },
        'a.swedish': { end: '2027-01-29', owner: 'elina' },
        answers: { due: '2027-02-28', realistic: 'Kysymyksiä tulee noin 95 viikossa, kun oltiin arvioitu 70. Iltapäivystys ratkaisee, päästäänkö yli 85 prosentin.' },
        abroad: { statement: 'Ruotsin ja Viron jälleenmyyjät ottavat itse yhteyttä: kolme uutta kuukaudessa', target: 3, firstResults: '2027-04-30' },
        'k.abroad': { target: 3 },
        facebook: { trust: 3, interaction: 4 },
        site: { 'used@2026-09': 900, 'used@2026-10': 1650, 'revenue@2026-09': 4200, 'revenue@2026-10': 8750, revenueSource: 'Verkkokauppa: kiuasvalitsimen kautta tulleet tilaukset', revenueSure: 'counted' },
        instagram: { 'used@2026-09': 240, 'used@2026-10': 310, 'revenue@2026-09': 180, 'revenue@2026-10': 290, revenueSource: 'Verkkokauppa: ensimmäinen käynti Instagramista', revenueSure: 'estimated' },
        letter: { 'used@2026-09': 50, 'used@2026-10': 50, 'revenue@2026-09': 1350, 'revenue@2026-10': 1920, revenueSource: 'Verkkokauppa: kirjeen omat linkit', revenueSure: 'counted' },
        'money.agency': { 'used@2026-09': 3200, 'used@2026-10': 3200 },
        'money.content': { 'used@2026-09': 1650, 'used@2026-10': 1980 },
        'money.paid': { 'used@2026-09': 420, 'used@2026-10': 760 },
        'hands.service': { name: 'Asiakaspalvelun aika: 16 tuntia viikossa vastaamiseen' },
      },
    },
  ],
};

import type { ExamplePart } from '../example.ts';
import type { FieldValue } from '../../../shared/framework/field.ts';

type Answers = Readonly<Record<string, Readonly<Record<string, FieldValue>>>>;

export const press: ExamplePart = {
  key: 'press',
  type: 'audience',
  fields: {
    name: 'Rakennus- ja mökkilehtien toimittajat', kind: 'media',
    needs: 'Mitattu luku, ihminen joka vastaa puhelimeen, ja kuva jossa ei ole logoa.',
    interests: 'Puhdas lämmittäminen, kestävyys, säädösten muutokset.',
    habits: 'Kevään saunanumerot tehdään tammikuussa. Tiedotteita ei lueta, mittauspöytäkirjat luetaan.',
    foundAt: 'Puhelin ja sähköposti; kaksi heistä kysyy neuvoa harrastajaryhmissä.', times: ['weekdayMorning', 'weekdayDay'],
  },
};

export const fans: ExamplePart = {
  key: 'k.fans',
  type: 'kpi',
  fields: {
    name: 'Facebook-sivun tykkääjät', kind: 'quantity', unit: 'henkilöä', businessKpi: 'keepingCustomers', dataSource: 'Sivun tilastot', cadence: 'month', owner: 'aino',
    counts: 'fans', happens: 'engagement', engagesTo: 'content',
  },
};

/** Dropped in November: the client had signed it, and nobody had the hours. */
export const podcast: ExamplePart = {
  key: 'podcast',
  type: 'goal',
  fields: {
    statement: 'Löylypuhe-podcast kerää 1 500 kuuntelijaa jaksoa kohti', serves: ['bg.known'], measure: 'Kuuntelijat jaksoa kohti kahden viikon kuluttua julkaisusta',
    baseline: 0, target: 1500, start: '2026-10-01', due: '2027-08-31', firstResults: '2027-03-31', priority: 6, focus: 'brand',
    realistic: 'Puhujat ovat omasta takaa. Leikkaajaa ei ole, ja jakso vie kolme päivää.',
  },
};

/** Audiences and channels: when people are there, how they are spoken to and what is kept of them. */
export const meetingPeople: Answers = {
  builders: { kind: 'prospects', times: ['weekdayEvening', 'weekend'] },
  owners: { kind: 'customers', times: ['weekdayEvening', 'weekend'] },
  dealers: { kind: 'partners', times: ['weekdayMorning', 'weekdayDay'] },
  site: {
    reaches: ['press'], manner: ['proper', 'named'], routes: 'mixed', times: ['weekdayEvening', 'weekdayMorning'], permission: 'asked', marketingAim: 'sales', marketingWays: ['content', 'ads'],
    privacy: ['told', 'least', 'access', 'removal'], means: 'Jokaisen ohjeen lopussa kysytään, mikä jäi epäselväksi. Vastanneelle kerrotaan, milloin ohje on korjattu.',
  },
  facebook: {
    manner: ['relaxed', 'proper', 'emoji', 'named'], routes: 'mixed', times: ['weekdayEvening'], permission: 'asked', marketingAim: 'awareness', marketingWays: ['content'],
    privacy: ['told', 'least', 'access', 'removal', 'pictures'], means: 'Perjantain kysymys nostaa esiin viikon parhaan kysyjän nimeltä, ja toista omistajaa neuvonut saa kiitoksen samana iltana.',
  },
  youtube: {
    manner: ['relaxed', 'named'], routes: 'mixed', times: ['weekend'], permission: 'asked', marketingAim: 'awareness', marketingWays: ['content'],
    privacy: ['told', 'least', 'pictures'], means: 'Video päättyy lauantain kotitehtävään. Seuraava video alkaa siitä, miten katsojilla kävi.',
  },
  instagram: {
    manner: ['relaxed', 'named', 'emoji'], routes: 'mixed', times: ['weekdayEvening', 'weekend'], permission: 'asked', marketingAim: 'awareness', marketingWays: ['content', 'ads'],
    privacy: ['told', 'least', 'pictures'], means: 'Pyydetään kuva omasta saunasta ja sen mitat. Joka kuukausi yhden lähettäjän sauna esitellään kokonaan.',
  },
  letter: {
    reaches: ['press'], manner: ['relaxed', 'named'], routes: 'private', times: ['weekdayMorning', 'weekend'], permission: 'asked', marketingAim: 'sales', marketingWays: ['content'],
    privacy: ['told', 'least', 'access', 'removal'], means: 'Kirje päättyy kysymykseen. Kolme vastausta julkaistaan seuraavassa kirjeessä luvan kanssa.',
  },
  phone: {
    reaches: ['press'], manner: ['proper', 'named'], routes: 'mixed', times: ['weekdayDay', 'weekdayEvening'], permission: 'easyNo', marketingAim: 'sales', marketingWays: ['content'],
    privacy: ['told', 'least', 'access', 'removal'], means: 'Soittajalta kysytään, mistä numero löytyi, ja kuukauden päästä, syttyikö kiuas.',
  },
};

/** What each KPI counts, and whether it happens in the company or in people. */
export const meanings: Answers = {
  'k.enquiries': { counts: 'enquiries', happens: 'engagement', engagesTo: 'brand', worth: 460, revenueSure: 'estimated' },
  'k.answers': { counts: 'other', happens: 'engaging', engagesTo: 'brand' },
  'k.talks': { counts: 'other', happens: 'engagement', engagesTo: 'brand' },
  'k.views': { counts: 'other', happens: 'engagement', engagesTo: 'content' },
  'k.sales': { counts: 'sales', happens: 'engagement', engagesTo: 'brand' },
  'k.solved': { counts: 'other', happens: 'engaging', engagesTo: 'brand' },
  'k.owners': { counts: 'other', happens: 'engagement', engagesTo: 'brand' },
  'k.abroad': { counts: 'enquiries', happens: 'engagement', engagesTo: 'brand' },
};

/** Hours and competences, as each scored themselves at the workshop. */
export const team: Answers = {
  aino: { hoursPerWeek: 20, skillNeeds: 3, skillIndustry: 4, skillCulture: 4 },
  pekka: { hoursPerWeek: 2, skillNeeds: 2, skillIndustry: 5, skillCulture: 3 },
  riitta: { hoursPerWeek: 24, skillNeeds: 5, skillIndustry: 4, skillCulture: 4 },
  jouni: { hoursPerWeek: 7, skillNeeds: 3, skillIndustry: 5, skillCulture: 4 },
  elina: { hoursPerWeek: 16, skillNeeds: 3, skillIndustry: 2, skillCulture: 3 },
  otso: { hoursPerWeek: 24, skillNeeds: 3, skillIndustry: 2, skillCulture: 3 },
};

/** Hours, what is tried and where it came from. */
export const actionAnswers: Answers = {
  'a.clean': { hours: 20, engagesTo: 'brand', tries: 'Kerrotaan ostetuista faneista itse ennen kuin joku kysyy. Toimii, jos keskustelu kääntyy lämmittämiseen.', origin: 'Auditoinnin tunti · Verkkostrategia: mittarit' },
  'a.templates': { hours: 26, engagesTo: 'brand', origin: 'Auditoinnin tunti · Viestintä: vastaaminen' },
  'a.selector': { hours: 60, engagesTo: 'content', tries: 'Kolme kysymystä yhdeksän sijaan. Toimii, jos kaksi kolmesta aloittaneesta pääsee loppuun.' },
  'a.lighting': { hours: 22, engagesTo: 'content', tries: 'Insinööri puhuu ilman käsikirjoitusta. Toimii, jos katsoja on mukana vielä viidennellä minuutilla.' },
  'a.stones': { hours: 22, engagesTo: 'content' },
  'a.friday': { hours: 80, engagesTo: 'brand' },
  'a.number': { hours: 6, engagesTo: 'brand', origin: 'Auditoinnin tunti · Verkkostrategia: löydettävyys' },
  'a.homes': { hours: 70, engagesTo: 'content' },
  'a.fathers': { hours: 10, engagesTo: 'brand' },
  'a.swedish': { hours: 60, engagesTo: 'content' },
  'a.frost': { hours: 18, engagesTo: 'content' },
  'a.christmas': { hours: 9, engagesTo: 'brand', tries: 'Päivystys aatonaattona. Toimii, jos tunnissa tulee vähintään neljä kysymystä.' },
  'a.numbers': { hours: 14, engagesTo: 'content' },
  'a.size': { hours: 22, engagesTo: 'content' },
  'a.survey': { hours: 16, engagesTo: 'brand', origin: 'Auditoinnin tunti · Oppiminen: tarpeet asiakkailta itseltään' },
  'a.dealersday': { hours: 24, engagesTo: 'brand' },
  'a.plan': { hours: 26, engagesTo: 'content' },
  'a.ads': { hours: 22, engagesTo: 'content', reach: 'paid' },
  'a.live': { hours: 4, engagesTo: 'content', tries: 'Suora lähetys ilman leikkausta. Toimii, jos kysymyksiä tulee enemmän kuin tunnissa ehtii vastata.' },
  'a.open': { hours: 24, engagesTo: 'brand' },
  'a.hands': { hours: 20, engagesTo: 'brand' },
  'a.midsummer': { hours: 8, engagesTo: 'content' },
  'a.crm': { hours: 40, engagesTo: 'brand' },
};

import type { ExamplePart } from '../example.ts';

/** As first drafted; the goals' numbers come down to earth in the workshops that follow. */
export const goals: readonly ExamplePart[] = [
  {
    key: 'enquiries',
    type: 'goal',
    fields: {
      statement: 'Pätevät kiuastiedustelut 46:sta 150:een kuukaudessa', serves: ['bg.new'], measure: 'Valitsimen yhteydenotot, puhelut ja viestit, joissa kysytään ostamista; kpl kuukaudessa',
      baseline: 46, target: 150, start: '2026-09-01', due: '2027-08-31', firstResults: '2026-12-31', priority: 1, focus: 'sales',
      realistic: 'Sivuilla käy 9 000 kävijää kuussa, ja vain puoli prosenttia ottaa yhteyttä. Kausi painottuu kevääseen.',
    },
  },
  {
    key: 'answers',
    type: 'goal',
    fields: {
      statement: 'Yhdeksään kymmenestä kysymyksestä vastataan saman työpäivän aikana', serves: ['bg.service'], measure: 'Osuus kysymyksistä, joihin on vastattu 8 tunnissa (%)',
      baseline: 34, target: 90, start: '2026-09-14', due: '2027-03-31', firstResults: '2026-10-31', priority: 2, focus: 'brand',
      realistic: 'Kysymyksiä tulee noin 70 viikossa. Kaksitoista tuntia riittää, jos vastauspohjat ovat valmiina.',
    },
  },
  {
    key: 'wall',
    type: 'goal',
    fields: {
      statement: 'Hiljainen seinä alkaa keskustella: 6 keskustelusta 60:een viikossa', serves: ['bg.service', 'bg.known'], measure: 'Keskustelut, joissa asiakas kirjoittaa vähintään kahdesti tai vastaa toiselle asiakkaalle; kpl viikossa',
      baseline: 6, target: 60, start: '2026-09-14', due: '2027-08-31', firstResults: '2027-01-31', priority: 3, focus: 'brand',
      realistic: 'Luottamus palaa hitaasti. Omistajia on rekisterissä 23 000, joten väkeä riittää ilman uusia faneja.',
    },
  },
  {
    key: 'school',
    type: 'goal',
    fields: {
      statement: 'Lämmityskoulusta tulee puhtaan lämmityksen ensimmäinen neuvoja', serves: ['bg.known'], measure: 'Vähintään 70-prosenttisesti katsotut opastusvideot; kpl kuukaudessa',
      baseline: 310, target: 6000, start: '2026-09-01', due: '2027-08-31', firstResults: '2027-02-28', priority: 4, focus: 'brand',
      realistic: 'Hakuja ”kiukaan sytyttäminen” ja lähisanoilla tehdään noin 14 000 kuukaudessa. Vaatii kaksi videota kuussa koko vuoden.',
    },
  },
  {
    key: 'abroad',
    type: 'goal',
    fields: {
      statement: 'Ruotsin ja Viron jälleenmyyjät ottavat itse yhteyttä: neljä uutta kuukaudessa', serves: ['bg.abroad'], measure: 'Uudet jälleenmyyjien yhteydenotot Ruotsista ja Virosta; kpl kuukaudessa',
      baseline: 0, target: 4, start: '2026-11-01', due: '2027-08-31', firstResults: '2027-03-31', priority: 5, focus: 'sales',
      realistic: 'Kohdemyyjiä on noin 160. Edellyttää asennusohjeita ruotsiksi ja viroksi ennen messukevättä.',
    },
  },
];

export const kpis: readonly ExamplePart[] = [
  { key: 'k.enquiries', type: 'kpi', fields: { name: 'Pätevät tiedustelut', kind: 'quantity', unit: 'kpl/kk', businessKpi: 'newCustomers', dataSource: 'Kiuasvalitsin, puhelinloki, viestit; Riitta merkitsee', cadence: 'month', target: 120, owner: 'riitta' } },
  { key: 'k.answers', type: 'kpi', fields: { name: 'Vastattu 8 tunnissa', kind: 'quality', unit: '%', businessKpi: 'satisfaction', dataSource: 'Vastaustyökalu', cadence: 'week', target: 90, owner: 'riitta' } },
  { key: 'k.talks', type: 'kpi', fields: { name: 'Asiakkaiden keskustelut', kind: 'quality', unit: 'kpl/vko', businessKpi: 'satisfaction', dataSource: 'Vastaustyökalu, käsin luokiteltu', cadence: 'week', target: 60, owner: 'otso' } },
  { key: 'k.views', type: 'kpi', fields: { name: 'Loppuun katsotut opastusvideot', kind: 'quantity', unit: 'kpl/kk', businessKpi: 'awareness', dataSource: 'YouTuben tilastot', cadence: 'month', target: 6000, owner: 'otso' } },
  { key: 'k.sales', type: 'kpi', fields: { name: 'Tiedusteluista syntynyt suoramyynti', kind: 'quantity', unit: '€/kk', businessKpi: 'newCustomers', dataSource: 'Kassa ja verkkokauppa, alkuperä kysytään', cadence: 'month', target: 62000, owner: 'aino' } },
  { key: 'k.solved', type: 'kpi', fields: { name: 'Ratkesi ensimmäisellä yhteydenotolla', kind: 'quality', unit: '%', businessKpi: 'satisfaction', dataSource: 'Asiakaspalvelun tikettijärjestelmä', cadence: 'month', target: 80, owner: 'riitta' } },
  { key: 'k.owners', type: 'kpi', fields: { name: 'Seuraajat, joilla on kiukaamme', kind: 'quantity', unit: 'henkilöä', businessKpi: 'keepingCustomers', dataSource: 'Neljännesvuosiotos ja tuoterekisteri', cadence: 'month', target: 5000, owner: 'aino' } },
  { key: 'k.abroad', type: 'kpi', fields: { name: 'Jälleenmyyjien yhteydenotot, Ruotsi ja Viro', kind: 'quantity', unit: 'kpl/kk', businessKpi: 'expansion', dataSource: 'Asiakasrekisteri', cadence: 'month', target: 4, owner: 'elina' } },
];

/** Which KPI measures which goal; linked when the KPIs join the plan. */
export const measures: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  enquiries: { measuredBy: ['k.enquiries', 'k.sales'], owner: ['aino'] },
  answers: { measuredBy: ['k.answers', 'k.solved'], owner: ['riitta'] },
  wall: { measuredBy: ['k.talks', 'k.owners'], owner: ['otso'] },
  school: { measuredBy: ['k.views'], owner: ['jouni'] },
  abroad: { measuredBy: ['k.abroad'], owner: ['elina'] },
};

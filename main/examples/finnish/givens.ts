import { budgetLines } from '../budgetLines.ts';
import type { ExamplePart } from '../example.ts';

/** What the company brings along: direction, business goals, culture, outside influences. */
export const givens: readonly ExamplePart[] = [
  { key: 'vision', type: 'vision', fields: { statement: 'Vuonna 2030 joka viides uusi puukiuas Suomessa on meidän, ja sen omistaja osaa lämmittää sen puhtaasti.' } },
  { key: 'mission', type: 'mission', fields: { statement: 'Teemme kiukaita, jotka kestävät kolmekymmentä vuotta, ja opetamme ihmiset valitsemaan ja lämmittämään ne oikein.' } },
  { key: 'bg.new', type: 'businessGoal', fields: { statement: 'Verkkokaupan ja tehtaanmyymälän kiuasmyynti 2,1 miljoonasta 2,6 miljoonaan euroon', kind: 'newCustomers', horizon: 'Tilikausi 2027' } },
  { key: 'bg.service', type: 'businessGoal', fields: { statement: 'Asennus- ja takuukysymyksistä 80 % ratkeaa ensimmäisellä yhteydenotolla (nyt 62 %)', kind: 'satisfaction', horizon: 'Vuoden 2027 loppuun' } },
  { key: 'bg.known', type: 'businessGoal', fields: { statement: 'Saunan rakentajista 30 % mainitsee meidät kolmen tutuimman puukiuasmerkin joukossa (nyt 17 %)', kind: 'awareness', horizon: 'Vuoden 2028 merkkitutkimus' } },
  { key: 'bg.abroad', type: 'businessGoal', fields: { statement: 'Ensimmäiset 300 kiuasta Ruotsiin ja Viroon jälleenmyyjien kautta', kind: 'expansion', horizon: 'Kesäkuu 2028' } },
  {
    key: 'trait.sure',
    type: 'cultureTrait',
    fields: { statement: 'Täällä puhutaan vasta, kun tiedetään varmasti', evidence: 'Tuotekehitys tarkisti viime vuonna jokaisen julkaistun luvun. Kaksi juttua myöhästyi kolme viikkoa, mutta yhtään ei tarvinnut oikaista.' },
  },
  {
    key: 'trait.straight',
    type: 'cultureTrait',
    fields: { statement: 'Asiakkaalle sanotaan suoraan, ikävätkin asiat', evidence: 'Takuuviesteissä virheet myönnetään. Vuonna 2025 luukunsaranat vaihdettiin oma-aloitteisesti 410 asiakkaalle.' },
  },
  {
    key: 'trait.waiting',
    type: 'cultureTrait',
    fields: { statement: 'Päätökset odottavat toimitusjohtajaa', evidence: 'Kevään 2026 julkaisuista 41 % odotti hyväksyntää yli viikon. Kolme ehti vanhentua.' },
  },
  {
    key: 'trait.counting',
    type: 'cultureTrait',
    fields: { statement: 'Lukujen kasvusta on iloittu kysymättä, mitä ne kertovat', evidence: 'Fanikampanjan loppuraportissa oli seitsemän sivua faneja eikä yhtään euroa.' },
  },
  { key: 'out.groups', type: 'outsideInfluence', fields: { statement: 'Saunaharrastajien ryhmissä (yhteensä yli 90 000 jäsentä) neuvotaan kiukaan ostajaa enemmän kuin yhdessäkään myymälässä', kind: 'community' } },
  { key: 'out.rivals', type: 'outsideInfluence', fields: { statement: 'Kaksi suurempaa valmistajaa mainostaa sähkökiukaita kaikkialla; puukiukaan käytön opastus on yhä vapaa paikka', kind: 'competition' } },
  { key: 'out.smoke', type: 'outsideInfluence', fields: { statement: 'Ekosuunnittelu ja kuntien puunpolton rajoitukset: jokainen päästöväite on pystyttävä näyttämään toteen', kind: 'regulation' } },
  { key: 'out.privacy', type: 'outsideInfluence', fields: { statement: 'Tietosuoja ja kuluttajansuoja: asiakkaan saunakuvaan kysytään lupa, ja kumppanuudet merkitään', kind: 'regulation' } },
];

/** Two years of money, and the hands and tools that the plan can count on. */
export const resources: readonly ExamplePart[] = [
  ...budgetLines(
    [
      { key: 'money.agency', name: 'Toimiston työ', amounts: [9600, 9600, 8700, 8700, 8400, 8400, 8100, 8100] },
      { key: 'money.content', name: 'Kuvaukset ja opastusvideot', amounts: [5200, 3600, 4800, 3200, 4800, 3600, 4400, 3200] },
      { key: 'money.paid', name: 'Maksettu näkyvyys', amounts: [2400, 1800, 5400, 3600, 3000, 1800, 5400, 3600] },
    ],
    '2026-09',
    'EUR',
  ),
  { key: 'tool.listen', type: 'resource', fields: { name: 'Kuuntelu- ja vastaustyökalu (kolme käyttäjää)', kind: 'tool', amount: 4320, from: '2026-09-01', to: '2028-08-31' } },
  { key: 'tool.selector', type: 'resource', fields: { name: 'Kiuasvalitsimen ylläpito verkkosivuilla', kind: 'tool', amount: 5400, from: '2026-10-01', to: '2028-08-31' } },
  { key: 'hands.service', type: 'resource', fields: { name: 'Asiakaspalvelun aika: 12 tuntia viikossa vastaamiseen', kind: 'person', from: '2026-09-14', to: '2028-08-31' } },
  { key: 'skill.burning', type: 'resource', fields: { name: 'Tuotekehityksen 40 vuoden osaaminen palamisesta, kivistä ja hormeista', kind: 'skill' } },
];

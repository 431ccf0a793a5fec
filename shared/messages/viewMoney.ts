import type { CountedText, Text } from './text.ts';

/** The view of the money: what there is and what is meant to be used, as a grid by month or quarter. */
export const moneyViewTexts = {
  add: { en: 'Add a money line', fi: 'Lisää rahaerä' },
  newLine: { en: 'New money', fi: 'Uusi rahaerä' },
  name: { en: 'Line', fi: 'Erä' },
  total: { en: 'Total', fi: 'Yhteensä' },
  usedTotal: { en: 'Used', fi: 'Käytetty' },
  apart: { en: 'In no month', fi: 'Ilman kuukautta' },
  untitled: { en: 'untitled', fi: 'nimetön' },
  grid: { en: 'Money by {span}, {currency}', fi: 'Raha {span}, {currency}' },
  byMonth: { en: 'month', fi: 'kuukausittain' },
  byQuarter: { en: 'quarter', fi: 'neljänneksittäin' },
  span: { en: 'Columns', fi: 'Sarakkeet' },
  months: { en: 'Months', fi: 'Kuukaudet' },
  quarters: { en: 'Quarters', fi: 'Neljännekset' },
  shows: { en: 'Amounts', fi: 'Summat' },
  showPlanned: { en: 'Planned', fi: 'Suunniteltu' },
  showUsed: { en: 'Used', fi: 'Käytetty' },
  showBoth: { en: 'Planned and used', fi: 'Suunniteltu ja käytetty' },
  hint: {
    en: 'Type into a cell; arrows, Enter and Tab move, Shift selects, {fill} fills to the right, Delete empties. Copy and paste to and from a spreadsheet.',
    fi: 'Kirjoita soluun; nuolet, Enter ja sarkain siirtävät, Shift valitsee, {fill} täyttää oikealle, Delete tyhjentää. Kopioi ja liitä taulukkolaskentaan ja takaisin.',
  },
  editing: { en: '{title}, {kind}, {column}', fi: '{title}, {kind}, {column}' },
  planned: { en: 'planned', fi: 'suunniteltu' },
  used: { en: 'used', fi: 'käytetty' },
  selected: {
    en: { one: '{count} cell: {amount}', other: '{count} cells: {amount}' },
    fi: { one: '{count} solu: {amount}', other: '{count} solua: {amount}' },
  },
  pasted: { en: { one: 'One cell pasted', other: '{count} cells pasted' }, fi: { one: 'Yksi solu liitetty', other: '{count} solua liitetty' } },
  pastedSome: {
    en: { one: '{count} cell pasted; {outside} had no room in the grid.', other: '{count} cells pasted; {outside} had no room in the grid.' },
    fi: { one: '{count} solu liitetty; taulukkoon ei mahtunut {outside}.', other: '{count} solua liitetty; taulukkoon ei mahtunut {outside}.' },
  },
  notPasted: {
    en: 'Nothing was pasted: “{text}” on line {row} is no amount.',
    fi: 'Mitään ei liitetty: ”{text}” rivillä {row} ei ole rahasumma.',
  },

  available: { en: 'Money there is', fi: 'Käytettävissä oleva raha' },
  plannedSide: { en: 'Meant to be used', fi: 'Suunniteltu käyttö' },
  plannedNote: {
    en: 'Actions are paid out of their channel’s budget; what they leave of it is spread over the plan’s time.',
    fi: 'Toimenpiteet maksetaan kanavansa budjetista; siitä jäävä osa jaetaan suunnitelman ajalle.',
  },
  channelRest: { en: 'The channel’s own', fi: 'Kanavan oma osuus' },
  noChannel: { en: 'No channel', fi: 'Ei kanavaa' },
  otherResources: { en: 'Other resources', fi: 'Muut resurssit' },
  cumulative: { en: 'So far', fi: 'Kertymä' },
  left: { en: 'Left by then', fi: 'Jäljellä siihen mennessä' },

  chart: {
    en: 'Money by month over {months} months: {available} there is, {planned} is meant to be used',
    fi: 'Raha kuukausittain {months} kuukaudelta: käytettävissä {available}, suunniteltu käyttö {planned}',
  },
  cumulativeTitle: { en: 'So far, {currency}', fi: 'Kertymä, {currency}' },
  monthlyTitle: { en: 'Each month, {currency}', fi: 'Kuukausittain, {currency}' },
  twoYears: { en: 'Two years', fi: 'Kaksi vuotta' },
  moneyEnds: { en: 'Money ends', fi: 'Raha loppuu' },
  firstQuarter: { en: 'First quarter of the plan: {share:percent}', fi: 'Suunnitelman 1. neljännes: {share:percent}' },

  lasts: { en: 'The money lasts the two years: to {date}.', fi: 'Raha riittää kaksi vuotta: {date} asti.' },
  endsEarly: {
    en: 'The money ends on {date}; two years from the start is {until}.',
    fi: 'Raha loppuu {date}; kaksi vuotta alusta täyttyy {until}.',
  },
  noMoney: { en: 'No money has dates yet.', fi: 'Mikään raha ei ole vielä ajoitettu.' },
  campaign: { en: 'A short campaign: the money need not last two years.', fi: 'Lyhyt kampanja: rahan ei tarvitse riittää kahta vuotta.' },
  earlyShare: {
    en: '{share:percent} falls before {date}, in the first quarter of the plan’s time.',
    fi: '{share:percent} osuu aikaan ennen {date}, suunnitelman ajan ensimmäiseen neljännekseen.',
  },
  noStart: {
    en: 'The plan says no start, so the two years cannot be counted. Set it in the plan’s properties.',
    fi: 'Suunnitelmalla ei ole alkupäivää, joten kahta vuotta ei voi laskea. Aseta se suunnitelman tiedoissa.',
  },
} as const satisfies Record<string, Text | CountedText>;

import type { CountedText, Text } from './text.ts';

/** The view of the money: what there is and what is meant to be used, month by month. */
export const moneyViewTexts = {
  add: { en: 'Add a money line', fi: 'Lisää rahaerä' },
  newLine: { en: 'New money', fi: 'Uusi rahaerä' },
  name: { en: 'Name', fi: 'Nimi' },
  amount: { en: 'Amount', fi: 'Määrä' },
  from: { en: 'From', fi: 'Alkaa' },
  to: { en: 'To', fi: 'Päättyy' },
  total: { en: 'Total', fi: 'Yhteensä' },
  quarterSum: { en: 'Sum', fi: 'Yht.' },
  quarter: { en: 'Q{quarter} {year}', fi: 'Q{quarter} {year}' },
  of: { en: '{field}: {title}', fi: '{field}: {title}' },
  untitled: { en: 'untitled', fi: 'nimetön' },
  table: { en: 'Money by month, {currency}', fi: 'Raha kuukausittain, {currency}' },

  available: { en: 'Money there is', fi: 'Käytettävissä oleva raha' },
  planned: { en: 'Meant to be used', fi: 'Suunniteltu käyttö' },
  plannedNote: {
    en: 'Actions are paid out of their channel’s budget; what they leave of it is spread over the plan’s time.',
    fi: 'Toimenpiteet maksetaan kanavansa budjetista; siitä jäävä osa jaetaan suunnitelman ajalle.',
  },
  channelRest: { en: 'The channel’s own', fi: 'Kanavan oma osuus' },
  noChannel: { en: 'No channel', fi: 'Ei kanavaa' },
  cumulative: { en: 'So far', fi: 'Kertymä' },
  left: { en: 'Left by then', fi: 'Jäljellä siihen mennessä' },
  undated: { en: 'Without dates', fi: 'Ilman päiviä' },
  undatedSum: { en: 'Without dates and so not spread: {amount}', fi: 'Ilman päiviä, siis jakamatta: {amount}' },

  chart: {
    en: 'Money by month over {months} months: {available} there is, {planned} is meant to be used',
    fi: 'Raha kuukausittain {months} kuukaudelta: käytettävissä {available}, suunniteltu käyttö {planned}',
  },
  cumulativeTitle: { en: 'So far, {currency}', fi: 'Kertymä, {currency}' },
  monthlyTitle: { en: 'Each month, {currency}', fi: 'Kuukausittain, {currency}' },
  twoYears: { en: 'Two years', fi: 'Kaksi vuotta' },
  moneyEnds: { en: 'Money ends', fi: 'Raha loppuu' },
  firstQuarter: { en: 'First quarter of the plan: {share} %', fi: 'Suunnitelman 1. neljännes: {share} %' },

  lasts: { en: 'The money lasts the two years: to {date}.', fi: 'Raha riittää kaksi vuotta: {date} asti.' },
  endsEarly: {
    en: 'The money ends on {date}; two years from the start is {until}.',
    fi: 'Raha loppuu {date}; kaksi vuotta alusta täyttyy {until}.',
  },
  noMoney: { en: 'No money has dates yet.', fi: 'Mikään raha ei ole vielä ajoitettu.' },
  campaign: { en: 'A short campaign: the money need not last two years.', fi: 'Lyhyt kampanja: rahan ei tarvitse riittää kahta vuotta.' },
  earlyShare: {
    en: '{share} % falls before {date}, in the first quarter of the plan’s time.',
    fi: '{share} % osuu aikaan ennen {date}, suunnitelman ajan ensimmäiseen neljännekseen.',
  },
  noStart: {
    en: 'The plan says no start, so the two years cannot be counted. Set it in the plan’s properties.',
    fi: 'Suunnitelmalla ei ole alkupäivää, joten kahta vuotta ei voi laskea. Aseta se suunnitelman tiedoissa.',
  },
} as const satisfies Record<string, Text | CountedText>;

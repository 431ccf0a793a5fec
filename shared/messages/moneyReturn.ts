import type { CountedText, Text } from './text.ts';

/** What money brings in: the words of the section in the money view and of the chapter in the document. */
export const returnTexts = {
  title: { en: 'What the money brings in', fi: 'Mitä raha tuo' },
  lead: {
    en: 'Revenue against what was used, by channel. Returns build up over time; where it is too early to tell, that is said.',
    fi: 'Tuotto suhteessa käytettyyn rahaan kanavittain. Tuotto syntyy pitkällä aikavälillä; jos jotakin ei vielä voi tietää, se sanotaan.',
  },
  within: {
    en: 'Actions after a dash are counted in the channel above them.',
    fi: 'Ajatusviivan jälkeen nimetyt toimenpiteet sisältyvät yllä olevaan kanavaan.',
  },
  nothing: {
    en: 'Nothing says yet what was used and what it brought in. Enter what is used in the grid above, and revenue in the details of a channel, an action or a KPI.',
    fi: 'Käytettyä rahaa ja tuottoa ei ole vielä kirjattu. Kirjaa käytetty raha yllä olevaan taulukkoon ja tuotto kanavan, toimenpiteen tai mittarin tietoihin.',
  },
  channel: { en: 'Channel or action', fi: 'Kanava tai toimenpide' },
  kpi: { en: 'KPI', fi: 'Mittari' },
  kpiNote: {
    en: 'KPIs show the same money from another side; they are not added to the channels.',
    fi: 'Mittarit näyttävät saman rahan toisesta suunnasta; niitä ei lasketa kanaviin lisää.',
  },
  reach: { en: 'Reach', fi: 'Näkyvyys' },
  spent: { en: 'Used', fi: 'Käytetty' },
  revenue: { en: 'Revenue', fi: 'Tuotto' },
  ratio: { en: 'Revenue / used', fi: 'Tuotto / käytetty' },
  basis: { en: 'Known from', fi: 'Mistä tiedetään' },
  total: { en: 'Total', fi: 'Yhteensä' },
  noChannel: { en: 'No channel', fi: 'Ei kanavaa' },
  untold: { en: 'Not said', fi: 'Ei kerrottu' },
  noSpend: { en: 'not known: nothing used is entered', fi: 'ei tiedetä: käytettyä rahaa ei ole kirjattu' },
  noRevenue: { en: 'not known: no revenue is entered', fi: 'ei tiedetä: tuottoa ei ole kirjattu' },
  currencies: { en: 'not known: the currencies differ', fi: 'ei tiedetä: valuutat ovat eri' },
  tooEarly: { en: 'too early: results can fairly be expected from {date}', fi: 'liian varhaista: tuloksia voi kohtuudella odottaa {date} alkaen' },
  early: { en: '{ratio} so far; to be judged from {date}', fi: '{ratio} tähän mennessä; arvioitavissa {date} alkaen' },
  organicPaid: { en: 'Organic beside paid', fi: 'Orgaaninen ja maksettu rinnakkain' },
  inTime: { en: 'Used and revenue by quarter, {currency}', fi: 'Käytetty ja tuotto neljänneksittäin, {currency}' },
  chart: { en: 'So far {spent} used and {revenue} of revenue, by quarter', fi: 'Tähän mennessä käytetty {spent}, tuottoa {revenue}; neljänneksittäin' },
  quarter: { en: 'Quarter', fi: 'Neljännes' },
} as const satisfies Record<string, Text | CountedText>;

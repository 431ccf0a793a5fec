import type { ItemType } from '../itemType.ts';
import { businessKpis } from '../kpiMap.ts';
import { currencyField, usedField } from './moneyFields.ts';

const statementSize = { width: 320, height: 150 };
const cardSize = { width: 240, height: 136 };

/** The company's own, taken as given by whoever plans its social media (Felix et al. 2017, S1). */
export const givens: readonly ItemType[] = [
  {
    id: 'vision',
    name: { en: 'Vision', fi: 'Visio' },
    plural: { en: 'Vision', fi: 'Visio' },
    purpose: {
      en: 'Where the company wants to be. The plan takes it as given.',
      fi: 'Missä yritys haluaa olla. Suunnitelma ottaa sen annettuna.',
    },
    hue: 'gold',
    titleField: 'statement',
    fields: [{ key: 'statement', kind: 'longText', name: { en: 'Statement', fi: 'Sisältö' }, required: true }],
    cardFields: [],
    size: statementSize,
  },
  {
    id: 'mission',
    name: { en: 'Mission', fi: 'Missio' },
    plural: { en: 'Mission', fi: 'Missio' },
    purpose: {
      en: 'What the company is for. The plan takes it as given.',
      fi: 'Mitä varten yritys on olemassa. Suunnitelma ottaa sen annettuna.',
    },
    hue: 'gold',
    titleField: 'statement',
    fields: [{ key: 'statement', kind: 'longText', name: { en: 'Statement', fi: 'Sisältö' }, required: true }],
    cardFields: [],
    size: statementSize,
  },
  {
    id: 'businessGoal',
    name: { en: 'Business goal', fi: 'Liiketoiminnan tavoite' },
    plural: { en: 'Business goals', fi: 'Liiketoiminnan tavoitteet' },
    purpose: {
      en: 'What the business itself aims at. Every social media goal serves one of these.',
      fi: 'Mihin itse liiketoiminta tähtää. Jokainen some-tavoite palvelee jotakin näistä.',
    },
    hue: 'orange',
    titleField: 'statement',
    fields: [
      { key: 'statement', kind: 'text', name: { en: 'Statement', fi: 'Tavoite' }, required: true },
      { key: 'kind', kind: 'choice', name: { en: 'Business KPI', fi: 'Yrityksen KPI' }, options: businessKpis, required: true },
      { key: 'horizon', kind: 'text', name: { en: 'Horizon', fi: 'Aikajänne' } },
    ],
    cardFields: ['kind', 'horizon'],
    size: cardSize,
  },
  {
    id: 'resource',
    name: { en: 'Resource', fi: 'Resurssi' },
    plural: { en: 'Resources', fi: 'Resurssit' },
    purpose: {
      en: 'Money, people, skills and tools that the plan can count on.',
      fi: 'Raha, ihmiset, osaaminen ja työkalut, joihin suunnitelma voi nojata.',
    },
    hue: 'teal',
    titleField: 'name',
    fields: [
      { key: 'name', kind: 'text', name: { en: 'Name', fi: 'Nimi' }, required: true },
      {
        key: 'kind',
        kind: 'choice',
        name: { en: 'Kind', fi: 'Laji' },
        options: [
          { id: 'money', name: { en: 'Money', fi: 'Raha' } },
          { id: 'person', name: { en: 'Person', fi: 'Henkilö' } },
          { id: 'skill', name: { en: 'Skill', fi: 'Osaaminen' } },
          { id: 'tool', name: { en: 'Tool', fi: 'Työkalu' } },
        ],
      },
      {
        key: 'amount',
        kind: 'money',
        months: ['from', 'to'],
        name: { en: 'Amount', fi: 'Määrä' },
        hint: {
          en: 'For the whole time between the dates, spread evenly; a month with an amount of its own keeps it.',
          fi: 'Koko ajalle alku- ja loppupäivän välillä, tasan jaettuna; kuukausi, jolla on oma määrä, pitää sen.',
        },
      },
      { key: 'from', kind: 'date', name: { en: 'From', fi: 'Alkaa' } },
      { key: 'to', kind: 'date', name: { en: 'To', fi: 'Päättyy' } },
      usedField,
      currencyField,
    ],
    cardFields: ['amount', 'kind', 'from', 'to'],
    size: cardSize,
  },
  {
    id: 'cultureTrait',
    name: { en: 'Culture trait', fi: 'Yrityskulttuurin piirre' },
    plural: { en: 'Culture', fi: 'Yrityskulttuuri' },
    purpose: {
      en: 'How this company really behaves. The agreed place on the ring must fit it.',
      fi: 'Miten tämä yritys todella toimii. Sovitun paikan kehällä on sovittava siihen.',
    },
    hue: 'green',
    titleField: 'statement',
    fields: [
      { key: 'statement', kind: 'text', name: { en: 'Statement', fi: 'Piirre' }, required: true },
      { key: 'evidence', kind: 'longText', name: { en: 'Evidence', fi: 'Mistä se näkyy' } },
    ],
    cardFields: ['evidence'],
    size: cardSize,
  },
  {
    id: 'outsideInfluence',
    name: { en: 'Outside influence', fi: 'Ulkoinen vaikuttaja' },
    plural: { en: 'Outside influences', fi: 'Ulkoiset vaikuttajat' },
    purpose: {
      en: 'Communities, competition and regulation that the givens answer to.',
      fi: 'Yhteisöt, kilpailu ja sääntely, joihin lähtökohdat vastaavat.',
    },
    hue: 'slate',
    titleField: 'statement',
    fields: [
      { key: 'statement', kind: 'text', name: { en: 'Statement', fi: 'Kuvaus' }, required: true },
      {
        key: 'kind',
        kind: 'choice',
        name: { en: 'Kind', fi: 'Laji' },
        options: [
          { id: 'community', name: { en: 'Community', fi: 'Yhteisö' } },
          { id: 'competition', name: { en: 'Competition', fi: 'Kilpailu' } },
          { id: 'regulation', name: { en: 'Regulation', fi: 'Sääntely' } },
        ],
      },
    ],
    cardFields: ['kind'],
    size: cardSize,
  },
];

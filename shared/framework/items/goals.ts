import { countedThings, engagementObjects, happenings } from '../engagement.ts';
import type { ItemType } from '../itemType.ts';
import { businessKpis } from '../kpiMap.ts';
import { cadences } from '../cadences.ts';
import { currencyField, revenueSureField } from './moneyFields.ts';

/** Goals and their measures (S1: derived from business goals, measurable, realistic, specific; S2: KPIs first). */
export const goals: readonly ItemType[] = [
  {
    id: 'goal',
    name: { en: 'Goal', fi: 'Some-tavoite' },
    plural: { en: 'Goals', fi: 'Some-tavoitteet' },
    purpose: {
      en: 'What social media must achieve: derived from a business goal, measurable, realistic and specific.',
      fi: 'Mitä sosiaalisen median on saatava aikaan: johdettu liiketoiminnan tavoitteesta, mitattava, realistinen ja tarpeeksi spesifi.',
    },
    hue: 'blue',
    titleField: 'statement',
    fields: [
      { key: 'statement', kind: 'text', name: { en: 'Statement', fi: 'Tavoite' }, required: true },
      { key: 'serves', kind: 'link', link: 'serves', many: true, name: { en: 'Serves business goal', fi: 'Palvelee liiketoiminnan tavoitetta' }, required: true },
      { key: 'measure', kind: 'text', name: { en: 'Measure', fi: 'Mitä mitataan' }, required: true },
      { key: 'measuredBy', kind: 'link', link: 'measuredBy', many: true, name: { en: 'Measured by', fi: 'Mittarit' } },
      { key: 'baseline', kind: 'number', name: { en: 'Baseline', fi: 'Lähtötaso' } },
      { key: 'target', kind: 'number', name: { en: 'Target', fi: 'Tavoitetaso' }, required: true },
      { key: 'start', kind: 'date', name: { en: 'Start', fi: 'Alku' } },
      { key: 'due', kind: 'date', name: { en: 'Due', fi: 'Määräpäivä' }, required: true },
      {
        key: 'firstResults',
        kind: 'date',
        section: 'expectation',
        name: { en: 'First results can fairly be expected', fi: 'Ensimmäisiä tuloksia voi kohtuudella odottaa' },
        toldAs: { en: 'First results expected', fi: 'Ensimmäiset tulokset' },
      },
      {
        key: 'priority',
        kind: 'number',
        minimum: 1,
        whole: true,
        name: { en: 'Priority', fi: 'Prioriteetti' },
        hint: { en: '1 is the most important; only one goal can have it.', fi: '1 on tärkein; vain yhdellä tavoitteella voi olla se.' },
        required: true,
      },
      {
        key: 'focus',
        kind: 'choice',
        name: { en: 'Focus', fi: 'Painopiste' },
        options: [
          { id: 'brand', name: { en: 'Brand image', fi: 'Brändimielikuva' } },
          { id: 'sales', name: { en: 'Sales', fi: 'Myynti' } },
        ],
      },
      { key: 'realistic', kind: 'longText', section: 'expectation', name: { en: 'Is it realistic?', fi: 'Onko se realistinen?' }, toldAs: { en: 'Why it is realistic', fi: 'Miksi se on realistinen' } },
      { key: 'owner', kind: 'link', link: 'ownedBy', many: false, name: { en: 'Owner', fi: 'Vastuuhenkilö' } },
    ],
    cardFields: ['priority', 'baseline', 'target', 'due', 'focus'],
    size: { width: 240, height: 152 },
  },
  {
    id: 'kpi',
    name: { en: 'KPI', fi: 'Mittari' },
    plural: { en: 'KPIs', fi: 'Mittarit' },
    purpose: {
      en: 'What is counted, how often and to what end. Align it with a business KPI before spending.',
      fi: 'Mitä mitataan, kuinka usein ja mitä varten. Sovita se yrityksen KPI:hin ennen panostuksia.',
    },
    hue: 'cyan',
    titleField: 'name',
    fields: [
      { key: 'name', kind: 'text', name: { en: 'Name', fi: 'Nimi' }, required: true },
      {
        key: 'kind',
        kind: 'choice',
        name: { en: 'Kind', fi: 'Laji' },
        options: [
          { id: 'quantity', name: { en: 'Quantity', fi: 'Määrä' } },
          { id: 'quality', name: { en: 'Quality', fi: 'Laatu' } },
        ],
      },
      { key: 'unit', kind: 'text', name: { en: 'Unit', fi: 'Yksikkö' } },
      { key: 'businessKpi', kind: 'choice', name: { en: 'Business KPI it serves', fi: 'Yrityksen KPI, jota se palvelee' }, toldAs: { en: 'Business KPI', fi: 'Yrityksen KPI' }, options: businessKpis },
      { key: 'dataSource', kind: 'text', name: { en: 'Source of the data', fi: 'Tiedon lähde' } },
      { key: 'cadence', kind: 'choice', name: { en: 'Cadence', fi: 'Rytmi' }, options: cadences, required: true },
      { key: 'target', kind: 'number', name: { en: 'Target', fi: 'Tavoitetaso' } },
      { key: 'counts', kind: 'choice', section: 'meaning', options: countedThings, name: { en: 'What it counts', fi: 'Mitä se laskee' } },
      { key: 'happens', kind: 'choice', section: 'meaning', options: happenings, name: { en: 'Engaging or engagement', fi: 'Sitouttaminen vai sitoutuminen' }, toldAs: { en: 'Whose doing it counts', fi: 'Kenen toimintaa se laskee' } },
      { key: 'engagesTo', kind: 'choice', section: 'meaning', options: engagementObjects, name: { en: 'Engagement to', fi: 'Mihin sitoudutaan' } },
      {
        key: 'worth',
        kind: 'money',
        section: 'money',
        name: { en: 'What one is worth in money', fi: 'Yhden arvo rahana' },
        toldAs: { en: 'Value of one', fi: 'Yhden arvo' },
        hint: {
          en: 'Each reading times this is what the KPI brings in. Leave it empty where the readings are no sales or leads.',
          fi: 'Mittauksen arvo kertaa tämä on mittarin tuoma raha. Jätä tyhjäksi, jos mittaus ei kerro myynnistä tai liideistä.',
        },
      },
      revenueSureField,
      currencyField,
      { key: 'measurements', kind: 'measurements', target: 'target', unit: 'unit', name: { en: 'Measurements', fi: 'Mittaukset' } },
      { key: 'owner', kind: 'link', link: 'ownedBy', many: false, name: { en: 'Owner', fi: 'Vastuuhenkilö' } },
    ],
    cardFields: ['measurements', 'target', 'cadence'],
    size: { width: 240, height: 152 },
  },
];

import type { ExamplePart } from '../example.ts';

/** As first drafted; two of the numbers change before they are signed. */
export const goals: readonly ExamplePart[] = [
  {
    key: 'abroad',
    type: 'goal',
    fields: {
      statement: 'Germany and the Netherlands: from 35 to 200 enquiries and first orders a month', serves: ['bg.abroad'], measure: 'Questions about buying and first orders from the two countries, per month',
      baseline: 35, target: 200, start: '2026-09-01', due: '2027-08-31', firstResults: '2027-01-31', priority: 1, focus: 'sales',
      realistic: '11% of visits come from the two countries already, and 4% of sales. Unknown sizes and duties stop them.',
    },
  },
  {
    key: 'answers',
    type: 'goal',
    fields: {
      statement: 'Nine in ten questions are answered within six working hours, wherever they are asked', serves: ['bg.care'], measure: 'Share of questions answered within 6 working hours (%)',
      baseline: 48, target: 90, start: '2026-09-07', due: '2027-03-31', firstResults: '2026-11-30', priority: 2, focus: 'brand',
      realistic: '110 questions a week in winter, 60 in summer. Twenty hours cover it once all of them reach one inbox.',
    },
  },
  {
    key: 'circle.goal',
    type: 'goal',
    fields: {
      statement: 'The Mending Circle answers itself: half of all questions solved by members', serves: ['bg.keep'], measure: 'Share of the circle’s questions that a member solved (%)',
      baseline: 18, target: 50, start: '2026-09-07', due: '2027-08-31', firstResults: '2027-02-28', priority: 3, focus: 'brand',
      realistic: 'The twenty most active members already answer daily without being asked.',
    },
  },
  {
    key: 'trade',
    type: 'goal',
    fields: {
      statement: 'Independent shops ask us: from 2 to 8 stockist enquiries a month', serves: ['bg.new'], measure: 'New stockist enquiries by phone, e-mail or message, per month',
      baseline: 2, target: 8, start: '2026-10-01', due: '2027-08-31', firstResults: '2027-02-28', priority: 4, focus: 'sales',
      realistic: 'About 340 shops fit. The January and June order rounds decide the year.',
    },
  },
  {
    key: 'craft',
    type: 'goal',
    fields: {
      statement: 'People who watch the mill walks stay to the end: 12,000 finished views a month', serves: ['bg.new', 'bg.abroad'], measure: 'Films watched to at least 80%, per month',
      baseline: 900, target: 12000, start: '2026-09-01', due: '2027-08-31', firstResults: '2026-12-31', priority: 5, focus: 'brand',
      realistic: 'The one unpolished clip of 2025 was finished by 7 in 10 viewers, the launch film by 1 in 30.',
    },
  },
];

export const kpis: readonly ExamplePart[] = [
  { key: 'k.abroad', type: 'kpi', fields: { name: 'Enquiries and first orders, Germany and the Netherlands', kind: 'quantity', unit: 'a month', businessKpi: 'expansion', dataSource: 'Shop and shared inbox, by country', cadence: 'month', target: 140, owner: 'nadia' } },
  { key: 'k.answers', type: 'kpi', fields: { name: 'Answered within six working hours', kind: 'quality', unit: '%', businessKpi: 'satisfaction', dataSource: 'Shared inbox', cadence: 'week', target: 90, owner: 'bea' } },
  { key: 'k.members', type: 'kpi', fields: { name: 'Circle questions solved by members', kind: 'quality', unit: '%', businessKpi: 'keepingCustomers', dataSource: 'Bea’s weekly count', cadence: 'week', target: 50, owner: 'bea' } },
  { key: 'k.trade', type: 'kpi', fields: { name: 'Stockist enquiries', kind: 'quantity', unit: 'a month', businessKpi: 'newCustomers', dataSource: 'Phone log and inbox', cadence: 'month', target: 8, owner: 'isla' } },
  { key: 'k.sales', type: 'kpi', fields: { name: 'Online sales, Germany and the Netherlands', kind: 'quantity', unit: 'GBP a month', businessKpi: 'expansion', dataSource: 'Shop, net of returns', cadence: 'month', target: 22000, owner: 'isla' } },
  { key: 'k.returns', type: 'kpi', fields: { name: 'Parcels returned for size', kind: 'quality', unit: '%', businessKpi: 'satisfaction', dataSource: 'Returns form', cadence: 'month', target: 9, owner: 'bea' } },
  { key: 'k.again', type: 'kpi', fields: { name: 'Customers who bought or mended again within two years', kind: 'quality', unit: '%', businessKpi: 'keepingCustomers', dataSource: 'Shop and mending book, rolling', cadence: 'month', target: 40, owner: 'isla' } },
  { key: 'k.views', type: 'kpi', fields: { name: 'Mill walks watched to the end', kind: 'quantity', unit: 'a month', businessKpi: 'awareness', dataSource: 'YouTube and Instagram statistics', cadence: 'month', target: 12000, owner: 'joel' } },
];

/** Which KPI measures which goal; linked when the KPIs join the plan. */
export const measures: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  abroad: { measuredBy: ['k.abroad', 'k.sales'], owner: ['nadia'] },
  answers: { measuredBy: ['k.answers', 'k.returns'], owner: ['bea'] },
  'circle.goal': { measuredBy: ['k.members', 'k.again'], owner: ['bea'] },
  trade: { measuredBy: ['k.trade'], owner: ['isla'] },
  craft: { measuredBy: ['k.views'], owner: ['joel'] },
};

import { budgetLines } from '../budgetLines.ts';
import type { ExamplePart } from '../example.ts';

/** What the company brings along: direction, business goals, culture, outside influences. */
export const givens: readonly ExamplePart[] = [
  { key: 'vision', type: 'vision', fields: { statement: 'By 2031 a Tarnside jumper is the one that a family keeps, mends and hands on, in Britain and across the North Sea.' } },
  { key: 'mission', type: 'mission', fields: { statement: 'We spin, knit and mend wool in one valley, and show people how to make a garment last twenty winters.' } },
  { key: 'bg.abroad', type: 'businessGoal', fields: { statement: 'Germany and the Netherlands bring 12% of online sales (now 4%)', kind: 'expansion', horizon: 'Financial year 2027–28' } },
  { key: 'bg.care', type: 'businessGoal', fields: { statement: 'Three in four care and sizing questions are solved at first contact (now 58%)', kind: 'satisfaction', horizon: 'End of 2027' } },
  { key: 'bg.keep', type: 'businessGoal', fields: { statement: 'Four in ten customers buy or mend again within two years (now 29%)', kind: 'keepingCustomers', horizon: 'End of 2028' } },
  { key: 'bg.new', type: 'businessGoal', fields: { statement: 'Sales to first-time customers and new stockists from £610,000 to £800,000', kind: 'newCustomers', horizon: 'Financial year 2027–28' } },
  {
    key: 'trait.open',
    type: 'cultureTrait',
    fields: { statement: 'Everyone on the mill floor will talk about their work if you ask', evidence: 'On the 2025 open day nine of eleven machine hands gave tours unprompted; visitors stayed two hours on average.' },
  },
  {
    key: 'trait.finish',
    type: 'cultureTrait',
    fields: { statement: 'Nothing is shown until it is finished', evidence: 'The 2025 launch film took seven months. The failed natural dyes that visitors liked best were cut from it.' },
  },
  {
    key: 'trait.mend',
    type: 'cultureTrait',
    fields: { statement: 'We mend what we made, whoever bought it', evidence: '1,240 garments mended in 2025, a third of them bought second-hand; no receipt was asked for.' },
  },
  {
    key: 'trait.drawer',
    type: 'cultureTrait',
    fields: { statement: 'Plans are written well and then put in a drawer', evidence: 'The 2024 strategy ran to 46 pages. It was opened four times after March, by the same person.' },
  },
  { key: 'out.knitters', type: 'outsideInfluence', fields: { statement: 'Knitting and mending groups decide which mills are honest; the three largest have 70,000 members and no patience for adverts', kind: 'community' } },
  { key: 'out.rivals', type: 'outsideInfluence', fields: { statement: 'Two Scandinavian brands own “wool that lasts” in German search; nobody there shows mending in German', kind: 'competition' } },
  { key: 'out.green', type: 'outsideInfluence', fields: { statement: 'Green claims rules in the UK and EU: “sustainable” needs proof on the same page', kind: 'regulation' } },
  { key: 'out.customs', type: 'outsideInfluence', fields: { statement: 'Customs, VAT and returns after Brexit: the full price must be shown before checkout', kind: 'regulation' } },
];

/** Two years of money, spread on purpose: last time all of it went into one launch. */
export const resources: readonly ExamplePart[] = [
  ...budgetLines(
    [
      { key: 'money.agency', name: 'Kittiwake retainer', amounts: [8400, 8400, 7800, 7800, 7500, 7500, 7200, 7200] },
      { key: 'money.content', name: 'Film, photography and translation', amounts: [5600, 3800, 4200, 3000, 4800, 3600, 4200, 3000] },
      { key: 'money.paid', name: 'Paid reach, Germany and the Netherlands', amounts: [3000, 2400, 1200, 1800, 4800, 3600, 1500, 2400] },
    ],
    '2026-09',
    'GBP',
  ),
  { key: 'tool.inbox', type: 'resource', fields: { name: 'Shared inbox for every question (four seats)', kind: 'tool', amount: 3840, from: '2026-09-01', to: '2028-08-31' } },
  { key: 'tool.shop', type: 'resource', fields: { name: 'Shop translation and duties-paid checkout', kind: 'tool', amount: 6900, from: '2026-10-01', to: '2028-08-31' } },
  { key: 'hands.care', type: 'resource', fields: { name: 'Care desk: 20 hours a week for answering', kind: 'person', from: '2026-09-07', to: '2028-08-31' } },
  { key: 'skill.mending', type: 'resource', fields: { name: 'Four menders who can teach with the needle in hand', kind: 'skill' } },
];

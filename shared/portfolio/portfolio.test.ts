import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setField, setMeasurements, setPlanField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { setPosition } from '../edits/positions.ts';
import { workbench, type Workbench } from '../edits/testing/workbench.ts';
import { itemTypes } from '../framework/itemTypes.ts';
import { monthKey } from '../framework/monthlyMoney.ts';
import { planFields } from '../framework/planFields.ts';
import { languages } from '../messages/text.ts';
import { itemsOfType } from '../plan/plan.ts';
import { benchmarkFor } from './benchmarks.ts';
import { comparedColumns, filterPlans, kpisByKind, moneyByChannel, sortPlans, widestGap } from './comparison.ts';
import { csvCell } from '../views/csvFile.ts';
import { comparisonCsv } from './comparisonCsv.ts';
import { comparisonReport } from './comparisonReport.ts';
import { hideNames, lettersOf } from './hideNames.ts';
import { planSummarySchema, type KpiSummary, type PlanSummary } from './planSummary.ts';
import { summarisePlan } from './summarisePlan.ts';

const today = '2027-06-15';
const time = '2027-06-15T12:00:00.000Z';

/** A plan with two channels, a goal on its way, money, and places on the ring. */
function plainPlan(bench: Workbench, company: string): PlanSummary {
  for (const [key, value] of Object.entries({ company, title: `Plan of ${company}`, starts: '2027-01-01', maturity: '2', reviewedOn: '2027-01-01', nextReview: '2027-04-01' })) bench.make(setPlanField, { key, value });
  const facebook = bench.make(addItem, { type: 'channel', fields: { name: 'Facebook', budget: 300 } });
  bench.make(addItem, { type: 'channel', fields: { name: 'Trade fair', budget: 100 } });
  bench.make(addItem, { type: 'resource', fields: { name: 'Money', kind: 'money', amount: 5000, from: '2027-01-01', to: '2027-12-31' } });
  const goal = bench.make(addItem, { type: 'goal', fields: { statement: 'Enquiries', baseline: 0, target: 100 } });
  const kpi = bench.make(addItem, { type: 'kpi', fields: { name: 'Enquiries', businessKpi: 'newCustomers', unit: 'kpl', target: 100 } });
  bench.make(setMeasurements, { id: kpi, measurements: [{ date: '2027-01-31', value: 0 }, { date: '2027-05-31', value: 50 }] });
  const action = bench.make(addItem, { type: 'action', fields: { title: 'Advertise', budget: 200 } });
  for (const [kind, from, to] of [['measuredBy', goal, kpi], ['advances', action, goal], ['carriedOutOn', action, facebook]] as const) bench.make(addLink, { kind, from, to });
  bench.make(setPosition, { dimension: 'scope', kind: 'client', value: 30 });
  bench.make(setPosition, { dimension: 'scope', kind: 'agency', value: 70 });
  bench.make(setPosition, { dimension: 'culture', kind: 'agreed', value: 55 });
  return summarisePlan(bench.plan(), { id: company, file: `${company} 2027` }, today);
}

const acme = plainPlan(workbench(), 'Acme');
const summary = (changes: Partial<PlanSummary> = {}): PlanSummary => ({ ...acme, ...changes });
const kpi = (changes: Partial<KpiSummary>): KpiSummary => ({ name: 'K', unit: '%', serves: 'awareness', target: null, latest: 1, isReached: null, channels: [], costPerResult: null, ...changes });

describe('what a portfolio knows of a plan', () => {
  it('is read from the plan, an action’s part of its channel’s budget once: ring, maturity, goals, KPIs, money by channel, cost per result, review', () => {
    const plan = summary();
    expect(plan).toMatchObject({
      company: 'Acme', maturity: 2, currency: 'EUR', money: 5000, nextReview: '2027-04-01', isReviewOverdue: true,
      positions: { scope: { client: 30, agency: 70 }, culture: { agreed: 55 }, structure: {} },
      goals: [{ title: 'Enquiries', share: 0.5 }],
      channels: [{ name: 'Facebook', amount: 300 }, { name: 'Trade fair', amount: 100 }],
      kpis: [{ name: 'Enquiries', serves: 'newCustomers', latest: 50, target: 100, isReached: false, channels: ['Facebook'], costPerResult: 4 }],
    });
    expect(plan.openFindings).toBeGreaterThan(0);
    expect(widestGap(plan)).toBe(40);
    expect(planSummarySchema.parse(plan)).toEqual(plan);
  });

  it('reads money that lies in single months alone', () => {
    const bench = workbench();
    plainPlan(bench, 'Acme');
    const [facebook, fair] = itemsOfType(bench.plan(), 'channel');
    const [action] = itemsOfType(bench.plan(), 'action');
    for (const item of [facebook, fair, action]) {
      if (!item) throw new Error('The plan has two channels and an action');
      bench.make(setField, { id: item.id, key: 'budget', value: null });
      bench.make(setField, { id: item.id, key: monthKey('budget', '2027-03'), value: item === fair ? 70 : 150 });
    }
    const read = (): PlanSummary => summarisePlan(bench.plan(), { id: 'x', file: 'x' }, today);
    expect(read()).toMatchObject({ channels: [{ name: 'Facebook', amount: 300 }, { name: 'Trade fair', amount: 70 }] });
    expect(read().kpis[0]?.costPerResult).toBe(3);
    // Money of another currency is neither added to the plan's own nor a price in it.
    bench.make(setField, { id: action?.id ?? '', key: 'currency', value: 'USD' });
    expect(read().kpis[0]?.costPerResult).toBeNull();
  });

  it('says nothing where the plan says nothing', () => {
    const empty = summarisePlan(workbench().plan(), { id: 'x', file: 'Empty' }, today);
    expect(empty).toMatchObject({ maturity: null, goals: [], kpis: [], money: 0, channels: [], starts: '', nextReview: '' });
    const texts = comparedColumns.filter(({ id }) => id !== 'client' && id !== 'findings').map((column) => column.text(empty, 'en', today));
    expect(new Set(texts)).toEqual(new Set(['–']));
    expect(comparedColumns[0]?.text(empty, 'en', today)).toBe('Empty');
    // What has not risen has no price.
    expect(summary({ kpis: [kpi({})] }).kpis[0]?.costPerResult).toBeNull();
  });
});

describe('plans side by side', () => {
  it('are sorted by any column, both ways, with those that say nothing last', () => {
    const plans = [summary({ id: 'a', maturity: null }), summary({ id: 'b', maturity: 3 }), summary({ id: 'c', maturity: 1 })];
    expect(sortPlans(plans, 'maturity', false, today).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(sortPlans(plans, 'maturity', true, today).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    for (const { id } of comparedColumns) expect(sortPlans(plans, id, false, today)).toHaveLength(3);
  });

  it('are filtered by words of client, title, currency and channels', () => {
    const plans = [summary({ company: 'Acme' }), summary({ company: 'Bolt', title: 'B', channels: [] })];
    expect(filterPlans(plans, 'bolt eur').map(({ company }) => company)).toEqual(['Bolt']);
    expect(filterPlans(plans, 'facebook').map(({ company }) => company)).toEqual(['Acme']);
    expect(filterPlans(plans, ' ')).toHaveLength(2);
  });

  it('show KPIs of the same kind together and currencies apart', () => {
    const plans = [summary({ kpis: [kpi({ serves: 'awareness' }), kpi({ serves: '' })] }), summary({ kpis: [kpi({ serves: 'awareness' })], currency: 'USD' })];
    expect(kpisByKind(plans).map(({ id, rows }) => [id, rows.length])).toEqual([['awareness', 2], ['', 1]]);
    expect(moneyByChannel(plans, (name) => name).map(({ currency, rows }) => [currency, rows.length])).toEqual([['EUR', 1], ['USD', 1]]);
  });

  it('have money by channel that adds up to each plan’s total', () => {
    const channels = fc.array(fc.record({ name: fc.constantFrom('Facebook', 'FB ads', 'Fair', 'Radio'), amount: fc.integer({ min: 1, max: 1_000_000 }) }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(channels, fc.constantFrom('EUR', 'JPY')), { maxLength: 5 }), (all) => {
        const plans = all.map(([own, currency]) => summary({ channels: own, currency }));
        for (const { rows } of moneyByChannel(plans, (name) => name)) {
          for (const { plan, amounts, total } of rows) {
            expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(total);
            expect(plan.channels.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('hidden names', () => {
  const secret = 'Zyxwv';

  /** A plan in which the client's name stands in every text that a person can write. */
  function tellingPlan(): PlanSummary {
    const bench = workbench();
    const plan = plainPlan(bench, `${secret} Oy`);
    for (const field of planFields) if (field.kind === 'text' || field.kind === 'longText') bench.make(setPlanField, { key: field.key, value: `${secret} x` });
    for (const type of itemTypes) {
      const texts = type.fields.filter(({ kind }) => kind === 'text' || kind === 'longText');
      const id = bench.make(addItem, { type: type.id, fields: {} });
      for (const { key } of texts) bench.make(setField, { id, key, value: `${secret} ${key}` });
      if (type.fields.some(({ key }) => key === 'budget')) bench.make(setField, { id, key: 'budget', value: 10 });
    }
    for (const item of bench.plan().items.values()) {
      const text = item.type === 'channel' || item.type === 'kpi' ? 'name' : undefined;
      if (text) bench.make(setField, { id: item.id, key: text, value: `${secret} Facebook` });
      if (item.type === 'kpi') bench.make(setField, { id: item.id, key: 'unit', value: secret });
    }
    const told = summarisePlan(bench.plan(), { id: `/home/${secret}.kehys`, file: `${secret} 2027` }, today);
    expect(JSON.stringify(told)).toContain(secret);
    expect(told.kpis.length).toBe(plan.kpis.length + 1);
    return told;
  }

  it.each(languages)('leave nothing of the client in what is exported (%s)', (language) => {
    const hidden = hideNames([tellingPlan(), tellingPlan()], language);
    for (const made of [JSON.stringify(hidden), comparisonCsv(hidden, language, today), JSON.stringify(comparisonReport(hidden, language, time))]) expect(made.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(comparisonCsv(hidden, language, today)).toContain('Facebook');
  });

  it('are the same letters whatever the order in which plans are shown', () => {
    const hidden = hideNames([summary({ maturity: 3 }), summary({ maturity: 1 }), summary({ maturity: 2 })], 'en');
    expect(sortPlans(hidden, 'maturity', false, today).map(({ company }) => company)).toEqual(['Client B', 'Client C', 'Client A']);
    expect([0, 25, 26, 27, 701, 702].map(lettersOf)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']);
  });

  it('keep the figures', () => {
    const [hidden] = hideNames([summary()], 'en');
    expect(hidden).toMatchObject({ money: 5000, channels: [{ name: 'Facebook', amount: 300 }, { name: 'Other channel', amount: 100 }], kpis: [{ latest: 50, unit: 'kpl' }] });
  });
});

describe('the CSV of a comparison', () => {
  it('is what spreadsheets of the language expect, and opens with a byte-order mark', () => {
    const plans = [summary({ maturity: 2 })];
    const [english = '', finnish = ''] = languages.map((language) => comparisonCsv(plans, language, today));
    expect(english.startsWith('\uFEFFClient,Scope: ')).toBe(true);
    expect(finnish.startsWith('\uFEFFAsiakas;Laajuus: ')).toBe(true);
    const cells = (text: string, delimiter: string): readonly number[] => text.trim().split('\r\n').map((line) => line.replace(/"[^"]*"/g, 'quoted').split(delimiter).length);
    for (const widths of [cells(english, ','), cells(finnish, ';')]) expect(new Set(widths).size).toBe(1);
    expect(csvCell(83.25, 'fi')).toBe('83,25');
    expect(csvCell(83.25, 'en')).toBe('83.25');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1'])('never lets a text be run as a formula: %j', (text) => {
    for (const language of languages) {
      expect(csvCell(text, language).replace(/^"/, '')).toMatch(/^'/);
      expect(comparisonCsv([summary({ company: text })], language, today)).not.toMatch(/(^|[,;\n])\s*"?[=+@]/m);
    }
  });

  it('leaves plain text and negative numbers as they are', () => {
    expect(csvCell('Acme', 'en')).toBe('Acme');
    expect(csvCell(-3, 'en')).toBe('-3');
    expect(csvCell('two\r\nlines', 'en')).toBe('"two\nlines"');
    expect(csvCell('Sizes:\n- S\nand M', 'en')).toBe('"Sizes: - S\nand M"');
    expect(csvCell('a\u0000b', 'en')).toBe('a b');
    expect(csvCell('a "b", c', 'en')).toBe('"a ""b"", c"');
  });
});

describe('what is usual', () => {
  const planWith = (...kpis: KpiSummary[]): PlanSummary => summary({ kpis });

  it('is the median over plans of KPIs of the same kind and unit', () => {
    const plans = [planWith(kpi({ latest: 10 }), kpi({ latest: 20 })), planWith(kpi({ latest: 30 })), planWith(kpi({ latest: 100 })), planWith(kpi({ latest: 5, unit: '€' })), planWith(kpi({ latest: 6, serves: 'expansion' }))];
    expect(benchmarkFor(kpi({}), plans)).toEqual({ median: 30, plans: 3 });
    expect(benchmarkFor(kpi({ unit: 'prosenttia' }), plans)).toEqual({ median: 30, plans: 3 });
  });

  it('is on the KPI’s own platform where enough plans are there', () => {
    const plans = [10, 20, 30].map((latest) => planWith(kpi({ latest, channels: ['Facebook'] }))).concat([planWith(kpi({ latest: 1000, channels: ['LinkedIn'] }))]);
    expect(benchmarkFor(kpi({ channels: ['Facebook-sivu'] }), plans)).toEqual({ median: 20, plans: 3, platform: 'Facebook' });
    expect(benchmarkFor(kpi({ channels: ['LinkedIn'] }), plans)).toEqual({ median: 25, plans: 4 });
  });

  it('is not said below three plans, nor of a KPI without a kind', () => {
    const plans = [planWith(kpi({})), planWith(kpi({}), kpi({})), planWith(kpi({ latest: null }))];
    expect(benchmarkFor(kpi({}), plans)).toBeUndefined();
    expect(benchmarkFor(kpi({ serves: '' }), [...plans, planWith(kpi({ serves: '' })), planWith(kpi({ serves: '' })), planWith(kpi({ serves: '' }))])).toBeUndefined();
  });
});

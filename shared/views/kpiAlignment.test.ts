import { describe, expect, it } from 'vitest';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { setField } from '../edits/fields.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { businessKpis } from '../framework/kpiMap.ts';
import { titleOf } from '../plan/plan.ts';
import { alignKpis, kpiFromTable, orderOfWork } from './kpiAlignment.ts';

function bench() {
  const context = workbench();
  const kpi = (name: string, businessKpi?: string): string =>
    context.make(addItem, { type: 'kpi', fields: { name, ...(businessKpi ? { businessKpi } : {}) } });
  return { context, kpi };
}

describe('the alignment of KPIs', () => {
  it('lists KPIs by the business KPI that they serve and orphans last', () => {
    const { context, kpi } = bench();
    kpi('Loose');
    kpi('Reach', 'awareness');
    kpi('Enquiries', 'newCustomers');
    const { kpis, orphans } = alignKpis(context.plan());
    expect(kpis.map(({ item }) => titleOf(item))).toEqual(['Enquiries', 'Reach', 'Loose']);
    expect(orphans.map(({ item }) => titleOf(item))).toEqual(['Loose']);
  });

  it('tells a business KPI that is asked for in vain from one that nobody aims at', () => {
    const { context, kpi } = bench();
    kpi('Reach', 'awareness');
    context.make(addItem, { type: 'businessGoal', fields: { statement: 'Grow', kind: 'newCustomers' } });
    const states = Object.fromEntries(alignKpis(context.plan()).rows.map((row) => [row.business.id, row.state]));
    expect(states).toMatchObject({ awareness: 'served', newCustomers: 'wanted', expansion: 'unused' });
  });

  it('shows the goals that are measured by a KPI', () => {
    const { context, kpi } = bench();
    const reach = kpi('Reach');
    const goal = context.make(addItem, { type: 'goal', fields: { statement: 'Be known' } });
    context.make(addLink, { from: goal, to: reach });
    expect(alignKpis(context.plan()).kpis[0]?.goals.map(({ id }) => id)).toEqual([goal]);
  });

  it('seeds a KPI from the table that stands aligned at once, in either language', () => {
    const { context } = bench();
    for (const business of businessKpis) {
      for (const language of ['en', 'fi'] as const) {
        const id = context.make(addItem, { type: 'kpi', fields: kpiFromTable(business, language) });
        expect(titleOf(context.item(id))).toBe(business.socialKpi[language]);
      }
    }
    const { rows, orphans } = alignKpis(context.plan());
    expect(orphans).toEqual([]);
    expect(rows.map((row) => row.kpis.length)).toEqual([2, 2, 2, 2, 2]);
  });
});

describe('the order of work', () => {
  it('counts what is done of KPIs, goals and money', () => {
    const { context, kpi } = bench();
    const reach = kpi('Reach');
    kpi('Enquiries', 'newCustomers');
    context.make(addItem, { type: 'businessGoal', fields: { statement: 'Keep them', kind: 'keepingCustomers' } });
    const goal = context.make(addItem, { type: 'goal', fields: { statement: 'Be known' } });
    context.make(addItem, { type: 'resource', fields: { name: 'Budget', kind: 'money', amount: 100 } });
    expect(orderOfWork(context.plan())).toEqual([
      { view: 'kpis', done: 1, of: 3 },
      { view: 'goals', done: 0, of: 1 },
      { view: 'money', done: 0, of: 1 },
    ]);
    context.make(setField, { id: reach, key: 'businessKpi', value: 'keepingCustomers' });
    context.make(addLink, { from: goal, to: reach });
    expect(orderOfWork(context.plan()).slice(0, 2)).toEqual([
      { view: 'kpis', done: 2, of: 2 },
      { view: 'goals', done: 1, of: 1 },
    ]);
  });
});

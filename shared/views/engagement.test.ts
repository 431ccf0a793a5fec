import { describe, expect, it } from 'vitest';
import { addItem } from '../edits/items.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { engagementTable } from './engagement.ts';

describe('doing and engagement', () => {
  it('groups KPIs by what they count and to what people engage, with the actions beside the doing', () => {
    const bench = workbench();
    const posts = bench.make(addItem, { type: 'kpi', fields: { name: 'Posts', happens: 'engaging', engagesTo: 'content' } });
    const pride = bench.make(addItem, { type: 'kpi', fields: { name: 'Proud members', happens: 'engagement', engagesTo: 'brand' } });
    const talks = bench.make(addItem, { type: 'kpi', fields: { name: 'Talks', happens: 'engagement' } });
    const silent = bench.make(addItem, { type: 'kpi', fields: { name: 'Orders' } });
    const day = bench.make(addItem, { type: 'action', fields: { title: 'Open day', engagesTo: 'brand' } });
    bench.make(addItem, { type: 'action', fields: { title: 'Dropped', engagesTo: 'brand', status: 'dropped' } });
    const { rows, unsaid } = engagementTable(bench.plan());
    const ids = rows.map(({ cells }) => cells.map(({ kpis, actions }) => [...kpis, ...actions].map(({ id }) => id)));
    expect(ids).toEqual([
      [[day], [posts], []],
      [[pride], [], [talks]],
    ]);
    expect(unsaid.map(({ id }) => id)).toEqual([silent]);
  });
});

import { expect, it } from 'vitest';
import { setField, setPlanField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { planText, planToJson } from './planJson.ts';
import { emptyPlan } from './plan.ts';

it('a plan as text is its JSON, with a line for each item and link, also after one of them changed', () => {
  const bench = workbench();
  const same = (): void => expect(JSON.parse(planText(bench.plan()))).toEqual(JSON.parse(JSON.stringify(planToJson(bench.plan()))));
  bench.make(setPlanField, { key: 'company', value: 'Havu' });
  const goal = bench.make(addItem, { type: 'goal', fields: { statement: 'More “enquiries”\n👩‍👩‍👧‍👦' } });
  const kpi = bench.make(addItem, { type: 'kpi', fields: { name: 'Enquiries' } });
  bench.make(addLink, { kind: 'measuredBy', from: goal, to: kpi });
  same();
  bench.make(setField, { id: goal, key: 'target', value: 40 });
  same();
  const lines = planText(bench.plan()).split('\n');
  expect(lines.filter((line) => line.includes('"type":"goal"'))).toHaveLength(1);
  expect(JSON.parse(planText(emptyPlan))).toMatchObject({ kehys: 1, items: [], links: [] });
});

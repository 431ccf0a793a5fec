import { MantineProvider } from '@mantine/core';
import { createElement as element } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { createStore } from 'zustand';
import { setField, setMeasurements } from '../../shared/edits/fields.ts';
import { addItem } from '../../shared/edits/items.ts';
import { workbench } from '../../shared/edits/testing/workbench.ts';
import { comparePlans } from '../../shared/history/comparePlans.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { PlanSourceProvider, type PlanSource } from '../session/planSource.ts';
import { ChangeList } from './ChangeList.tsx';

function drawnList(before: Plan, plan: Plan): string {
  const source: PlanSource = { store: createStore(() => ({ plan })), readOnly: true, isLive: false };
  const list = element(ChangeList, { changes: comparePlans(before, plan) });
  return renderToStaticMarkup(element(MantineProvider, null, element(PlanSourceProvider, { value: source }, list)));
}

it('names a part once, with the sentences of documents under it, and one that changed once in a line; records come last', () => {
  const bench = workbench();
  const goal = bench.make(addItem, { type: 'goal', fields: { statement: 'More enquiries', target: 8, due: '2027-03-31' } });
  const kpi = bench.make(addItem, { type: 'kpi', fields: { name: 'Enquiries', target: 8 } });
  const before = bench.plan();
  bench.make(setMeasurements, { id: kpi, measurements: [{ date: '2027-01-31', value: 5 }] });
  for (const [key, value] of [['target', 7], ['due', '2027-04-30']] as const) bench.make(setField, { id: goal, key, value });
  bench.make(setField, { id: kpi, key: 'target', value: 7 });
  const words = drawnList(before, bench.plan()).replaceAll(/<[^>]+>/gu, '|').replaceAll(/\|+/gu, '|').replaceAll(/\s/gu, ' ');
  expect(words.split('More enquiries')).toHaveLength(2);
  expect(words).toMatch(/\|Goals\|More enquiries\|Changed\|The target went from 8 to 7\|Changed\|The due date moved from 31 Mar 2027 to 30 Apr 2027\|KPIs\|Changed\|Enquiries\|: the target went from 8 to 7\|Readings\|Changed\|Enquiries\|: 5 measured on 31 Jan 2027\|/u);
});

it('of very many changes the first are listed, and all are counted', () => {
  const bench = workbench();
  const ids = Array.from({ length: 130 }, (_, place) => bench.make(addItem, { type: 'note', fields: { text: `Note ${place}` } }));
  const before = bench.plan();
  for (const id of ids) bench.make(setField, { id, key: 'text', value: 'Reworded' });
  const drawn = drawnList(before, bench.plan());
  expect(drawn.match(/<li/gu)).toHaveLength(100);
  expect(drawn).toContain('130 changes');
  expect(drawn).toContain('Show 30 more');
});

import { MantineProvider } from '@mantine/core';
import { createElement as element } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { createStore } from 'zustand';
import { setField } from '../../shared/edits/fields.ts';
import { addItem } from '../../shared/edits/items.ts';
import { workbench } from '../../shared/edits/testing/workbench.ts';
import { comparePlans } from '../../shared/history/comparePlans.ts';
import { PlanSourceProvider, type PlanSource } from '../session/planSource.ts';
import { ChangeList } from './ChangeList.tsx';

it('of very many changes the first are listed, and all are counted', () => {
  const bench = workbench();
  const ids = Array.from({ length: 130 }, (_, place) => bench.make(addItem, { type: 'note', fields: { text: `Note ${place}` } }));
  const before = bench.plan();
  for (const id of ids) bench.make(setField, { id, key: 'text', value: 'Reworded' });
  const plan = bench.plan();
  const source: PlanSource = { store: createStore(() => ({ plan })), readOnly: true, isLive: false };
  const list = element(ChangeList, { changes: comparePlans(before, plan) });
  const drawn = renderToStaticMarkup(element(MantineProvider, null, element(PlanSourceProvider, { value: source }, list)));
  expect(drawn.match(/<li/gu)).toHaveLength(100);
  expect(drawn).toContain('130 changes');
  expect(drawn).toContain('Show 30 more');
});

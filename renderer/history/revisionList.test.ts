import { MantineProvider } from '@mantine/core';
import { createElement as element } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { createStore } from 'zustand';
import type { Host } from '../../shared/contract/host.ts';
import type { RevisionSummary } from '../../shared/history/revision.ts';
import { success } from '../../shared/messages/failures.ts';
import { emptyPlan } from '../../shared/plan/plan.ts';
import { HostProvider } from '../session/hostContext.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useWindowState } from '../session/windowState.ts';
import { RevisionList } from './RevisionList.tsx';

const revisions = Array.from(
  { length: 120 },
  (_, place): RevisionSummary => ({ id: `r${place}`, hash: `r${place}`, parents: [], time: '2026-03-01T10:00:00.000Z', author: 'Aino', label: `Week ${place}`, reason: '', kind: 'named', signOffs: [] }),
);

function drawn(): string {
  const session = { id: 's', readOnly: false, store: createStore(() => ({ historyVersion: 0 })) } as unknown as PlanEditor;
  const list = element(RevisionList, { session, answer: success(revisions) });
  return renderToStaticMarkup(element(MantineProvider, null, element(HostProvider, { value: {} as Host }, list)));
}

it('of very many revisions the newest are listed, and as many more as lead to the one that is looked at', () => {
  const atFirst = drawn();
  expect(atFirst.match(/<li/gu)).toHaveLength(101);
  expect(atFirst).toContain('Show 20 more');
  // What is drawn without a browser is drawn from the first state of the window.
  Object.assign(useWindowState.getInitialState(), { viewed: { id: 'r110', label: 'Week 110', plan: emptyPlan } });
  const travelled = drawn();
  Object.assign(useWindowState.getInitialState(), { viewed: null });
  expect(travelled.match(/<li/gu)).toHaveLength(112);
  expect(travelled).toMatch(/aria-current="true"[^>]*>(?:<[^>]*>)*Week 110/u);
});

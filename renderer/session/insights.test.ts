import { afterEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand';
import { workbench } from '../../shared/edits/testing/workbench.ts';
import { addItem } from '../../shared/edits/items.ts';
import { followInsights, useInsights } from './insights.ts';
import type { SessionState } from './planEditor.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('nothing is said of a plan that the window does not have yet', () => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('document', { addEventListener: () => undefined, removeEventListener: () => undefined });
  const bench = workbench();
  const store = createStore<SessionState>(() => ({ plan: bench.plan(), loaded: false }) as SessionState);
  const stop = followInsights({
    store,
    get plan() {
      return store.getState().plan;
    },
  });
  vi.advanceTimersByTime(3_000);
  expect(useInsights.getState().open).toEqual([]);

  const goal = bench.make(addItem, { type: 'goal', fields: { statement: 'Reach' } });
  store.setState({ plan: bench.plan() });
  store.setState({ loaded: true });
  vi.advanceTimersByTime(3_000);
  expect(useInsights.getState().byItem.get(goal)).not.toEqual([]);
  expect(useInsights.getState().open.length).toBeGreaterThan(0);
  stop();
});

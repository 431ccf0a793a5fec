import { expect, it } from 'vitest';
import { setField } from '../../../shared/edits/fields.ts';
import { addItem, moveItems } from '../../../shared/edits/items.ts';
import { workbench } from '../../../shared/edits/testing/workbench.ts';
import { emptyHistory, type History } from '../../../shared/history/history.ts';
import { recordRevision } from '../../../shared/history/recordRevision.ts';
import { sha256 } from '../disk/sha256.ts';
import { changeSizes, type KnownSizes } from './changeSizes.ts';

it('counts what each revision changed of what the plan says, and nothing twice', () => {
  const bench = workbench();
  let history: History = emptyHistory;
  const record = (day: number): string => {
    const recorded = recordRevision(history, bench.plan(), { label: `Day ${day}`, author: 'Aino', reason: '', time: `2026-03-0${day}T10:00:00Z`, kind: 'named' }, sha256);
    if (!recorded.ok) throw new Error(recorded.failure.code);
    ({ history } = recorded.value);
    return recorded.value.revision.id;
  };
  const goal = bench.make(addItem, { type: 'goal', fields: { statement: 'More' } });
  const first = record(1);
  bench.make(setField, { id: goal, key: 'target', value: 4 });
  bench.make(setField, { id: goal, key: 'measure', value: 'Calls' });
  const second = record(2);
  bench.make(moveItems, [{ id: goal, x: 900, y: 900 }]);
  const third = record(3);
  const known: KnownSizes = new Map();
  const sizes = [
    { revision: third, changes: 0 },
    { revision: second, changes: 2 },
    { revision: first, changes: 1 },
  ];
  expect(changeSizes(history, known)).toEqual({ sizes, next: null });
  expect(changeSizes(history, known, second)).toEqual({ sizes: sizes.slice(1), next: null });
  const read = { ...history, states: new Map() };
  expect(changeSizes(read, known)).toEqual({ sizes, next: null });
  expect(changeSizes(read, new Map())).toEqual({ sizes: [], next: null });
});

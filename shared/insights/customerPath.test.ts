import { describe, expect, it } from 'vitest';
import { addItem } from '../edits/items.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { customerPath } from './customerPath.ts';

describe('the customer’s path', () => {
  it('has seven stages, with the actions on each and what drops people there', () => {
    const bench = workbench();
    const film = bench.make(addItem, { type: 'action', fields: { title: 'Film', pathStage: 1 } });
    const guide = bench.make(addItem, { type: 'action', fields: { title: 'Guide', pathStage: 4 } });
    const loose = bench.make(addItem, { type: 'action', fields: { title: 'Loose' } });
    bench.make(addItem, { type: 'action', fields: { title: 'Dropped', pathStage: 3, status: 'dropped' } });
    bench.make(setRegisterEntry, { register: 'path', entry: '2', values: { filters: 'Nobody has time for two minutes' } });
    const path = customerPath(bench.plan());
    expect(path.columns.map(({ stage, actions, isGap }) => [stage.stage, actions.map(({ id }) => id), isGap])).toEqual([
      [1, [film], false],
      [2, [], true],
      [3, [], true],
      [4, [guide], false],
      [5, [], false],
      [6, [], false],
      [7, [], false],
    ]);
    expect(path.columns[1]?.filters).toBe('Nobody has time for two minutes');
    expect(path.unstaged.map(({ id }) => id)).toEqual([loose]);
    expect(path.isAttentionOnly).toBe(false);
  });

  it('stops at attention only where something is there and nothing after it', () => {
    const bench = workbench();
    expect(customerPath(bench.plan()).isAttentionOnly).toBe(false);
    bench.make(addItem, { type: 'action', fields: { title: 'Film', pathStage: 1 } });
    expect(customerPath(bench.plan()).isAttentionOnly).toBe(true);
    bench.make(addItem, { type: 'action', fields: { title: 'Thanks', pathStage: 7 } });
    expect(customerPath(bench.plan()).isAttentionOnly).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { addItem } from '../../shared/edits/items.ts';
import { addLink } from '../../shared/edits/links.ts';
import { workbench } from '../../shared/edits/testing/workbench.ts';
import { linkGroups } from './linkGroups.ts';

describe('the links of an item beside its form', () => {
  it('are those that arrive, worded from its side, and those that leave by a kind without a field', () => {
    const bench = workbench();
    const goal = bench.make(addItem, { type: 'goal' });
    const business = bench.make(addItem, { type: 'businessGoal' });
    const action = bench.make(addItem, { type: 'action' });
    const note = bench.make(addItem, { type: 'note' });
    const audience = bench.make(addItem, { type: 'audience' });
    bench.make(addLink, { from: goal, to: business });
    bench.make(addLink, { from: action, to: goal });
    bench.make(addLink, { from: note, to: goal });
    bench.make(addLink, { from: goal, to: audience });
    const groups = linkGroups(bench.item(goal), [...bench.plan().links.values()]);
    expect(groups.map((group) => [group.name.en, group.ends.map((end) => end.other)])).toEqual([
      ['is advanced by', [action]],
      ['relates to', [audience, note]],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { focusChoices, focusedParts, focusKey, type FocusChoice } from './focus.ts';

function plan() {
  const { make, plan: current } = workbench();
  const ids = {
    isla: make(addItem, { type: 'person', fields: { name: 'Isla' } }),
    tom: make(addItem, { type: 'person', fields: { name: 'Tom' } }),
    letter: make(addItem, { type: 'channel', fields: { name: 'Letter' } }),
    goal: make(addItem, { type: 'goal', fields: { statement: 'Answer' } }),
    mine: make(addItem, { type: 'action', fields: { title: 'Mine' } }),
    his: make(addItem, { type: 'action', fields: { title: 'His' } }),
    risk: make(addItem, { type: 'risk', fields: { scenario: 'Silence' } }),
  };
  const link = (from: string, to: string) => make(addLink, { from, to });
  link(ids.mine, ids.isla);
  link(ids.risk, ids.isla);
  link(ids.his, ids.tom);
  link(ids.mine, ids.letter);
  link(ids.mine, ids.goal);
  make(addItem, { type: 'area', fields: { title: 'Area' } });
  const shown = (choices: readonly FocusChoice[], findings: readonly string[] = []) => {
    const found = focusedParts(current(), choices, new Set(findings));
    return Object.entries(ids).flatMap(([name, id]) => (found.has(id) ? [name] : []));
  };
  return { ids, shown, current };
}

describe('showing only what is asked for', () => {
  it('takes any of several choices of one kind, and all kinds together', () => {
    const { ids, shown } = plan();
    expect(shown([{ kind: 'type', type: 'action' }, { kind: 'type', type: 'risk' }])).toEqual(['mine', 'his', 'risk']);
    expect(shown([{ kind: 'type', type: 'action' }, { kind: 'person', id: ids.isla }])).toEqual(['mine']);
  });

  it('shows a person or channel with what is linked to them, a goal with its chain', () => {
    const { ids, shown } = plan();
    expect(shown([{ kind: 'person', id: ids.isla }])).toEqual(['isla', 'mine', 'risk']);
    expect(shown([{ kind: 'channel', id: ids.letter }])).toEqual(['letter', 'mine']);
    expect(shown([{ kind: 'goal', id: ids.goal }])).toEqual(['goal', 'mine']);
  });

  it('shows what has findings', () => {
    const { ids, shown } = plan();
    expect(shown([{ kind: 'findings' }], [ids.risk])).toEqual(['risk']);
    expect(shown([{ kind: 'findings' }, { kind: 'type', type: 'goal' }], [ids.risk])).toEqual([]);
  });

  it('offers what the plan has, each under a key of its own, and never areas', () => {
    const keys = focusChoices(plan().current()).map(focusKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(expect.arrayContaining(['type:action', 'findings']));
    expect(keys).not.toContain('type:area');
    expect(plan().shown([])).toEqual([]);
  });
});

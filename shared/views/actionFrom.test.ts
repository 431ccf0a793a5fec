import { expect, it } from 'vitest';
import { deleteItems, addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { addRegisterEntry } from '../edits/registers.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { linkedItems, textOf } from '../plan/plan.ts';
import { actionOf, makeActionOf } from './actionFrom.ts';

it('what a drill should change becomes an action once, with all its words and the owner of its risk', () => {
  const bench = workbench();
  const risk = bench.make(addItem, { type: 'risk', fields: { scenario: 'A storm' } });
  const ada = bench.make(addItem, { type: 'person', fields: { name: 'Ada Fictional' } });
  bench.make(addLink, { from: risk, to: ada, kind: 'ownedBy' });
  const drill = bench.make(addRegisterEntry, { register: 'drills', values: { risk, note: 'The phone list\nlies where all find it' } });
  const action = bench.make(makeActionOf, { register: 'drills', entry: drill });
  expect(textOf(bench.item(action).fields, 'title')).toBe('The phone list lies where all find it');
  expect(linkedItems(bench.plan(), action, 'ownedBy').map(({ id }) => id)).toEqual([ada]);
  expect(linkedItems(bench.plan(), action, 'relatesTo').map(({ id }) => id)).toEqual([risk]);
  expect(actionOf(bench.plan(), 'drills', drill)?.id).toBe(action);
  expect(bench.refuse(makeActionOf, { register: 'drills', entry: drill })).toBe('nothing-to-do');
  bench.make(deleteItems, [action]);
  expect(actionOf(bench.plan(), 'drills', drill)).toBeUndefined();
  expect(bench.make(makeActionOf, { register: 'drills', entry: drill })).not.toBe(action);
});

it('what says nothing of what to change makes no action', () => {
  const bench = workbench();
  const round = bench.make(addRegisterEntry, { register: 'rounds', values: { showed: 'Fewer questions' } });
  expect(bench.refuse(makeActionOf, { register: 'rounds', entry: round })).toBe('nothing-to-do');
});

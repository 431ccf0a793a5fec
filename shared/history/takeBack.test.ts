import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setField } from '../edits/fields.ts';
import { addItem, deleteItems } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { replacePlan } from '../edits/replacePlan.ts';
import { doStep, someSteps } from '../edits/testing/randomEdits.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { cornerOf } from '../plan/geometry.ts';
import { comparePlans } from './comparePlans.ts';
import { takeBack } from './takeBack.ts';

describe('taking changes back', () => {
  it('gives the state before, where all are taken back; a plan differs in nothing from itself', () => {
    fc.assert(
      fc.property(someSteps, someSteps, (steps, more) => {
        const bench = workbench();
        for (const step of steps) doStep(bench.context, step);
        const before = bench.plan();
        for (const step of more) doStep(bench.context, step);
        const after = bench.plan();
        for (const plan of [before, after]) expect(comparePlans(plan, plan)).toEqual([]);
        expect(comparePlans(before, takeBack(after, before, comparePlans(before, after)))).toEqual([]);
        expect(comparePlans(after, takeBack(before, after, comparePlans(after, before)))).toEqual([]);
      }),
      { numRuns: Number(process.env['KEHYS_RUNS'] ?? 40) },
    );
  });

  it('of any part of them leaves a sound plan, which the document takes as it is and undo takes back in one step', () => {
    fc.assert(
      fc.property(someSteps, someSteps, fc.array(fc.boolean(), { maxLength: 60 }), (steps, more, chosen) => {
        const bench = workbench();
        for (const step of steps) doStep(bench.context, step);
        const before = bench.plan();
        for (const step of more) doStep(bench.context, step);
        const after = bench.plan();
        const wanted = takeBack(after, before, comparePlans(before, after).filter((_, place) => chosen[place] === true));
        const depth = bench.undo.undoStack.length;
        bench.make(replacePlan, wanted);
        expect(comparePlans(wanted, bench.plan())).toEqual([]);
        if (bench.undo.undoStack.length > depth) bench.undo.undo();
        expect(comparePlans(after, bench.plan())).toEqual([]);
      }),
      { numRuns: Number(process.env['KEHYS_RUNS'] ?? 20) },
    );
  });

  it('leaves what was not chosen as it is now, and what was done since', () => {
    const bench = workbench();
    const goal = bench.make(addItem, { type: 'goal', fields: { statement: 'Old', target: 40 } });
    const before = bench.plan();
    bench.make(setField, { id: goal, key: 'statement', value: 'New' });
    bench.make(setField, { id: goal, key: 'target', value: 60 });
    const changes = comparePlans(before, bench.plan());
    bench.make(setField, { id: goal, key: 'measure', value: 'Since' });
    const chosen = changes.filter((change) => change.kind === 'fieldChanged' && change.field === 'target');
    expect(takeBack(bench.plan(), before, chosen).items.get(goal)?.fields).toEqual({ statement: 'New', target: 40, measure: 'Since' });
  });

  it('brings an item back that was deleted long ago, with its links and its place', () => {
    const bench = workbench();
    const area = bench.make(addItem, { type: 'area', fields: { title: 'Region' }, at: { x: 4_000, y: 4_000 } });
    const goal = bench.make(addItem, { type: 'goal', fields: { statement: 'Gone' }, area });
    const kpi = bench.make(addItem, { type: 'kpi', fields: { name: 'Stays' } });
    bench.make(addLink, { from: goal, to: kpi, kind: 'measuredBy' });
    const before = bench.plan();
    bench.make(deleteItems, [goal]);
    bench.make(addItem, { type: 'note', fields: { text: 'Since then' } });
    const removed = comparePlans(before, bench.plan()).filter(({ kind }) => kind === 'itemRemoved');
    const back = takeBack(bench.plan(), before, removed);
    expect(back.items.get(goal)).toEqual(before.items.get(goal));
    expect([...back.links.values()]).toMatchObject([{ kind: 'measuredBy', from: goal, to: kpi }]);
    expect(back.items.size).toBe(before.items.size + 1);
    bench.make(deleteItems, [area]);
    const old = before.items.get(goal);
    expect(takeBack(bench.plan(), before, removed).items.get(goal)).toMatchObject({ area: null, ...(old && cornerOf(before, old)) });
  });
});

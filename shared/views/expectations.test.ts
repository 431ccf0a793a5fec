import { describe, expect, it } from 'vitest';
import { setField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { workbench, type Workbench } from '../edits/testing/workbench.ts';
import { expectationOf } from '../plan/expectation.ts';
import { entriesOf } from '../plan/plan.ts';
import { firstResultMarks, signExpectation, signExpectations } from './expectations.ts';

const names = { client: ' Aino ', agency: 'Veikko', on: '2026-11-27' };
const goal = (bench: Workbench, firstResults = '2027-05-01'): string => bench.make(addItem, { type: 'goal', fields: { statement: 'Enquiries', firstResults } });
const stateOf = (bench: Workbench, id: string) => expectationOf(bench.plan(), bench.item(id)).state;

describe('the day of first results', () => {
  it('is signed by both sides, and tells when the goal says another day than what was signed', () => {
    const bench = workbench();
    const id = goal(bench);
    expect(stateOf(bench, id)).toBe('unsigned');
    bench.make(signExpectation, { goal: id, ...names });
    expect(expectationOf(bench.plan(), bench.item(id))).toMatchObject({ state: 'signed', signed: { firstResults: '2027-05-01', client: 'Aino', agency: 'Veikko', on: '2026-11-27' } });
    bench.make(setField, { id, key: 'firstResults', value: '2027-04-30' });
    expect(stateOf(bench, id)).toBe('earlier');
    bench.make(setField, { id, key: 'firstResults', value: '2027-05-02' });
    expect(stateOf(bench, id)).toBe('later');
  });

  it('cannot be signed without a day or with one name', () => {
    const bench = workbench();
    const id = bench.make(addItem, { type: 'goal', fields: { statement: 'Enquiries' } });
    expect(stateOf(bench, id)).toBe('open');
    expect(bench.refuse(signExpectation, { goal: id, ...names })).toBe('nothing-to-do');
    expect(bench.refuse(signExpectation, { goal: goal(bench), ...names, agency: ' ' })).toBe('nothing-to-do');
    expect(bench.refuse(signExpectation, { goal: 'gone', ...names })).toBe('item-missing');
    expect(bench.refuse(signExpectations, { goals: [], ...names })).toBe('nothing-to-do');
  });

  it('is signed for several goals in one step of undo', () => {
    const bench = workbench();
    const goals = [goal(bench), goal(bench, '2027-02-01')];
    bench.make(signExpectations, { goals, ...names });
    expect(goals.map((id) => stateOf(bench, id))).toEqual(['signed', 'signed']);
    bench.undo.undo();
    expect(entriesOf(bench.plan(), 'expectations')).toEqual({});
  });

  it('stands on the timeline, earliest first, and says whether it is signed', () => {
    const bench = workbench();
    const [later, earlier] = [goal(bench), goal(bench, '2027-02-01')];
    bench.make(addItem, { type: 'goal', fields: { statement: 'No day' } });
    bench.make(signExpectation, { goal: later, ...names });
    expect(firstResultMarks(bench.plan()).map(({ goal: { id }, isSigned }) => [id, isSigned])).toEqual([[earlier, false], [later, true]]);
  });
});

import { describe, expect, it } from 'vitest';
import { setPlanField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { workbench, type Workbench } from '../edits/testing/workbench.ts';
import { assessmentStatements } from '../framework/assessment.ts';
import { actionsAboveLevel, addStep, answersOf, answerStatement, climbOf, levelRows, nextSteps } from './maturityAssessment.ts';

const answer = (bench: Workbench, level: number, holds: boolean): void => {
  for (const statement of assessmentStatements.filter((known) => known.level === level)) bench.make(answerStatement, { statement: statement.id, holds });
};

describe('the maturity self-assessment', () => {
  it('sets the plan’s maturity with the answer that changes it, and one undo takes both back', () => {
    const bench = workbench();
    answer(bench, 1, true);
    bench.make(answerStatement, { statement: 'earning', holds: true });
    expect(bench.plan().fields['maturity']).toBe('1');
    bench.make(answerStatement, { statement: 'roi', holds: true });
    expect(bench.plan().fields['maturity']).toBe('2');
    bench.undo.undo();
    expect(bench.plan().fields['maturity']).toBe('1');
    expect(answersOf(bench.plan()).has('roi')).toBe(false);
  });

  it('leaves the level open again once every answer is taken back', () => {
    const bench = workbench();
    bench.make(answerStatement, { statement: 'basics', holds: false });
    expect(bench.plan().fields['maturity']).toBe('1');
    bench.make(answerStatement, { statement: 'basics', holds: undefined });
    expect(bench.plan().fields['maturity']).toBeUndefined();
    expect(answersOf(bench.plan()).size).toBe(0);
  });

  it('tells what holds at each level and what the next one still asks', () => {
    const bench = workbench();
    answer(bench, 1, true);
    bench.make(answerStatement, { statement: 'earning', holds: true });
    const answers = answersOf(bench.plan());
    expect(levelRows(answers).map((row) => row.held)).toEqual([3, 1, 0, 0]);
    expect(climbOf(answers)).toMatchObject({ level: { level: 2 }, missing: 1 });
    answer(bench, 2, true);
    answer(bench, 3, true);
    answer(bench, 4, true);
    expect(climbOf(answersOf(bench.plan()))).toBeUndefined();
  });

  it('offers steps up to the next level only, and marks the one that is an action already in either language', () => {
    const bench = workbench();
    answer(bench, 1, true);
    const steps = nextSteps(bench.plan());
    expect(steps.map((step) => step.statement.level)).toEqual([2, 2, 2]);
    const [first] = steps;
    if (!first) throw new Error('No step is offered');
    const id = bench.make(addStep, { statement: first.statement, language: 'fi' });
    expect(bench.item(id).fields).toEqual({ title: first.statement.step.fi, maturity: '2', status: 'idea' });
    expect(nextSteps(bench.plan())[0]?.added?.id).toBe(id);
    expect(nextSteps(bench.plan())[1]?.added).toBeUndefined();
  });

  it('names the actions that stand two levels above the plan’s, not those one above', () => {
    const bench = workbench();
    bench.make(setPlanField, { key: 'maturity', value: '1' });
    bench.make(addItem, { type: 'action', fields: { title: 'One above', maturity: '2' } });
    const far = bench.make(addItem, { type: 'action', fields: { title: 'Two above', maturity: '3' } });
    expect(actionsAboveLevel(bench.plan()).map((action) => action.id)).toEqual([far]);
  });
});

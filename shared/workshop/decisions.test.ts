import { describe, expect, it } from 'vitest';
import { addItem } from '../edits/items.ts';
import { workbench, type Workbench } from '../edits/testing/workbench.ts';
import { drillScenarios } from '../framework/drillScenarios.ts';
import { entriesOf, numberOf, textOf } from '../plan/plan.ts';
import { votesOn } from '../plan/votes.ts';
import { buildReport } from '../report/buildReport.ts';
import { sampleReportInput } from '../report/samplePlan.ts';
import { heldDrills } from '../views/drill.ts';
import { answerStatement, answersOf } from '../views/maturityAssessment.ts';
import { becomingsOf, decideRound, isDecided } from './decisions.ts';
import { revealIntoPlan, type RevealedRound } from './revealIntoPlan.ts';
import { optionOf, taskSchema, type Answer, type Task, type TaskKindId } from './task.ts';
import type { ToldAnswer } from './workshop.ts';

const taskOf = (kind: TaskKindId, more: Partial<Task> = {}): Task => taskSchema.parse({ kind, question: 'Why?', options: [], dots: 3, naming: 'named', minutes: 0, ...more });
const roundOf = (task: Task, told: readonly ToldAnswer[], id = 'round1'): RevealedRound => ({ id, workshop: 'Thursday', task, told, answered: told.length, asked: 5, on: '2026-11-27', seconds: 90 });
const told = (answer: Answer, giver: Omit<ToldAnswer, 'answer'> = {}): ToldAnswer => ({ ...giver, answer });

/** Reveals a round and puts into effect what it becomes; answers with what was previewed, in English. */
function decide({ make, plan }: Workbench, round: RevealedRound): readonly string[] {
  make(revealIntoPlan, round);
  const previewed = becomingsOf(plan(), round).map(({ what, from, to }) => `${what.en}: ${from ? `${from.en} → ` : ''}${to.en}`);
  make(decideRound, round);
  expect(isDecided(plan(), round.id)).toBe(true);
  return previewed;
}

const goalsOf = (bench: Workbench, ...priorities: readonly (number | undefined)[]): readonly string[] =>
  priorities.map((priority, place) => bench.make(addItem, { type: 'goal', fields: { statement: `Goal ${place}`, ...(priority === undefined ? {} : { priority }) } }));

describe('what a room decided', () => {
  it('lays votes beside what was voted on, those with as many dots on one place, and keeps those of before', () => {
    const bench = workbench();
    const goals = goalsOf(bench, 1, 2, 3);
    const task = taskOf('vote', { options: goals.map((id, place) => optionOf(id, `Goal ${place}`)) });
    const [first = '', second = '', third = ''] = goals;
    const previewed = decide(bench, roundOf(task, [told({ form: 'dots', dots: { [third]: 2, [first]: 1 } }), told({ form: 'dots', dots: { [second]: 1 } })]));
    expect(previewed).toEqual(['Goal 2: 2 of 4 dots, place 1 of 3', 'Goal 0: 1 of 4 dots, place 2 of 3', 'Goal 1: 1 of 4 dots, place 2 of 3']);
    expect(votesOn(bench.plan(), third)).toEqual([{ dots: 2, ofDots: 4, place: 1, ofOptions: 3, question: 'Why?', on: '2026-11-27' }]);
    const again = decide(bench, roundOf(task, [told({ form: 'dots', dots: { [first]: 3 } })], 'round2'));
    expect(again[0]).toBe('Goal 0: 1 of 4 dots, place 2 of 3 → 3 of 3 dots, place 1 of 3');
    expect(votesOn(bench.plan(), first).map(({ dots }) => dots)).toEqual([3, 1]);
  });

  it('makes the room’s order the goals’ priorities, with one goal at each, and those not asked about after it', () => {
    const bench = workbench();
    const [a = '', b = '', c = '', aside = ''] = goalsOf(bench, 1, 2, undefined, 1);
    const options = [a, b, c].map((id, place) => optionOf(id, `Goal ${place}`));
    const order = (ids: readonly string[]): ToldAnswer => told({ form: 'order', order: [...ids] });
    const previewed = decide(bench, roundOf(taskOf('rank', { options }), [order([c, a, b]), order([c, a, b])]));
    expect(previewed).toEqual(['Goal 2: no priority → priority 1', 'Goal 0: priority 1 → priority 2', 'Goal 1: priority 2 → priority 3', 'Goal 3: priority 1 → priority 4']);
    expect([c, a, b, aside].map((id) => numberOf(bench.item(id).fields, 'priority'))).toEqual([1, 2, 3, 4]);
  });

  it('takes what most say into the self-assessment, and leaves what nobody answered or the room is divided on', () => {
    const bench = workbench();
    bench.make(answerStatement, { statement: 'dialogue', holds: true });
    const options = ['basics', 'analytics', 'dialogue', 'roi'].map((id) => optionOf(id, id));
    const say = (holds: Record<string, 'yes' | 'no'>): ToldAnswer => told({ form: 'statements', holds });
    const previewed = decide(bench, roundOf(taskOf('maturity', { options }), [say({ basics: 'yes', analytics: 'no', dialogue: 'no' }), say({ basics: 'yes', analytics: 'yes', dialogue: 'no' }), say({ basics: 'no' })]));
    expect(previewed).toEqual(['basics: not answered → holds', 'dialogue: holds → does not hold']);
    expect([...answersOf(bench.plan())].sort()).toEqual([['basics', true], ['dialogue', false]]);
  });

  it('makes each pledge a next step of whoever gave it, and a responsibility of the person of that name', () => {
    const bench = workbench();
    const anna = bench.make(addItem, { type: 'person', fields: { name: 'Anna Aalto', responsibilities: 'The budget' } });
    bench.make(addItem, { type: 'person', fields: { name: 'Bert Berg' } });
    bench.make(addItem, { type: 'person', fields: { name: 'Bert Borg' } });
    const say = (text: string, giver: Omit<ToldAnswer, 'answer'>): ToldAnswer => told({ form: 'texts', text }, giver);
    decide(bench, roundOf(taskOf('pledges'), [say('I call the mill', { name: 'anna', side: 'client' }), say('I brief the film', { name: 'anna', side: 'client' }), say('I count', { name: 'Bert', side: 'agency' }), say('I listen', { side: 'agency' }), say('I wait', {})]));
    expect(textOf(bench.item(anna).fields, 'responsibilities')).toBe('The budget\nI call the mill\nI brief the film');
    expect(Object.values(entriesOf(bench.plan(), 'workshopSteps')).map(({ step, owner }) => [step, owner])).toEqual([['I call the mill', 'anna'], ['I brief the film', 'anna'], ['I count', 'Bert'], ['I listen', 'Agency'], ['I wait', undefined]]);
    expect([...bench.plan().items.values()].filter((item) => textOf(item.fields, 'responsibilities') !== '')).toHaveLength(1);
  });

  it('keeps drill replies as a drill that was held, against the plan for such a situation', () => {
    const bench = workbench();
    const risk = bench.make(addItem, { type: 'risk', fields: { scenario: 'Our prices are called robbery', kind: 'criticism' } });
    const question = drillScenarios.find(({ id }) => id === 'dearPrice')?.text.en ?? '';
    const previewed = decide(bench, roundOf(taskOf('drill', { question }), [told({ form: 'texts', text: 'Sorry to hear' }, { name: 'Anna' }), told({ form: 'texts', text: 'What happened?' }, { name: 'Bert' })]));
    expect(previewed).toEqual(['Drill: 2 replies kept as a drill that was held, held against the risk: Our prices are called robbery']);
    expect(heldDrills(bench.plan())).toMatchObject([{ scenario: question, risk, on: '2026-11-27', seconds: 90, participants: 'Anna, Bert', answer: 'Sorry to hear – Anna\nWhat happened? – Bert', kept: '' }]);
  });

  it('keeps a proposal with who agrees for each party, or how many where names are not told', () => {
    const bench = workbench();
    const stance = (given: 'yes' | 'no', giver: Omit<ToldAnswer, 'answer'>): ToldAnswer => told({ form: 'stance', stance: given, word: '' }, giver);
    decide(bench, roundOf(taskOf('stance'), [stance('yes', { name: 'Anna', side: 'client' }), stance('no', { name: 'Cleo', side: 'client' }), stance('yes', { name: 'Bert', side: 'agency' })]));
    decide(bench, roundOf(taskOf('stance', { naming: 'bySide' }), [stance('yes', { side: 'client' }), stance('yes', { side: 'client' })], 'round2'));
    expect(Object.values(entriesOf(bench.plan(), 'proposals'))).toMatchObject([{ proposal: 'Why?', yes: 2, partly: 0, no: 1, client: 'Anna', agency: 'Bert', on: '2026-11-27' }, { yes: 2, client: '2' }]);
  });

  it('is cited in the minutes, not done twice, and undone in one go', () => {
    const bench = workbench();
    const [goal = ''] = goalsOf(bench, 3);
    const round = roundOf(taskOf('rank', { options: [optionOf(goal, 'Goal 0')] }), [told({ form: 'order', order: [goal] })]);
    expect(bench.refuse(decideRound, round)).toBe('nothing-to-do');
    bench.make(revealIntoPlan, round);
    const before = bench.plan();
    const steps = bench.undo.undoStack.length;
    bench.make(decideRound, round);
    expect(textOf(entriesOf(bench.plan(), 'workshopRounds')['round1'] ?? {}, 'became')).toBe('Goal 0 – priority 1');
    expect(JSON.stringify(buildReport({ ...sampleReportInput('en'), plan: bench.plan(), document: 'minutes' }).sections)).toContain('Goal 0 – priority 1');
    expect(bench.refuse(decideRound, round)).toBe('nothing-to-do');
    while (bench.undo.undoStack.length > steps) bench.undo.undo();
    expect(bench.plan()).toEqual(before);
  });

  it('is nothing where the plan says so already, or what it was about is gone', () => {
    const bench = workbench();
    const [goal = ''] = goalsOf(bench, 1);
    const options = [optionOf(goal, 'Goal 0'), optionOf('gone', 'Gone')];
    expect(becomingsOf(bench.plan(), roundOf(taskOf('rank', { options }), [told({ form: 'order', order: [goal, 'gone'] })]))).toEqual([]);
    expect(becomingsOf(bench.plan(), roundOf(taskOf('vote', { options }), [told({ form: 'dots', dots: { gone: 2, [goal]: 1 } })])).map(({ to }) => to.en)).toEqual(['1 of 3 dots, place 2 of 2']);
  });
});

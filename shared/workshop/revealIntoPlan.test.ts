import { describe, expect, it } from 'vitest';
import { workbench } from '../edits/testing/workbench.ts';
import { setPosition } from '../edits/positions.ts';
import { boxesOverlap } from '../plan/geometry.ts';
import { entriesOf, itemsOfType, textOf } from '../plan/plan.ts';
import { blindStage } from '../views/blindAgreement.ts';
import { divisionOf, outcomeLines, outcomeOf, widthOf } from './outcome.ts';
import { revealIntoPlan, type RevealedRound } from './revealIntoPlan.ts';
import { taskSchema, type Answer, type Task, type TaskKindId } from './task.ts';
import type { ToldAnswer } from './workshop.ts';

const options = ['a', 'b', 'c'].map((id) => ({ id, text: { en: id.toUpperCase(), fi: `${id.toUpperCase()} fi` } }));
const taskOf = (kind: TaskKindId, more: Partial<Task> = {}): Task => taskSchema.parse({ kind, question: 'Why?', options: [], dots: 3, naming: 'named', minutes: 0, ...more });
const roundOf = (task: Task, told: readonly ToldAnswer[]): RevealedRound => ({ id: 'round1', workshop: 'Thursday', task, told, answered: told.length, asked: 5, on: '2026-11-27', seconds: 90 });
const note = (text: string, name?: string): ToldAnswer => ({ ...(name ? { name } : {}), side: 'client', answer: { form: 'texts', text } });
const placed = (side: 'client' | 'agency' | 'guest', value: number, reason = ''): ToldAnswer => ({ side, answer: { form: 'axes', places: { scope: { value, reason } } } });

describe('a reveal', () => {
  it('brings notes onto the canvas in free room, with who wrote them where that is told', () => {
    const { make, plan } = workbench();
    make(revealIntoPlan, roundOf(taskOf('notes'), [note('Wool', 'Anna'), note('Price'), note('Time')]));
    const notes = itemsOfType(plan(), 'note');
    expect(notes.map(({ fields }) => textOf(fields, 'text'))).toEqual(['Wool\n– Anna', 'Price\n– Client', 'Time\n– Client']);
    for (const one of notes) for (const other of notes) if (one !== other) expect(boxesOverlap(one, other)).toBe(false);
    expect(entriesOf(plan(), 'workshopRounds')['round1']).toMatchObject({ workshop: 'Thursday', on: '2026-11-27', question: 'Why?', answered: 3, asked: 5, result: 'Wool (Anna)\nPrice (Client)\nTime (Client)' });
  });

  it('is not made twice, and undone it is gone as if it had not been', () => {
    const { make, refuse, plan, undo } = workbench();
    const before = plan();
    make(revealIntoPlan, roundOf(taskOf('notes'), [note('Wool'), note('Price')]));
    expect(refuse(revealIntoPlan, roundOf(taskOf('notes'), [note('Wool')]))).toBe('nothing-to-do');
    while (undo.undoStack.length > 0) undo.undo();
    expect(plan()).toEqual(before);
  });

  it('sets each side on the ring where the middle of its people is, and keeps a reason where none is given', () => {
    const { make, plan } = workbench();
    make(setPosition, { dimension: 'scope', kind: 'agency', value: 1, reason: 'from before' });
    make(revealIntoPlan, roundOf(taskOf('axes'), [placed('client', 20, 'few people'), placed('client', 50), placed('client', 90, 'brave'), placed('agency', 80), placed('guest', 5)]));
    expect(plan().positions.scope).toEqual({ client: { value: 50, reason: 'brave · few people' }, agency: { value: 80, reason: 'from before' } });
    expect(plan().positions.culture).toEqual({});
    expect(blindStage(plan(), { client: null, agency: null })).toEqual({ stage: 'revealed' });
  });

  it.each<[TaskKindId, Answer]>([
    ['vote', { form: 'dots', dots: { b: 2, a: 1 } }],
    ['maturity', { form: 'statements', holds: { a: 'yes' } }],
    ['rank', { form: 'order', order: ['c', 'a', 'b'] }],
    ['stance', { form: 'stance', stance: 'yes', word: 'at last' }],
    ['pledges', { form: 'texts', text: 'I call the mill' }],
    ['drill', { form: 'texts', text: 'Sorry to hear' }],
  ])('keeps %s in the minutes alone, until it is decided', (kind, answer) => {
    const { make, plan } = workbench();
    make(revealIntoPlan, roundOf(taskOf(kind, { options }), [{ answer }]));
    expect(plan().items.size).toBe(0);
    expect(textOf(entriesOf(plan(), 'workshopRounds')['round1'] ?? {}, 'result')).not.toBe('');
  });
});

describe('what came of a round', () => {
  const lines = (task: Task, told: readonly ToldAnswer[]): readonly string[] => outcomeLines(outcomeOf(task, told)).map(({ en }) => en);

  it('tells votes with the most first', () => {
    const vote = (dots: Record<string, number>): ToldAnswer => ({ answer: { form: 'dots', dots } });
    expect(lines(taskOf('vote', { options }), [vote({ a: 1, b: 2 }), vote({ b: 1 })])).toEqual(['B: 3 dots', 'A: 1 dot', 'C: 0 dots']);
  });

  it('tells the common order by mean place; equals share one', () => {
    const order = (ids: readonly string[]): ToldAnswer => ({ answer: { form: 'order', order: [...ids] } });
    expect(lines(taskOf('rank', { options }), [order(['b', 'a', 'c']), order(['b', 'c', 'a'])])).toEqual(['1. B (mean place 1)', '2. A (mean place 2.5)', '2. C (mean place 2.5)']);
  });

  it('tells the spread on an axis, and lets whoever stands farthest from the middle speak first', () => {
    const told = [placed('client', 40, 'as ever'), placed('client', 44), placed('agency', 95, 'the market moved')];
    expect(lines(taskOf('axes'), told)).toEqual(['Scope: Client 42 (40–44), Agency 95', '– the market moved (Agency) [95]', '– as ever (Client) [40]']);
  });

  it('calls a room divided where the sides’ middles or the middle half of its people stand apart, not for one outlier among many', () => {
    const divided = (...told: readonly ToldAnswer[]) => {
      const outcome = outcomeOf(taskOf('axes'), told);
      return outcome.form === 'axes' ? outcome.axes.slice(0, 1).map(divisionOf).map((division) => ({ ...division, width: widthOf(division) })) : [];
    };
    const many = (side: 'client' | 'agency', values: readonly number[]) => values.map((value) => placed(side, value));
    expect(divided(placed('client', 42), placed('agency', 95))).toMatchObject([{ apart: 53, width: 53 }]);
    // The client's own people are at both ends, with the agency in their middle.
    expect(divided(...many('client', [0, 5, 95, 100]), placed('agency', 50))).toMatchObject([{ apart: 0, from: 5, to: 95, width: 90 }]);
    expect(divided(...many('client', [40, 41, 42, 42, 43, 44, 45, 100]), ...many('agency', [40, 44]))).toMatchObject([{ apart: 1, width: 3 }]);
  });

  it('counts agreement, and keeps every word', () => {
    const stance = (given: 'yes' | 'no', word: string): ToldAnswer => ({ name: 'Anna', answer: { form: 'stance', stance: given, word } });
    expect(lines(taskOf('stance'), [stance('yes', ''), stance('no', 'too early')])).toEqual(['Agree 1 · Partly 0 · Disagree 1', 'Disagree: too early (Anna)']);
  });
});

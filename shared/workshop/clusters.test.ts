import { expect, it } from 'vitest';
import { addItem } from '../edits/items.ts';
import { turnNotes } from '../edits/notes.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { untranslated } from '../messages/text.ts';
import { clustersOf, itemsOfLastNotes } from './clusters.ts';
import type { Said } from './outcome.ts';
import { revealIntoPlan } from './revealIntoPlan.ts';
import { taskSchema } from './task.ts';

const task = taskSchema.parse({ kind: 'notes', question: 'Why?', options: [], dots: 3, naming: 'named', minutes: 0 });
const writers: readonly Said[] = [
  { text: 'Wool', by: untranslated('Anna') },
  { text: 'Wool', by: untranslated('Bert') },
  { text: 'Answer by noon\nalso on Sundays', by: untranslated('Cleo') },
];
const toldBy = writers.map(({ text, by }) => ({ ...(by ? { name: by.en } : {}), answer: { form: 'texts' as const, text } }));

it('gathers notes by what they were turned into, each once, also where words are the same or stand in the plan already', () => {
  const { make, plan, undo } = workbench();
  make(addItem, { type: 'goal', fields: { statement: 'Wool' } });
  make(revealIntoPlan, { id: 'round1', workshop: 'Thursday', task, told: toldBy, answered: 3, asked: 3, on: '2026-11-27', seconds: 9 });
  const shape = (): unknown => clustersOf(plan(), writers).map(({ type, notes }) => [type, ...notes.map(({ place }) => place)]);
  expect(shape()).toEqual([['note', 0, 1, 2]]);
  const [pile] = clustersOf(plan(), writers);
  const ids = pile?.notes.flatMap(({ item }) => item ?? []) ?? [];
  expect(new Set(ids).size).toBe(3);
  make(turnNotes, { ids: ids.slice(1, 2), type: 'goal' });
  make(turnNotes, { ids: ids.slice(2), type: 'action' });
  expect(shape()).toEqual([['note', 0], ['goal', 1], ['action', 2]]);
  while (undo.undoStack.length > 0) undo.undo();
  expect(clustersOf(plan(), writers).flatMap(({ notes }) => notes).every(({ item }) => item === undefined)).toBe(true);
});

it('knows what the room wrote last, as it is in the plan now, to vote on it', () => {
  const { make, plan } = workbench();
  const earlier = { ...task, question: 'And then?' };
  const rounds = [
    { task: earlier, told: [{ answer: { form: 'texts' as const, text: 'Earlier' } }], stage: 'revealed' },
    { task, told: toldBy, stage: 'revealed' },
    { task: { ...task, kind: 'vote' as const }, told: [], stage: 'revealed' },
    { task: earlier, told: [], stage: 'open' },
  ];
  expect(itemsOfLastNotes(plan(), rounds)).toEqual([]);
  make(revealIntoPlan, { id: 'round1', workshop: 'Thursday', task, told: toldBy, answered: 3, asked: 3, on: '2026-11-27', seconds: 9 });
  const [first = ''] = itemsOfLastNotes(plan(), rounds);
  make(turnNotes, { ids: [first], type: 'goal' });
  expect(itemsOfLastNotes(plan(), rounds).map((id) => plan().items.get(id)?.type)).toEqual(['goal', 'note', 'note']);
  expect(itemsOfLastNotes(plan(), rounds.slice(0, 1))).toEqual([]);
});

import { expect, it } from 'vitest';
import { say } from '../messages/text.ts';
import { outcomeLines, outcomeOf } from './outcome.ts';
import { optionOf, type Task } from './task.ts';

it('a note of two lines that is voted on has one line in the results: “– Client: 3 dots” would be read as the client’s', () => {
  const task: Task = { kind: 'vote', question: 'Which matter most?', options: [optionOf('note', 'Price is easy to say\n– Client')], dots: 3, naming: 'bySide', minutes: 0 };
  const lines = outcomeLines(outcomeOf(task, [{ answer: { form: 'dots', dots: { note: 3 } } }])).map((line) => say(line, 'en'));
  expect(lines).toEqual(['Price is easy to say – Client: 3 dots']);
});

import { expect, it } from 'vitest';
import { roundTitle } from './roundTitle.ts';

it('a question that its workshop asked again says which time; the same words in another workshop, or none, do not count', () => {
  const [first, other, second, wordless] = [
    { question: 'What first?', workshop: 'Spring' },
    { question: 'What first?', workshop: 'Autumn' },
    { question: 'What first?', workshop: 'Spring' },
    { question: '', workshop: 'Spring' },
  ];
  const rounds = [first, other, second, wordless, wordless];
  expect([first, other, second].map((round) => roundTitle(rounds, round, 'en'))).toEqual(['What first? (round 1 of 2)', 'What first?', 'What first? (round 2 of 2)']);
  expect(roundTitle(rounds, second, 'fi')).toBe('What first? (kierros 2/2)');
  expect(roundTitle(rounds, wordless, 'en')).toBe('');
});

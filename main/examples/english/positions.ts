import type { ExamplePosition } from '../example.ts';

/** On culture the two stood 32 apart; on structure the client was the bolder one. */
export const workshopPositions: readonly ExamplePosition[] = [
  ['scope', 'today', 30, 'We answer well by phone and hardly at all in public.'],
  ['scope', 'client', 55, 'Owners and shops are partners; strangers are welcome to listen.'],
  ['scope', 'agency', 70, 'Repair cafés and knitting groups would carry the story into two countries.'],
  ['culture', 'today', 20, 'A launch film, a slogan, then silence.'],
  ['culture', 'client', 30, 'Nothing unfinished leaves the mill. It took three generations to earn that name.'],
  ['culture', 'agency', 62, 'The failed dye was the best thing we saw. Doubt is what people believe.'],
  ['structure', 'today', 15, 'One person posts on Fridays.'],
  ['structure', 'client', 70, 'Everyone here can talk about wool. Let them.'],
  ['structure', 'agency', 50, 'Six voices with hours in the shift plan, before sixty without.'],
  ['governance', 'today', 40, 'No rules, because nobody dares.'],
  ['governance', 'client', 50, 'Trust people, and write down the three things that can hurt us.'],
  ['governance', 'agency', 55, 'A page of rules and no approvals, but for green claims.'],
];

/** After a trial: one unfinished film, shown to the circle first. */
export const agreedPositions: readonly ExamplePosition[] = [
  ['scope', 'agreed', 60, 'Full conversation with owners, shops and repair cafés; we answer others when they ask.'],
  ['culture', 'client', 42, 'The dye film was shown to the circle on 22 September. Nobody thought less of us; forty asked for the colour.'],
  ['culture', 'agreed', 50, 'Unfinished work is shown if its maker agrees and says what is wrong. The 32 points were talked through twice and the rest waits for spring.'],
  ['structure', 'client', 60, 'Six to begin with, if the next six are named now.'],
  ['structure', 'agency', 55, 'Agreed, with two hours a week each in the shift plan.'],
  ['structure', 'agreed', 55, 'Six named voices until February, then six more.'],
  ['governance', 'agreed', 52, 'One page of rules. Only green claims, prices and accidents need a second pair of eyes.'],
];

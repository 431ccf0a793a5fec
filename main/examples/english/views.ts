import type { ExampleView } from '../example.ts';

/** What Isla shows the board after the November review, and what she means to say. */
export const boardViews: readonly ExampleView[] = [
  {
    name: 'Abroad comes first', areas: ['goals'], shows: ['goal:@abroad'],
    speech: 'One goal, from top to bottom: what it serves, how it is measured, who carries it.\nThe enquiries rose with the duty in the price, not with reach. Say that twice.',
  },
  {
    name: 'What broke in the frost', areas: ['channels', 'actions'], shows: ['channel:@desk'],
    speech: 'Answering fell to 58% in the week of the first frost. Say it before anybody asks.\nThen the second person at the care desk: £2,600, until the end of January.',
  },
  {
    name: 'What we ask of the board', areas: ['resources'], shows: [],
    speech: 'Two decisions: the second quarter’s £13,900, and the second person at the care desk.\nSay the figures once, then wait.',
  },
];

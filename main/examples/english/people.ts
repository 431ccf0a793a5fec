import type { ExamplePart } from '../example.ts';

/** Everyone named here is made up. */
export const people: readonly ExamplePart[] = [
  { key: 'isla', type: 'person', fields: { name: 'Isla Thwaite', roles: 'Brand manager, owns the strategy', skillContent: 4, skillListening: 3, skillDialogue: 3, skillTools: 3, skillAnalytics: 3, training: 'Reads the monthly figures aloud to the mill from January; Nadia coaches the first three.' } },
  { key: 'gordon', type: 'person', fields: { name: 'Gordon Thwaite', roles: 'Managing director, answers in a crisis', skillContent: 1, skillListening: 4, skillDialogue: 3, skillTools: 1, skillAnalytics: 2, training: 'Crisis rehearsal in February and September 2027.' } },
  { key: 'bea', type: 'person', fields: { responsibilities: 'Answers customers in public and in private; says in the Monday call what they ask.', name: 'Bea Calloway', roles: 'Care desk, runs the Mending Circle', skillContent: 3, skillListening: 5, skillDialogue: 5, skillTools: 3, skillAnalytics: 1, training: 'German for customer care, evening course until May 2027.' } },
  { key: 'tom', type: 'person', fields: { name: 'Tom Ackerdale', roles: 'Mill manager, shows how things are made', skillContent: 2, skillListening: 3, skillDialogue: 4, skillTools: 1, skillAnalytics: 1, training: 'One filmed walk a fortnight with Joel; no script.' } },
  { key: 'nadia', type: 'person', fields: { name: 'Nadia Ferris', roles: 'Strategist, Kittiwake Studio', skillContent: 3, skillListening: 4, skillDialogue: 4, skillTools: 4, skillAnalytics: 5, training: 'Two days at the care desk (done, September 2026).' } },
  { key: 'joel', type: 'person', fields: { name: 'Joel Penhale', roles: 'Content lead, Kittiwake Studio', skillContent: 5, skillListening: 3, skillDialogue: 3, skillTools: 5, skillAnalytics: 3, training: 'Learns to darn; Bea signs him off.' } },
];

export const audiences: readonly ExamplePart[] = [
  {
    key: 'keepers',
    type: 'audience',
    fields: {
      name: 'Keepers: owners of a Tarnside garment',
      needs: 'Washing without felting, a moth hole closed, a size exchanged without a quarrel.',
      interests: 'Mending, walking, second-hand wool, knowing who made it.',
      habits: 'One good jumper every three winters. Asks in October, when the wool comes out of the cupboard.',
      foundAt: 'The care desk by phone, the Mending Circle, the Wool Letter.',
    },
  },
  {
    key: 'north',
    type: 'audience',
    fields: {
      name: 'German and Dutch wool buyers',
      needs: 'The whole price with duties, size in centimetres, proof of where the wool comes from.',
      interests: 'Slow clothing, cycling in all weathers, repair cafés, mountain huts.',
      habits: 'Researches for weeks and returns one parcel in three when sizes are unclear. Buys October to January.',
      foundAt: 'Search in their own language, Instagram, YouTube, repair cafés.',
    },
  },
  {
    key: 'shops',
    type: 'audience',
    fields: {
      name: 'Independent stockists',
      needs: 'Minimum orders that a small shop can bear, a story the staff can tell, someone who picks up the phone.',
      interests: 'What sells to walkers, window displays, repair as a reason to visit.',
      habits: 'Orders in January and June. Reads e-mail before opening, phones on Mondays.',
      foundAt: 'Phone, e-mail, two trade fairs, other shopkeepers.',
    },
  },
];

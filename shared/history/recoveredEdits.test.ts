import { expect, test } from 'vitest';
import type { Change, ItemName } from './change.ts';
import { recoveredSentences } from './recoveredEdits.ts';

const reach: ItemName = { id: 'g1', type: 'goal', title: 'Reach' };
const edited = (field: string, before: string | undefined, after: string): Change => ({ kind: 'fieldChanged', item: reach, field, ...(before === undefined ? {} : { before }), after, currencies: ['EUR', 'EUR'] });
const moved = (id: string): Change => ({ kind: 'itemMoved', item: { ...reach, id }, moved: true, resized: false, reordered: false });

const recovered = {
  time: '2026-11-28T09:00:00.000Z',
  changes: [moved('g1'), edited('statement', 'Reech', 'Reach'), edited('measure', undefined, 'visits'), edited('due', '2026-12-01', '2027-02-01'), moved('g2')],
  revisions: [{ label: 'For Anna', author: 'Otso' }],
};

test('what was recovered is told part by part, what only moved is counted, and revisions name who recorded them', () => {
  expect(recoveredSentences(recovered, 'en')).toEqual([
    'Goal “Reach”: was called “Reech” before; the due date moved from 1 Dec 2026 to 1 Feb 2027; “Measure” is “visits”',
    '2 parts moved or resized on the canvas',
    'Revision “For Anna” by Otso',
  ]);
  expect(recoveredSentences(recovered, 'fi').slice(-2)).toEqual(['2 osaa siirtyi tai muutti kokoaan pohjalla', 'Versio ”For Anna”, Otso']);
});

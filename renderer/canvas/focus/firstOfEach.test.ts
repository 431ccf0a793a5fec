import { expect, it } from 'vitest';
import { firstOfEach, shownAtMost } from './firstOfEach.ts';

const group = (name: string, count: number) => ({ group: name, items: Array.from({ length: count }, (_, place) => ({ value: `${name}-${place}`, label: `${name} ${place}` })) });
const filter = firstOfEach((name, all) => `${name} of ${all}`);

it('lists some of each group, so that none hides the next, and finds the others by what is typed', () => {
  const options = [group('Channel', 700), group('Goal', 61), group('Person', 60)];
  const listed = (search: string) => filter({ options, search, limit: Infinity }).map((each) => ('group' in each ? [each.group, each.items.length] : []));
  expect(listed('')).toEqual([['Channel of 700', shownAtMost], ['Goal of 61', shownAtMost], ['Person', 60]]);
  expect(listed(' channel 699 ')).toEqual([['Channel', 1], ['Goal', 0], ['Person', 0]]);
});

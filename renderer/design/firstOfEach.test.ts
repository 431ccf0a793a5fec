import { expect, it } from 'vitest';
import { say } from '../../shared/messages/text.ts';
import { firstOfEach, shownAtMost } from './firstOfEach.ts';

const group = (name: string, count: number) => ({ group: name, items: Array.from({ length: count }, (_, place) => ({ value: `${name}-${place}`, label: `${name} ${place}` })) });
const filter = firstOfEach((text, values) => say(text, 'en', values));

it('lists some of each group, so that none hides the next, and finds the others by what is typed', () => {
  const options = [group('Channel', 700), group('Goal', 61), group('Person', 25)];
  const listed = (search: string) => filter({ options, search, limit: Infinity }).map((each) => ('group' in each ? [each.group, each.items.length] : []));
  expect(listed('')).toEqual([[expect.stringMatching(/^Channel – .*25.*700/), shownAtMost], [expect.stringMatching(/^Goal – .*25.*61/), shownAtMost], ['Person', 25]]);
  expect(listed(' 699 chännel')).toEqual([['Channel', 0], ['Goal', 0], ['Person', 0]]);
  expect(listed(' 699 channel')).toEqual([['Channel', 1], ['Goal', 0], ['Person', 0]]);
});

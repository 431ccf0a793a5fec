import { expect, it } from 'vitest';
import { recordingPen } from '../testPens.ts';
import type { SceneColours } from './colours.ts';
import { paintVote, voteTop, voteWidth } from './paintVote.ts';

const colours = { paper: '#fff', ink: '#111', inkSoft: '#777' } as SceneColours;
const vote = { dots: 12, ofDots: 30, place: 2, ofOptions: 5, question: 'Which?', on: '2027-01-10' };

it('writes the number in the card’s lower corner, and reaches over no other card', () => {
  const { pen, of } = recordingPen();
  paintVote(pen, { x: 100, y: 50, width: 120, height: 40 }, vote, colours, 'serif');
  expect(of('fillText').map(({ values }) => values[0])).toEqual(['12']);
  const [left = 0, top = 0, wide = 0, high = 0] = (of('roundRect')[0]?.values ?? []) as number[];
  expect([left > 160, left + wide <= 220, top >= 50 + Math.floor(voteTop({ height: 40 })), top + high <= 90]).toEqual([true, true, true, true]);
  expect(wide).toBe(voteWidth({ width: 120, height: 40 }, vote));
});

it('fills the dot on the first place alone, so that it is told by shape as well', () => {
  const fills = (place: number): number => {
    const { pen, of } = recordingPen();
    paintVote(pen, { x: 0, y: 0, width: 120, height: 40 }, { ...vote, place }, colours, 'serif');
    return of('fill').length;
  };
  expect([fills(1), fills(2)]).toEqual([2, 1]);
});

it('leaves cards alone that have no room for a number', () => {
  const { pen, calls } = recordingPen();
  paintVote(pen, { x: 0, y: 0, width: 30, height: 40 }, vote, colours, 'serif');
  paintVote(pen, { x: 0, y: 0, width: 120, height: 10 }, vote, colours, 'serif');
  expect(calls).toEqual([]);
});

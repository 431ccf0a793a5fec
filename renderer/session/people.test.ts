import { afterEach, describe, expect, it } from 'vitest';
import type { Person } from '../../shared/sync/presence.ts';
import { follow, forgetPeople, goTo, leaderOf, leavePeople, takePresence, usePeople } from './people.ts';

const person = (id: string, mark: number, role: Person['role'] = 'editor', isSeen = true): Person => ({
  id,
  name: `Person ${mark}`,
  role,
  mark,
  isHost: mark === 0,
  presence: { cursor: null, seen: isSeen ? { x: 0, y: 0, width: 100, height: 50 } : null, shown: null, items: [] },
});
const come = (...changed: Person[]): void => takePresence({ changed, gone: [] });
afterEach(leavePeople);

describe('whom a window follows', () => {
  it('is followed until they leave or the person ends it', () => {
    come(person('w1', 1), person('w2', 2));
    follow('w2');
    come(person('w3', 3));
    expect(usePeople.getState().following).toBe('w2');
    follow(null);
    expect(usePeople.getState()).toMatchObject({ following: null, lost: null });
  });

  it('is followed again once they are back after the connection was lost, whatever their window is called then', () => {
    come(person('w1', 1), person('w2', 2));
    follow('w2');
    forgetPeople();
    expect(usePeople.getState()).toMatchObject({ following: null, lost: 2 });
    come(person('w7', 1));
    expect(usePeople.getState().following).toBeNull();
    forgetPeople();
    come(person('w8', 2), person('w9', 1));
    expect(usePeople.getState()).toMatchObject({ following: 'w8', lost: null });
  });

  it('is not followed again by whoever went their own way meanwhile, nor in another plan', () => {
    come(person('w2', 2));
    follow('w2');
    forgetPeople();
    follow(null);
    come(person('w8', 2));
    expect(usePeople.getState().following).toBeNull();
    follow('w8');
    goTo('w8');
    leavePeople();
    come(person('w9', 2));
    expect(usePeople.getState()).toMatchObject({ following: null, lost: null, goingTo: null });
  });
});

describe('who leads', () => {
  it('is a laptop that was handed the lead before the computer that holds the plan', () => {
    expect(leaderOf([person('w1', 0, 'facilitator'), person('w2', 2), person('w3', 3, 'facilitator')])?.id).toBe('w3');
  });

  it('is of several windows of that computer the one that shows the canvas', () => {
    expect(leaderOf([person('w1', 0, 'facilitator', false), person('w2', 0, 'facilitator')])?.id).toBe('w2');
    expect(leaderOf([person('w1', 0, 'facilitator', false)])?.id).toBe('w1');
    expect(leaderOf([person('w1', 1), person('w2', 2, 'observer')])).toBeUndefined();
  });
});

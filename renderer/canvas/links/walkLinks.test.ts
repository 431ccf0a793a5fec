import { describe, expect, it } from 'vitest';
import { planInHand } from '../testPlans.ts';
import { nextLink } from './walkLinks.ts';

describe('the links of a part by keyboard', () => {
  it('come one after the other, round and round: those that leave it, then those that arrive', () => {
    const hand = planInHand();
    const [goal, action, business] = [hand.add({ type: 'goal' }), hand.add({ type: 'action' }), hand.add({ type: 'businessGoal' })];
    const arriving = hand.link(action, goal);
    const leaving = hand.link(goal, business);
    const walk = (from: string | undefined, step: 1 | -1) => nextLink(hand.plan, goal, from, step)?.id;
    expect([walk(undefined, 1), walk(leaving, 1), walk(arriving, 1)]).toEqual([leaving, arriving, leaving]);
    expect([walk(undefined, -1), walk(arriving, -1), walk(leaving, -1)]).toEqual([arriving, leaving, arriving]);
    expect(nextLink(hand.plan, hand.add({ type: 'note' }), undefined, 1)).toBeUndefined();
  });
});

import { expect, it } from 'vitest';
import { setFolded } from '../../../shared/edits/folding.ts';
import { setLocked } from '../../../shared/edits/locks.ts';
import { foldedHeight } from '../../../shared/plan/folded.ts';
import { planInHand } from '../testPlans.ts';
import { takerAt } from './takers.ts';

it('a folded area takes what is put on its heading alone, and a locked one nothing: the one around it does', () => {
  const hand = planInHand();
  const outer = hand.add({ type: 'area', at: { x: 0, y: 1000 }, width: 2000, height: 2000 });
  const inner = hand.add({ type: 'area', at: { x: 100, y: 1100 }, area: outer, width: 600, height: 600 });
  const at = (y: number) => takerAt(hand.plan, { x: 300, y })?.id;
  const [heading, below] = [1100 + foldedHeight / 2, 1500];
  expect([at(heading), at(below)]).toEqual([inner, inner]);
  setFolded(hand.context, { ids: [inner], isFolded: true });
  expect([at(heading), at(below)]).toEqual([inner, outer]);
  setFolded(hand.context, { ids: [inner], isFolded: false });
  setLocked(hand.context, { ids: [inner], isLocked: true });
  expect([at(heading), at(below)]).toEqual([outer, outer]);
  setLocked(hand.context, { ids: [outer], isLocked: true });
  expect([at(heading), at(below)]).toEqual([undefined, undefined]);
});

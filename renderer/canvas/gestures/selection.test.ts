import { describe, expect, it } from 'vitest';
import { useWindowState } from '../../session/windowState.ts';
import { useCanvasState } from '../canvasState.ts';
import { planInHand } from '../testPlans.ts';
import { allOfTheirTypes, inFocus, outermostOf, pruned, selectedAfter } from './selection.ts';

function nested() {
  const hand = planInHand();
  const outer = hand.add({ type: 'area', at: { x: 0, y: 0 }, width: 1000, height: 1000 });
  const inner = hand.add({ type: 'area', at: { x: 100, y: 100 }, area: outer, width: 400, height: 400 });
  const card = hand.add({ type: 'goal', at: { x: 120, y: 160 }, area: inner });
  return { hand, outer, inner, card };
}

describe('the selection', () => {
  const change = (id: string, selected: boolean) => ({ id, type: 'select' as const, selected });

  it('is what was clicked, also of cards that are only drawn and so never reported as let go', () => {
    expect(selectedAfter(['drawn', 'b'], [change('b', false), change('c', true)], false)).toEqual(['c']);
  });

  it('grows and shrinks by what is clicked while a key is held', () => {
    expect(selectedAfter(['drawn', 'b'], [change('c', true)], true)).toEqual(['drawn', 'b', 'c']);
    expect(selectedAfter(['drawn', 'b'], [change('b', false)], true)).toEqual(['drawn']);
  });

  it('stays the same list where nothing differs', () => {
    const selected = ['a'];
    expect(selectedAfter(selected, [change('a', true)], false)).toBe(selected);
  });

  it('drops what the plan no longer holds', () => {
    const { hand, card } = nested();
    const selection = { items: [card], links: [], marker: null };
    expect(pruned(selection, hand.plan)).toBe(selection);
    expect(pruned({ ...selection, items: [card, 'gone'] }, hand.plan).items).toEqual([card]);
  });

  it('becomes all of its types', () => {
    const { hand, outer, inner, card } = nested();
    const [goal, note] = [hand.add({ type: 'goal' }), hand.add({ type: 'note' })];
    expect(allOfTheirTypes(hand.plan, [card])).toEqual([card, goal]);
    expect(allOfTheirTypes(hand.plan, [note, outer])).toEqual([outer, inner, note]);
    expect(allOfTheirTypes(hand.plan, ['gone'])).toEqual([]);
  });

  it('moves by its outermost parts, for areas carry what they hold', () => {
    const { hand, outer, inner, card } = nested();
    expect(outermostOf(hand.plan, [card, outer])).toEqual([outer]);
    expect(outermostOf(hand.plan, [card, 'gone'])).toEqual([card]);
    expect(outermostOf(hand.plan, [inner])).toEqual([inner]);
  });
});

describe('the focus', () => {
  it('takes of all only what stands out where a part of the plan is asked for, and all beside a chain that is traced', () => {
    useWindowState.setState({ traced: new Set(['a']) });
    expect(inFocus(['a', 'b'])).toEqual(['a', 'b']);
    useCanvasState.setState({ focus: { keys: ['type:action'], isFramed: false } });
    expect(inFocus(['a', 'b'])).toEqual(['a']);
    useWindowState.setState({ traced: null });
    useCanvasState.setState({ focus: null });
    expect(inFocus(['a', 'b'])).toEqual(['a', 'b']);
  });
});

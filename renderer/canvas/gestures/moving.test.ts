import { afterEach, describe, expect, it } from 'vitest';
import { setFolded } from '../../../shared/edits/folding.ts';
import type { PlanEditor } from '../../session/planEditor.ts';
import { useWindowState } from '../../session/windowState.ts';
import { restingHands, useCanvasState } from '../canvasState.ts';
import { Scene } from '../scene/scene.ts';
import { shownPlan } from '../scene/shownPlan.ts';
import { planInHand } from '../testPlans.ts';
import { carry, drop, takeInHand } from './moving.ts';

afterEach(() => {
  useWindowState.setState({ session: null });
  useCanvasState.setState(restingHands);
});

function dragInHand() {
  const hand = planInHand();
  const area = hand.add({ type: 'area', at: { x: 0, y: 1000 }, width: 600, height: 600 });
  const note = hand.add({ type: 'note', at: { x: 2000, y: 1000 } });
  const editor: Pick<PlanEditor, 'edit' | 'step' | 'plan'> = {
    edit: (edit, input) => edit(hand.context, input),
    step: (edits) => edits(),
    get plan() {
      return hand.plan;
    },
  };
  useWindowState.setState({ session: editor as PlanEditor });
  const scene = new Scene();
  const carried = { x: 100 - 2000, y: 300 };
  const dragOver = (): readonly string[] => {
    scene.take(shownPlan(hand.plan), new Map());
    takeInHand(scene, [note]);
    scene.take(shownPlan(hand.plan), useCanvasState.getState().overrides);
    carry(scene, carried, [], 0);
    return useCanvasState.getState().dropAreas;
  };
  const holder = (): string | null | undefined => hand.plan.items.get(note)?.area;
  return { hand, area, dragOver, holder, letGo: () => drop({ by: scene.carried() }) };
}

describe('a card that is dropped', () => {
  it('is taken by the area under it', () => {
    const { area, dragOver, holder, letGo } = dragInHand();
    expect(dragOver()).toEqual([area]);
    letGo();
    expect(holder()).toBe(area);
  });

  it('is not taken where the cards of a folded area would lie, though it would have been a moment before', () => {
    const { hand, area, dragOver, holder, letGo } = dragInHand();
    dragOver();
    useCanvasState.setState({ isCancelled: true });
    letGo();
    setFolded(hand.context, { ids: [area], isFolded: true });
    expect(dragOver()).toEqual([]);
    letGo();
    expect(holder()).toBeNull();
  });
});

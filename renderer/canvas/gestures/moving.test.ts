import { afterEach, describe, expect, it } from 'vitest';
import { setFolded } from '../../../shared/edits/folding.ts';
import { deleteItems, moveItems } from '../../../shared/edits/items.ts';
import { cornerOf } from '../../../shared/plan/geometry.ts';
import type { PlanEditor } from '../../session/planEditor.ts';
import { useWindowState } from '../../session/windowState.ts';
import { restingHands, useCanvasState } from '../canvasState.ts';
import { Scene } from '../scene/scene.ts';
import { keepOpen, shownPlan } from '../scene/shownPlan.ts';
import { planInHand } from '../testPlans.ts';
import { carry, drop, keepInHand, steered, takeInHand } from './moving.ts';

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
    carry(scene, carried, [], { x: 0, y: 0 });
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

describe('a card in hand', () => {
  /** A note in an area, in hand and carried by some way, while somebody does something else to the plan. */
  const meanwhile = (act: (it: ReturnType<typeof dragInHand>, note: string) => void): { x: number; y: number } | undefined => {
    const it = dragInHand();
    const { hand, area } = it;
    const note = hand.add({ type: 'note', area, at: { x: 100, y: 1100 } });
    const scene = new Scene();
    scene.take(shownPlan(hand.plan), new Map());
    useCanvasState.setState({ isDragging: true });
    takeInHand(scene, [note]);
    const before = hand.plan;
    act(it, note);
    keepInHand(before, hand.plan);
    scene.take(shownPlan(hand.plan), useCanvasState.getState().overrides);
    carry(scene, { x: 40, y: 0 }, [], { x: 0, y: 0 });
    drop({ by: scene.carried() });
    const item = hand.plan.items.get(note);
    return item && cornerOf(hand.plan, item);
  };
  const there = { x: 140, y: 1100 };

  it.each([
    ['moves it elsewhere', ({ hand }, note) => moveItems(hand.context, [{ id: note, x: 3000, y: 5000, area: null }])],
    ['moves its area', ({ hand, area }) => moveItems(hand.context, [{ id: area, x: 700, y: 800 }])],
    ['takes its area away', ({ hand, area }) => deleteItems(hand.context, [area])],
  ] as const satisfies readonly (readonly [string, Parameters<typeof meanwhile>[0]])[])('stays under the hand while somebody %s', (_what, act) => {
    expect(meanwhile(act)).toEqual(there);
  });

  it('and a card that is typed in stay in sight while somebody folds their area; others of it fold', () => {
    const { hand, area } = dragInHand();
    const note = hand.add({ type: 'note', area, at: { x: 100, y: 1100 } });
    const isSeen = (): boolean => shownPlan(hand.plan).items.has(note);
    const foldElsewhere = (): boolean => {
      useCanvasState.setState({ openedAreas: new Set() });
      setFolded(hand.context, { ids: [area], isFolded: true });
      keepOpen(hand.plan);
      return isSeen();
    };
    expect(foldElsewhere()).toBe(false);
    useWindowState.setState({ editing: { id: note, where: 'canvas' } });
    expect(foldElsewhere()).toBe(true);
    useWindowState.setState({ editing: null });
    useCanvasState.setState({ overrides: new Map([[note, { x: 20, y: 60 }]]) });
    expect(foldElsewhere()).toBe(true);
    useCanvasState.setState({ openedAreas: new Set() });
  });

  it('is in no hand once somebody has deleted it', () => {
    expect(meanwhile(({ hand }, note) => deleteItems(hand.context, [note]))).toBeUndefined();
    expect(useCanvasState.getState().overrides.size).toBe(0);
  });

  it('lies on top of what it is dropped on, in one step with its move', () => {
    const { hand } = dragInHand();
    const [low, high] = [hand.add({ type: 'note', at: { x: 0, y: 3000 } }), hand.add({ type: 'note', at: { x: 900, y: 3000 } })];
    const scene = new Scene();
    scene.take(shownPlan(hand.plan), new Map());
    takeInHand(scene, [low]);
    scene.take(shownPlan(hand.plan), useCanvasState.getState().overrides);
    carry(scene, { x: 850, y: 10 }, [], { x: 0, y: 0 });
    drop({ by: scene.carried() });
    scene.take(shownPlan(hand.plan), new Map());
    expect(scene.cardAt({ x: 920, y: 3020 })?.item.id).toBe(low);
    expect(scene.cardAt({ x: 1080, y: 3005 })?.item.id).toBe(high);
  });
});

describe('a drag under held keys', () => {
  const keys = { altKey: false, shiftKey: false, ctrlKey: false, metaKey: false };

  it('goes as the pointer does, and is drawn on both axes', () => {
    expect(steered({ x: 30, y: -9 }, 6, keys)).toEqual({ by: { x: 30, y: -9 }, reach: { x: 6, y: 6 } });
  });

  it('stays with Shift on the axis along which it went farther, and is drawn on that alone', () => {
    expect(steered({ x: 30, y: -9 }, 6, { ...keys, shiftKey: true })).toEqual({ by: { x: 30, y: 0 }, reach: { x: 6, y: 0 } });
    expect(steered({ x: 8, y: -9 }, 6, { ...keys, shiftKey: true })).toEqual({ by: { x: 0, y: -9 }, reach: { x: 0, y: 6 } });
  });

  it('is drawn by nothing with Ctrl or ⌘', () => {
    for (const held of [{ ctrlKey: true }, { metaKey: true }]) expect(steered({ x: 30, y: -9 }, 6, { ...keys, ...held })).toEqual({ by: { x: 30, y: -9 }, reach: { x: 0, y: 0 } });
  });
});

import { useEffect } from 'react';
import { useReactFlow, useStoreApi, type Viewport } from 'reactflow';
import { boxAround, boxOf, boxesOverlap } from '../../../shared/plan/geometry.ts';
import type { Box, Plan } from '../../../shared/plan/plan.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { isNothing, useWindowState } from '../../session/windowState.ts';
import { useCanvasState } from '../canvasState.ts';
import type { Margins } from '../scene/fitBox.ts';
import type { Scene } from '../scene/scene.ts';
import { useScene } from '../scene/sceneContext.ts';
import { openAround } from '../scene/shownPlan.ts';
import { roomOfTools } from '../toolbar/toolsRoom.ts';

/** From here on a title can be typed comfortably. */
const typingZoom = 0.7;

/** How much of what is chosen is to be seen beside a panel that came: what shows this much stays under the hand. */
const seenBesidePanel = 0.5;
/** Seen whole, but for what rounding takes. */
const seenWhole = 0.999;

/** Room that the minimap takes at the right, and what stays free at the edges where no tools are, px. */
const minimapRoom = 200;
const edgeRoom = 20;

/** How a plan, or a part of it, is fitted into what no panel, tool or chip lies over. */
export function clearOfAll(above = edgeRoom) {
  const { covered, minimapOpen } = useWindowState.getState();
  const margins: Margins = {
    top: above + covered.top,
    left: edgeRoom + covered.left,
    right: (minimapOpen ? minimapRoom : edgeRoom) + covered.right,
    bottom: roomOfTools(),
  };
  const { top, left, right, bottom } = margins;
  return { margins, padding: { top: `${top}px`, left: `${left}px`, right: `${right}px`, bottom: `${bottom}px` } as const, maxZoom: 1 };
}

/** How long the view glides, milliseconds; not at all for those who asked for less motion. */
export function glide(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 260;
}

/** What of the canvas no panel takes: its width, px, and how much of that panels lie over. */
interface Uncovered {
  readonly width: number;
  readonly covered: { readonly left: number; readonly right: number; readonly top: number };
}

/** What was chosen when somebody went to see something else. */
let leftBehind: readonly string[] | undefined;

/** Somebody goes to see this part of the canvas: what is chosen elsewhere stays behind, also for a panel that is still to come. */
export function leaveFor(plan: Pick<Plan, 'items'>, box: Box): void {
  const { items } = useWindowState.getState().selection;
  const stays = items.some((id) => {
    const item = plan.items.get(id);
    return item && boxesOverlap(boxOf(plan, item), box);
  });
  leftBehind = stays ? undefined : items;
}

/** Carries the view to what is chosen or typed elsewhere – in the outline, by a key – where it is out of sight. */
export function useReveal(): void {
  const { store } = usePlanSource();
  const { setCenter, setViewport } = useReactFlow();
  const flow = useStoreApi();
  const scene = useScene();

  useEffect(() => {
    const uncovered = (): Uncovered => ({ width: flow.getState().width, covered: useWindowState.getState().covered });
    /** Without what the minimap lies over, too. */
    const clear = (): Uncovered => {
      const { width, covered } = uncovered();
      return { width, covered: { ...covered, right: clearOfAll().margins.right } };
    };
    const inView = ({ width, covered }: Uncovered = uncovered()): { readonly box: Box; readonly zoom: number } => {
      const { transform, height } = flow.getState();
      const [x, y, zoom] = transform;
      const seen = { width: Math.max(1, width - covered.left - covered.right), height: Math.max(1, height - covered.top - roomOfTools()) };
      return { box: { x: (covered.left - x) / zoom, y: (covered.top - y) / zoom, width: seen.width / zoom, height: seen.height / zoom }, zoom };
    };
    /** Where the view was before a panel came over what is chosen, and where it went then. */
    let lent: { readonly from: Viewport; readonly to: Viewport } | undefined;
    const viewNow = (): Viewport => {
      const [x, y, zoom] = flow.getState().transform;
      return { x, y, zoom };
    };
    const isAt = (view: Viewport): boolean => Object.entries(viewNow()).every(([key, value]) => Math.abs(value - view[key as keyof Viewport]) < 0.01);
    /** The panel is gone: the view goes back, unless somebody has taken it elsewhere. */
    const giveBack = (): void => {
      const { isPresenting, isProjecting } = useWindowState.getState();
      if (lent && isAt(lent.to) && !isPresenting && !isProjecting) void setViewport(lent.from, { duration: glide() });
      lent = undefined;
    };
    /** What is typed in, and what the keyboard went to and has room, is to be seen whole; of what a panel came over, half does, of what is chosen, a part. */
    const reveal = (ids: readonly string[], why: 'typed' | 'chosen' | 'covered' | 'visited'): void => {
      const isTyping = why === 'typed';
      const { plan } = store.getState();
      if (ids[0] !== undefined && ids.length === 1) openAround(plan, ids[0]);
      // Of thousands that are chosen, one that is in view says enough.
      if (why === 'chosen' && ids.length > 1 && isAnyIn(scene, ids, inView().box)) return;
      // From far a card is seen in the rows of its area; where it is typed on, it is seen in its place.
      const box = boxAround(ids.flatMap((id) => plan.items.get(id) ?? []).map((item) => (isTyping ? undefined : scene.placed(item.id)?.box) ?? boxOf(plan, item)));
      if (!box) return;
      const view = inView(isTyping || why === 'visited' ? clear() : uncovered());
      const isLegible = !isTyping || view.zoom >= typingZoom * 0.8;
      const hasRoom = box.width <= view.box.width && box.height <= view.box.height;
      const enough = isTyping || (why === 'visited' && hasRoom) ? seenWhole : why === 'covered' && hasRoom ? seenBesidePanel : 0;
      if (shareWithin(box, view.box) > enough && isLegible) return;
      if (isLegible) {
        const { x, y, zoom } = viewNow();
        const margin = edgeRoom / zoom;
        const step = { x: wayInto(box.x, box.width, view.box.x, view.box.width, margin), y: wayInto(box.y, box.height, view.box.y, view.box.height, margin) };
        const to = { x: x - step.x * zoom, y: y - step.y * zoom, zoom };
        if (why === 'covered') lent = { from: lent && isAt(lent.to) ? lent.from : { x, y, zoom }, to };
        return void setViewport(to, { duration: glide() });
      }
      const zoom = Math.max(view.zoom, typingZoom);
      const { covered } = useWindowState.getState();
      const aside = { x: (covered.right - covered.left) / 2 / zoom, y: (roomOfTools() - covered.top) / 2 / zoom };
      void setCenter(box.x + box.width / 2 + aside.x, box.y + box.height / 2 + aside.y, { zoom, duration: glide() });
    };
    /** A panel hides what was seen until it came; it brings nothing back that somebody has gone away from. */
    const uncover = (before: Uncovered): void => {
      const { selection } = useWindowState.getState();
      if (selection.items !== leftBehind && isAnyIn(scene, selection.items, inView(before).box)) reveal(selection.items, 'covered');
    };
    const stops = [
      useWindowState.subscribe((state, before) => {
        if (state.editing && state.editing !== before.editing && state.editing.where === 'canvas') reveal([state.editing.id], 'typed');
        else if (state.selection.items !== before.selection.items) reveal(state.selection.items, 'chosen');
        else if (state.covered.left > before.covered.left || state.covered.right > before.covered.right) uncover({ ...uncovered(), covered: before.covered });
        else if (state.covered.left < before.covered.left || state.covered.right < before.covered.right) giveBack();
      }),
      useCanvasState.subscribe(({ sought }, before) => {
        if (sought !== before.sought) reveal(sought.ids, sought.why);
      }),
      // A panel beside the canvas takes of its width.
      flow.subscribe((state, before) => {
        if (before.width > 0 && state.width < before.width) uncover({ ...uncovered(), width: before.width });
        else if (state.width > before.width && isNothing(useWindowState.getState().selection)) giveBack();
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [store, scene, setCenter, setViewport, flow]);
}

function isAnyIn(scene: Scene, ids: readonly string[], view: Box): boolean {
  return ids.some((id) => {
    const box = scene.placed(id)?.box;
    return box !== undefined && boxesOverlap(box, view);
  });
}

/** How much of a box lies in the view: 0 to 1. */
function shareWithin(box: Box, view: Box): number {
  const across = Math.min(box.x + box.width, view.x + view.width) - Math.max(box.x, view.x);
  const down = Math.min(box.y + box.height, view.y + view.height) - Math.max(box.y, view.y);
  return (Math.max(0, across) * Math.max(0, down)) / (box.width * box.height);
}

/** How far a view must go, on one axis, to hold a box with a margin: the least; what is larger than it shows its beginning. */
function wayInto(start: number, length: number, from: number, room: number, margin: number): number {
  if (start - margin < from || length + 2 * margin > room) return start - margin - from;
  return Math.max(0, start + length + margin - from - room);
}

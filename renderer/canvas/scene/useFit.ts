import { useCallback, useEffect } from 'react';
import { getViewportForBounds, useReactFlow, useStoreApi, type Transform, type Viewport } from 'reactflow';
import { boxAround, boxOf, isWithin } from '../../../shared/plan/geometry.ts';
import type { Box } from '../../../shared/plan/plan.ts';
import { isNothing, useWindowState } from '../../session/windowState.ts';
import { useCanvasState } from '../canvasState.ts';
import { clearOfAll, glide, leaveFor } from '../gestures/useReveal.ts';
import type { Scene } from './scene.ts';
import { useScene } from './sceneContext.ts';

/** How a box is brought into view; what is left out is as {@link clearOfAll} has it. */
export interface Fit {
  /** Room at the top, px. */
  readonly above?: number;
  /** What stays free at all edges, in place of what panels and tools leave. */
  readonly padding?: Parameters<typeof getViewportForBounds>[5];
  readonly maxZoom?: number;
  /** Milliseconds; as long as views glide where it is left out. */
  readonly duration?: number;
}

/** Between what is said over an empty plan and the plan, px. */
const hintGap = 12;

/** What is said over an empty plan takes so much of the canvas's left, or of its upper edge where it is as wide as that, px. */
function roomOfHint(width: number): { readonly left: number; readonly top: number } {
  const hint = document.querySelector<HTMLElement>('.canvas-empty');
  if (!hint) return { left: 0, top: 0 };
  return hint.offsetWidth > width / 2 ? { left: 0, top: hint.offsetHeight + hintGap } : { left: hint.offsetWidth + hintGap, top: 0 };
}

/** What was fitted last into what panels and tools leave, whether that was all of the plan, the view that it got, and when it has glided there. */
let fitted: { readonly box: Box; readonly isWhole: boolean; readonly fit: Fit; readonly view: Viewport; readonly restsAt: number } | undefined;
/** The view comes to its end in the frame after its time is over, ms. */
const lastFrame = 60;

/** Brings a box into view, whatever of it is there as elements. */
export function useFit(): (box: Box | undefined, fit?: Fit) => void {
  const { setViewport } = useReactFlow();
  const flow = useStoreApi();
  const scene = useScene();
  return useCallback(
    (box, how = {}) => {
      const { above, padding, maxZoom, duration = glide() } = how;
      const { width, height, minZoom } = flow.getState();
      if (!box || width === 0 || height === 0) return;
      const clear = clearOfAll(above);
      const hint = roomOfHint(width);
      const around = { ...clear.padding, left: `${clear.margins.left + hint.left}px`, top: `${clear.margins.top + hint.top}px` } as const;
      const view = getViewportForBounds(box, width, height, minZoom, maxZoom ?? clear.maxZoom, padding ?? around);
      leaveFor(scene.plan, box);
      if (!padding) fitted = { box, isWhole: box === scene.bounds(), fit: how, view, restsAt: duration > 0 ? performance.now() + duration + lastFrame : 0 };
      void setViewport(view, { duration });
    },
    [flow, scene, setViewport],
  );
}

/** What was fitted into a view last, if nobody has moved it since. */
export function fittedInto([x, y, zoom]: Transform): Box | undefined {
  const view = fitted?.view;
  return view && Math.abs(x - view.x) < 1 && Math.abs(y - view.y) < 1 && Math.abs(zoom - view.zoom) < 0.001 ? fitted?.box : undefined;
}

/** Whether the view shows the whole plan, or glides there: what is added then comes into view by itself. */
export function showsWhole(transform: Transform): boolean {
  return fitted?.isWhole === true && (performance.now() < fitted.restsAt || fittedInto(transform) !== undefined);
}

/** The plan has changed, and rests, when it has not changed for so long, ms. */
const restsAfter = 160;

/**
 * What was fitted stays so where the canvas becomes wider or narrower, and the whole plan where more comes in than it was; not once
 * somebody moved the view, and not under a hand that has just chosen something.
 */
export function useKeptFit(): void {
  const flow = useStoreApi();
  const scene = useScene();
  const fit = useFit();
  useEffect(() => {
    let growing: ReturnType<typeof setTimeout> | undefined;
    let later: ReturnType<typeof setTimeout> | undefined;
    const keep = (duration: number, underChosen = false): void => {
      clearTimeout(later);
      if (!fitted) return;
      const { box, isWhole, fit: how, restsAt } = fitted;
      // On its way there it lies nowhere yet: whether somebody has taken hold of it shows at its end.
      const left = restsAt - performance.now();
      if (left > 0) return void (later = setTimeout(() => keep(duration, underChosen), left));
      const { selection, isPresenting } = useWindowState.getState();
      if (fittedInto(flow.getState().transform) && !isPresenting && (underChosen || isNothing(selection))) fit(isWhole ? scene.bounds() : box, { ...how, duration });
    };
    const growSoon = (): void => {
      clearTimeout(growing);
      growing = setTimeout(grow, restsAfter);
    };
    const grow = (): void => {
      if (!fitted?.isWhole || isWithin(scene.bounds(), fitted.box)) return;
      const { isDragging, isResizing, placing, linkDraft, marker } = useCanvasState.getState();
      const isInHand = isDragging || isResizing || placing !== null || linkDraft !== null || marker !== null || flow.getState().userSelectionActive;
      if (isInHand) growSoon();
      // Behind a view no hand is on it.
      else keep(glide(), useWindowState.getState().shownView !== null);
    };
    const stops = [
      // At once: a window's edge under the hand, and panels that give way, change it again before a glide has come to its end.
      flow.subscribe((state, before) => {
        if (before.width > 0 && (state.width !== before.width || state.height !== before.height) && !useWindowState.getState().isProjecting) keep(0);
      }),
      scene.subscribe(({ moved }) => moved.size > 0 && growSoon()),
      // The room's clock and agenda lie over the upper edge, whatever is chosen.
      useWindowState.subscribe((state, before) => {
        if (state.covered.top !== before.covered.top) keep(glide(), true);
      }),
    ];
    return () => {
      clearTimeout(growing);
      clearTimeout(later);
      stops.forEach((stop) => stop());
    };
  }, [flow, scene, fit]);
}

/** What these items lie in, if any is there: where they lie near, whatever is set in columns from far. */
export function boxOfItems(scene: Scene, ids: Iterable<string>): Box | undefined {
  return boxAround([...ids].flatMap((id) => scene.plan.items.get(id) ?? []).map((item) => boxOf(scene.plan, item)));
}

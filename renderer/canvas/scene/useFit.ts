import { useCallback } from 'react';
import { getViewportForBounds, useReactFlow, useStoreApi } from 'reactflow';
import { boxAround, boxOf } from '../../../shared/plan/geometry.ts';
import type { Box } from '../../../shared/plan/plan.ts';
import { clearOfAll, glide } from '../gestures/useReveal.ts';
import type { Scene } from './scene.ts';

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

/** Brings a box into view, whatever of it is there as elements. */
export function useFit(): (box: Box | undefined, fit?: Fit) => void {
  const { setViewport } = useReactFlow();
  const flow = useStoreApi();
  return useCallback(
    (box, { above, padding, maxZoom, duration = glide() } = {}) => {
      const { width, height, minZoom } = flow.getState();
      if (!box || width === 0 || height === 0) return;
      const clear = clearOfAll(above);
      void setViewport(getViewportForBounds(box, width, height, minZoom, maxZoom ?? clear.maxZoom, padding ?? clear.padding), { duration });
    },
    [flow, setViewport],
  );
}

/** What these items lie in, if any is there: where they lie near, whatever is set in columns from far. */
export function boxOfItems(scene: Scene, ids: Iterable<string>): Box | undefined {
  return boxAround([...ids].flatMap((id) => scene.plan.items.get(id) ?? []).map((item) => boxOf(scene.plan, item)));
}

import { useEffect } from 'react';
import { useReactFlow, useStoreApi } from 'reactflow';
import { boxAround, boxOf, boxesOverlap } from '../../../shared/plan/geometry.ts';
import type { Box } from '../../../shared/plan/plan.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useWindowState } from '../../session/windowState.ts';

/** From here on a title can be typed comfortably. */
const typingZoom = 0.7;

/** The whole plan in view, clear of the tools at the bottom. */
export const wholePlan = { padding: { top: '28px', left: '28px', right: '28px', bottom: '84px' }, maxZoom: 1 } as const;

/** How long the view glides, milliseconds; not at all for those who asked for less motion. */
export function glide(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 260;
}

/** Carries the view to what is chosen or typed elsewhere – in the outline, by a key – where it is out of sight. */
export function useReveal(): void {
  const { store } = usePlanSource();
  const { setCenter } = useReactFlow();
  const flow = useStoreApi();

  useEffect(() => {
    const inView = (): { readonly box: Box; readonly zoom: number } => {
      const { transform, width, height } = flow.getState();
      const [x, y, zoom] = transform;
      return { box: { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }, zoom };
    };
    const reveal = (ids: readonly string[], isTyping: boolean): void => {
      const { plan } = store.getState();
      const box = boxAround(ids.flatMap((id) => plan.items.get(id) ?? []).map((item) => boxOf(plan, item)));
      if (!box) return;
      const view = inView();
      const isLegible = !isTyping || view.zoom >= typingZoom * 0.8;
      const isSeen = isTyping ? isInside(box, view.box) : boxesOverlap(box, view.box);
      if (isSeen && isLegible) return;
      const zoom = isTyping ? Math.max(view.zoom, typingZoom) : view.zoom;
      void setCenter(box.x + box.width / 2, box.y + Math.min(box.height / 2, view.box.height / 2), { zoom, duration: glide() });
    };
    return useWindowState.subscribe((state, before) => {
      if (state.editing && state.editing !== before.editing && state.editing.where === 'canvas') reveal([state.editing.id], true);
      else if (state.selection.items !== before.selection.items && state.selection.items.length > 0) reveal(state.selection.items, false);
    });
  }, [store, setCenter, flow]);
}

function isInside(box: Box, view: Box): boolean {
  return box.x >= view.x && box.y >= view.y && box.x + box.width <= view.x + view.width && box.y + box.height <= view.y + view.height;
}

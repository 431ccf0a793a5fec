import { useCallback } from 'react';
import { useStoreApi } from 'reactflow';
import type { Seen } from '../../../shared/edits/savedViews.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useWindowState } from '../../session/windowState.ts';
import { useCanvasState } from '../canvasState.ts';
import { clearOfAll } from '../gestures/useReveal.ts';

/** Asks what is seen now: the frame that nothing lies over, what is shown alone, and the areas that are selected. */
export function useSeenNow(): () => Seen {
  const flow = useStoreApi();
  const { store } = usePlanSource();
  return useCallback(() => {
    const { transform: [x, y, zoom], width, height } = flow.getState();
    const { margins } = clearOfAll();
    const { items } = store.getState().plan;
    return {
      box: {
        x: (margins.left - x) / zoom,
        y: (margins.top - y) / zoom,
        width: Math.max(1, width - margins.left - margins.right) / zoom,
        height: Math.max(1, height - margins.top - margins.bottom) / zoom,
      },
      areas: useWindowState.getState().selection.items.filter((id) => items.get(id)?.type === 'area'),
      shows: useCanvasState.getState().focus?.keys ?? [],
    };
  }, [flow, store]);
}

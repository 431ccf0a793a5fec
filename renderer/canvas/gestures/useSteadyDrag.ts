import { useEffect, useMemo, useRef } from 'react';
import { useStoreApi } from 'reactflow';
import { usePlanSource } from '../../session/planSource.ts';
import { restingHands, useCanvasState } from '../canvasState.ts';
import { callOffDrag, keepInHand } from './moving.ts';

type Place = Pick<MouseEvent, 'clientX' | 'clientY' | 'altKey'>;

/**
 * Keeps a drag right while other things happen than moves of the pointer: somebody else changes or deletes what is dragged, or
 * the view goes elsewhere under a pointer that rests.
 */
export function useSteadyDrag() {
  const { store } = usePlanSource();
  const flow = useStoreApi();
  /** The part that the pointer took, and where it is; a finger is followed where it is. */
  const held = useRef<{ readonly id: string; readonly at: Place | null } | null>(null);

  useEffect(() => {
    // What React Flow drags listens to the mouse in the window.
    const tell = (type: 'mousemove' | 'mouseup'): void => {
      const at = held.current?.at;
      if (at) window.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, view: window, ...at, buttons: type === 'mouseup' ? 0 : 1 }));
    };
    const isHeld = (): boolean => useCanvasState.getState().isDragging;
    let { plan: known } = store.getState();
    const stops = [
      store.subscribe(({ plan }) => {
        const before = known;
        known = plan;
        keepInHand(before, plan);
        if (!held.current || !isHeld() || plan.items.has(held.current.id)) return;
        // React Flow would follow what is gone without an end.
        callOffDrag();
        tell('mouseup');
        useCanvasState.setState(restingHands);
      }),
      flow.subscribe(({ transform }, { transform: before }) => {
        if (transform !== before && held.current && isHeld()) tell('mousemove');
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [store, flow]);

  return useMemo(
    () => ({
      take: (id: string, event: MouseEvent | TouchEvent): void => {
        held.current = { id, at: placeOf(event) };
      },
      follow: (event: MouseEvent | TouchEvent): void => {
        if (held.current) held.current = { ...held.current, at: placeOf(event) };
      },
      letGo: (): void => {
        held.current = null;
      },
    }),
    [],
  );
}

function placeOf(event: MouseEvent | TouchEvent): Place | null {
  if (!('clientX' in event)) return null;
  const { clientX, clientY, altKey } = event;
  return { clientX, clientY, altKey };
}

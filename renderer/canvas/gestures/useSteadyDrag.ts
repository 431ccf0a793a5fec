import { useEffect, useMemo, useRef } from 'react';
import { useStoreApi } from 'reactflow';
import { usePlanSource } from '../../session/planSource.ts';
import { restingHands, useCanvasState } from '../canvasState.ts';
import { callOffDrag, keepInHand, type HeldKeys } from './moving.ts';

type Place = Pick<MouseEvent, 'clientX' | 'clientY'> & HeldKeys;

/** Keys that change how a drag goes. */
const steering: ReadonlySet<string> = new Set(['Alt', 'Shift', 'Control', 'Meta']);

/** The part that was taken, by which pointer, and where that is. */
interface Held {
  readonly id: string;
  /** Null: a finger. */
  readonly pointer: number | null;
  readonly at: Place | null;
  /** Goes on with the drag under keys that are held now. */
  readonly steer: (keys: HeldKeys) => void;
}

/**
 * Keeps a drag right while other things happen than moves of the pointer: somebody else changes or deletes what is dragged, the
 * view goes elsewhere or a key is pressed under a pointer that rests, or the pointer is lost.
 */
export function useSteadyDrag() {
  const { store } = usePlanSource();
  const flow = useStoreApi();
  const held = useRef<Held | null>(null);

  useEffect(() => {
    // What React Flow drags listens to the mouse in the window.
    const tell = (type: 'mousemove' | 'mouseup'): void => {
      const at = held.current?.at;
      if (at) window.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, view: window, ...at, buttons: type === 'mouseup' ? 0 : 1 }));
    };
    const isHeld = (): boolean => useCanvasState.getState().isDragging;
    // React Flow hears nothing of a pen that is lost, and would take the next press for a part of the same drag.
    const onLoss = ({ pointerId }: PointerEvent): void => {
      const { pointer } = held.current ?? {};
      if (!isHeld() || (typeof pointer === 'number' && pointer !== pointerId)) return;
      callOffDrag();
      tell('mouseup');
    };
    const onKey = (event: KeyboardEvent): void => {
      if (!held.current?.at || !isHeld() || !steering.has(event.key)) return;
      held.current = { ...held.current, at: { ...held.current.at, ...keysOf(event) } };
      held.current.steer(event);
    };
    window.addEventListener('pointercancel', onLoss);
    window.addEventListener('keydown', onKey);
    window.addEventListener('keyup', onKey);
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
    return () => {
      window.removeEventListener('pointercancel', onLoss);
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('keyup', onKey);
      stops.forEach((stop) => stop());
    };
  }, [store, flow]);

  return useMemo(
    () => ({
      take: (part: Omit<Held, 'at'>, event: MouseEvent | TouchEvent): void => {
        held.current = { ...part, at: placeOf(event) };
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
  const { clientX, clientY } = event;
  return { clientX, clientY, ...keysOf(event) };
}

function keysOf({ altKey, shiftKey, ctrlKey, metaKey }: HeldKeys): HeldKeys {
  return { altKey, shiftKey, ctrlKey, metaKey };
}

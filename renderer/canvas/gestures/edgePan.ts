import { useMemo } from 'react';
import { useReactFlow, useStoreApi } from 'reactflow';
import { useWindowState } from '../../session/windowState.ts';
import type { Point } from '../canvasState.ts';

/** So near to an edge of the canvas the view begins to go on, px, and so far a frame it goes at the edge itself and beyond. */
const edge = 40;
const fastest = 15;

interface Sides {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far a frame carries the view while the pointer is there: towards the edge that it is near, the nearer the farther. */
export function stepAtEdge({ x, y }: Point, { left, top, right, bottom }: Sides): Point {
  const towards = (at: number, low: number, high: number): number => Math.min(1, Math.max(0, low + edge - at) / edge) - Math.min(1, Math.max(0, at - high + edge) / edge);
  return { x: fastest * towards(x, left, right), y: fastest * towards(y, top, bottom) };
}

/** The canvas under a gesture of our own: where it is pointed at, and how the view goes on at its edges. */
export interface Ground {
  readonly onCanvas: (point: Point) => Point;
  /** Carries the view on while the pointer stays near an edge, and says so after each step. */
  readonly panAtEdge: (panned: () => void) => EdgePan;
}

interface EdgePan {
  readonly follow: (event: Pick<PointerEvent, 'clientX' | 'clientY'>) => void;
  readonly stop: () => void;
}

export function useGround(): Ground {
  const { screenToFlowPosition } = useReactFlow();
  const flow = useStoreApi();
  return useMemo(() => {
    /** What no panel lies over. */
    const sides = (): Sides | undefined => {
      const box = flow.getState().domNode?.getBoundingClientRect();
      const { covered } = useWindowState.getState();
      return box && { left: box.left + covered.left, top: box.top + covered.top, right: box.right - covered.right, bottom: box.bottom };
    };
    return {
      onCanvas: (point) => screenToFlowPosition(point, { snapToGrid: false }),
      panAtEdge: (panned) => {
        let at: Point | undefined;
        let frame = 0;
        let isOver = false;
        const go = (): void => {
          const clear = sides();
          const by = at && clear ? stepAtEdge(at, clear) : { x: 0, y: 0 };
          frame = by.x === 0 && by.y === 0 ? 0 : requestAnimationFrame(go);
          if (frame !== 0) void flow.getState().panBy(by).then(() => isOver || panned());
        };
        return {
          follow: ({ clientX: x, clientY: y }) => {
            at = { x, y };
            if (frame === 0) frame = requestAnimationFrame(go);
          },
          stop: () => {
            isOver = true;
            cancelAnimationFrame(frame);
          },
        };
      },
    };
  }, [flow, screenToFlowPosition]);
}

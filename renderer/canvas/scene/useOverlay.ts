import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useStoreApi } from 'reactflow';
import type { Box } from '../../../shared/plan/plan.ts';
import { coloursOf, type SceneColours } from './colours.ts';
import type { SceneView } from './paintCards.ts';
import { layLifted } from './painter.ts';
import { clear } from './paintScene.ts';
import { viewPart } from './viewPart.ts';

/** What an overlay shows now. */
export interface Overlay {
  /** What it draws lies in this, but for widths of lines; undefined: it draws nothing. */
  around(): Box | undefined;
  /** Draws it onto nothing. */
  paint(pen: CanvasRenderingContext2D, view: SceneView, colours: SceneColours): void;
}

/** Lines and arrows reach so far beyond what they go along, px. */
const edge = 12;

/**
 * A canvas over what differs with each step of a drag: as elements that would cost several times as much. It is as large as what it
 * has shown and lies there: one over all that is in view would be laid over all of that, with each step. To have the class `lifted`.
 * Drawn again when the view moves and when `follow` says so. Both must be stable.
 * @param follow takes what draws anew, and answers with the way to stop
 */
export function useOverlay(overlay: Overlay, follow: (draw: () => void) => () => void): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  const flow = useStoreApi();
  useLayoutEffect(() => {
    const element = canvas.current;
    const pen = element?.getContext('2d');
    if (!element || !pen) return undefined;
    const colours = coloursOf(element);
    let isShown = false;
    const draw = (): void => {
      const { transform: [x, y, zoom], width, height } = flow.getState();
      const view: SceneView = { x: -x / zoom, y: -y / zoom, zoom, width, height, ratio: window.devicePixelRatio || 1 };
      const around = overlay.around();
      const part = around && viewPart(view, around, edge, element);
      if (part) layLifted(element, part);
      if (part || isShown) clear(pen, part ?? view);
      if (part) overlay.paint(pen, part, colours);
      isShown = part !== undefined;
    };
    draw();
    const stops = [follow(draw), flow.subscribe((state, before) => (state.transform !== before.transform || state.width !== before.width || state.height !== before.height) && draw())];
    return () => stops.forEach((stop) => stop());
  }, [overlay, follow, flow]);
  return canvas;
}

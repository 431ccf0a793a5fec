import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useStoreApi } from 'reactflow';
import { coloursOf, type SceneColours } from './colours.ts';
import type { SceneView } from './paintCards.ts';
import { layCanvas } from './painter.ts';
import { clear } from './paintScene.ts';

/** What draws an overlay, onto nothing. */
export type OverlayPaint = (pen: CanvasRenderingContext2D, view: SceneView, colours: SceneColours) => void;

/**
 * A canvas over all that is in view, for what differs with each step of a drag: as elements that would cost several times as much.
 * Drawn again when the view moves and when `follow` says so. Both must be stable.
 * @param follow takes what draws anew, and answers with the way to stop
 */
export function useOverlay(paint: OverlayPaint, follow: (draw: () => void) => () => void): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  const flow = useStoreApi();
  useLayoutEffect(() => {
    const element = canvas.current;
    const pen = element?.getContext('2d');
    if (!element || !pen) return undefined;
    const colours = coloursOf(element);
    const draw = (): void => {
      const { transform: [x, y, zoom], width, height } = flow.getState();
      const view: SceneView = { x: -x / zoom, y: -y / zoom, zoom, width, height, ratio: window.devicePixelRatio || 1 };
      layCanvas(element, view);
      clear(pen, view);
      paint(pen, view, colours);
    };
    draw();
    const stops = [follow(draw), flow.subscribe((state, before) => (state.transform !== before.transform || state.width !== before.width || state.height !== before.height) && draw())];
    return () => stops.forEach((stop) => stop());
  }, [paint, follow, flow]);
  return canvas;
}

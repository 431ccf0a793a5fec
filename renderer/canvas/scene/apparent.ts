import { useWindowState } from '../../session/windowState.ts';
import { nearFrom } from '../canvasState.ts';

/** The largest window that is read from a chair before it, px: a larger one, such as a wall, is seen from further off. */
const desk = { width: 1920, height: 1080 } as const;
/** How much larger what a projector shows is drawn. */
const projected = 1.5;

/** How much larger than on a desk all is drawn that keeps its size on the screen; at a zoom of 1 cards are near in any window. */
export function enlargementIn({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.min(Math.max(1, Math.min(width / desk.width, height / desk.height)), 1 / nearFrom);
}

let ofWindow: number | undefined;

/** The enlargement in this window now. */
export function enlargement(): number {
  if (ofWindow === undefined) {
    const measure = (): void => {
      ofWindow = enlargementIn({ width: window.innerWidth, height: window.innerHeight });
    };
    window.addEventListener('resize', measure);
    measure();
  }
  return (ofWindow ?? 1) * (useWindowState.getState().isProjecting ? projected : 1);
}

/** The zoom as it appears to who reads this window: what can be read, and so what is drawn, goes by this. */
export function apparentZoom(zoom: number): number {
  return zoom / enlargement();
}

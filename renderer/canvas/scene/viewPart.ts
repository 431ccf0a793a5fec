import type { Box } from '../../../shared/plan/plan.ts';
import type { SceneView } from './paintCards.ts';

/** Pixels of the screen. */
interface Pixels {
  readonly width: number;
  readonly height: number;
}

/** Sizes come in steps of so many pixels of the screen, so that what grows a little needs no canvas of another size. */
const sizeStep = 128;
const nothing: Pixels = { width: 0, height: 0 };

/**
 * The part of a view that covers a box and an edge around it, in whole pixels of the screen; undefined where nothing of the box is in view.
 * Browsers lay all of a canvas over what is under it wherever that changes, so one should be no larger than what it shows.
 * @param edge what may be drawn beyond the box, px
 * @param least how large it is at least
 */
export function viewPart(view: SceneView, box: Box, edge: number, least: Pixels = nothing): SceneView | undefined {
  const { x, y, zoom, ratio } = view;
  const across = span((box.x - x) * zoom - edge, box.width * zoom + 2 * edge, view.width, ratio, least.width);
  const down = span((box.y - y) * zoom - edge, box.height * zoom + 2 * edge, view.height, ratio, least.height);
  return across && down && { ...view, x: x + across.start / zoom, y: y + down.start / zoom, width: across.length, height: down.length };
}

/** A stretch of a view's side, px of the page. */
function span(start: number, length: number, whole: number, ratio: number, least: number): { readonly start: number; readonly length: number } | undefined {
  const [from, to] = [Math.max(0, Math.floor(start * ratio)), Math.min(Math.ceil(whole * ratio), Math.ceil((start + length) * ratio))];
  return from < to ? { start: from / ratio, length: Math.max(least, Math.ceil((to - from) / sizeStep) * sizeStep) / ratio } : undefined;
}

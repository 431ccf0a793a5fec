import type { Box } from '../../../shared/plan/plan.ts';

/** What stays free at the edges of a view, px. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The room that a view has, px, and how far it may zoom. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly minZoom: number;
  readonly maxZoom: number;
}

/** The least zoom of the canvas. */
export const leastZoom = 0.06;

/**
 * The view that shows a box as large as it may be, in the middle and clear of the margins: where its origin lies, px, and its
 * zoom. As React Flow's `getViewportForBounds`, for who cannot wait for React Flow.
 */
export function fitBox(box: Box, { width, height, minZoom, maxZoom }: Room, margins: Margins): { readonly x: number; readonly y: number; readonly zoom: number } {
  const across = (width - margins.left - margins.right) / box.width;
  const down = (height - margins.top - margins.bottom) / box.height;
  const zoom = Math.min(maxZoom, Math.max(minZoom, Math.min(across, down)));
  return {
    x: centred(box.width * zoom, width, margins.left, margins.right) - box.x * zoom,
    y: centred(box.height * zoom, height, margins.top, margins.bottom) - box.y * zoom,
    zoom,
  };
}

/** Where a length begins in the middle of a room, pushed out of each margin that it lies in. */
function centred(length: number, room: number, before: number, after: number): number {
  const start = (room - length) / 2;
  const inMargin = (margin: number): number => Math.max(0, margin - Math.floor(start));
  return start + inMargin(before) - inMargin(after);
}

import type { Presence } from '../../../shared/sync/presence.ts';

/** Where a view of the canvas is put: px, and px a unit of the canvas. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The view that a window has, px, how much of it lies under panels, and how far it zooms. */
export interface CameraRoom {
  readonly width: number;
  readonly height: number;
  readonly covered: { readonly left: number; readonly right: number };
  readonly minZoom: number;
  readonly maxZoom: number;
}

/** The camera that shows all that somebody else sees, centred in what is free here; never nearer than they are. */
export function cameraOn(seen: NonNullable<Presence['seen']>, { width, height, covered, minZoom, maxZoom }: CameraRoom): Camera {
  const room = width - covered.left - covered.right;
  const zoom = Math.max(minZoom, Math.min(maxZoom, room / seen.width, height / seen.height));
  return {
    x: covered.left + room / 2 - (seen.x + seen.width / 2) * zoom,
    y: height / 2 - (seen.y + seen.height / 2) * zoom,
    zoom,
  };
}

/** Whether a view is not where it was put: its person has moved it. */
export function isMoved(put: Camera, [x, y, zoom]: readonly [number, number, number]): boolean {
  return Math.abs(x - put.x) > 1 || Math.abs(y - put.y) > 1 || Math.abs(zoom - put.zoom) > 0.001;
}

import { useWindowState } from '../../session/windowState.ts';
import { useCanvasState, type Point } from '../canvasState.ts';
import type { Scene } from '../scene/scene.ts';
import { distanceTo } from './route.ts';
import { strongLinks } from './strongLinks.ts';

/**
 * The link at a point of the canvas, the nearest where several pass.
 * @param reach how near, canvas units
 * @param isOnlyStrong only links that stand out are to be seen
 */
export function linkAt(scene: Scene, point: Point, reach: number, isOnlyStrong: boolean): string | undefined {
  const { selection, traced } = useWindowState.getState();
  const { hoveredItem } = useCanvasState.getState();
  const shown = isOnlyStrong ? new Set(strongLinks(scene.plan, { selection, traced, hovered: hoveredItem, moving: [] })) : undefined;
  let nearest: { readonly id: string; readonly distance: number } | undefined;
  for (const link of scene.linksWithin({ x: point.x - reach, y: point.y - reach, width: reach * 2, height: reach * 2 })) {
    const way = shown && !shown.has(link) ? undefined : scene.wayOf(link);
    const distance = way ? distanceTo(way, point) : Infinity;
    if (distance <= (nearest?.distance ?? reach)) nearest = { id: link.id, distance };
  }
  return nearest?.id;
}

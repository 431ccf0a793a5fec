import { nearFrom } from '../canvasState.ts';
import { isSpeck } from './paintBoxes.ts';
import type { Scene } from './scene.ts';

/** What a view of a whole plan leaves out. */
export interface Reduced {
  /** So many cards are drawn as dots, without a word. */
  readonly dots: number;
  /** The view shows no more than this at once, and the plan reaches further. */
  readonly isCut: boolean;
}

/** Fewer dots than this explain themselves. */
const fewest = 500;

/**
 * What is reduced where a view is so far away; undefined where nothing is that would have to be said.
 * @param view its zoom, the least that there is, and its size, px
 */
export function reducedIn(scene: Pick<Scene, 'plan' | 'placed' | 'bounds'>, { zoom, leastZoom, width, height }: { readonly zoom: number; readonly leastZoom: number; readonly width: number; readonly height: number }): Reduced | undefined {
  if (zoom >= nearFrom || scene.plan.items.size < fewest) return undefined;
  let dots = 0;
  for (const { id, type } of scene.plan.items.values()) {
    const placed = type === 'area' ? undefined : scene.placed(id);
    if (placed && placed.far !== 'summed' && isSpeck({ x: 0, y: 0, width: placed.box.width * zoom, height: placed.box.height * zoom })) dots += 1;
  }
  if (dots < fewest) return undefined;
  const all = scene.bounds();
  return { dots, isCut: zoom <= leastZoom && (all.width * zoom > width || all.height * zoom > height) };
}

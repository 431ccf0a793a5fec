import { boxesOverlap, boxOf, ringBox } from './geometry.ts';
import type { Box, Plan } from './plan.ts';

/**
 * The corner nearest to where a box is wanted at which it keeps clear of all obstacles, with room between. There always is
 * one: under or beside all of them.
 * @param room between boxes, canvas units
 */
export function freePlace(wanted: Box, obstacles: readonly Box[], room: number): { readonly x: number; readonly y: number } {
  const { width, height } = wanted;
  const near = obstacles.map(({ x, y, width: w, height: h }): Box => ({ x: x - room, y: y - room, width: w + 2 * room, height: h + 2 * room }));
  const isFree = (x: number, y: number): boolean => !near.some((box) => boxesOverlap(box, { x, y, width, height }));
  if (isFree(wanted.x, wanted.y)) return { x: wanted.x, y: wanted.y };
  const distance = (x: number, y: number): number => Math.hypot(x - wanted.x, y - wanted.y);
  const xs = [wanted.x, ...near.flatMap(({ x, width: w }) => [x - width, x + w])].sort((one, other) => Math.abs(one - wanted.x) - Math.abs(other - wanted.x));
  const ys = [wanted.y, ...near.flatMap(({ y, height: h }) => [y - height, y + h])].sort((one, other) => Math.abs(one - wanted.y) - Math.abs(other - wanted.y));
  let best: { readonly x: number; readonly y: number; readonly away: number } | undefined;
  for (const x of xs) {
    if (best && Math.abs(x - wanted.x) >= best.away) break;
    for (const y of ys) {
      const away = distance(x, y);
      if (best && away >= best.away) break;
      if (isFree(x, y)) {
        best = { x, y, away };
        break;
      }
    }
  }
  return best ?? { x: wanted.x, y: wanted.y };
}

/** {@link freePlace} on the canvas itself: clear of the ring and of all that lies in no area. */
export function freePlaceOn(plan: Pick<Plan, 'items'>, wanted: Box, room: number): { readonly x: number; readonly y: number } {
  const taken = [...plan.items.values()].filter(({ area }) => area === null).map((item) => boxOf(plan, item));
  return freePlace(wanted, [ringBox, ...taken], room);
}

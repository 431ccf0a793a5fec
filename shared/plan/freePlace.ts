import type { Box } from './plan.ts';

/**
 * The corner nearest to the wanted one at which a box keeps clear of all obstacles. There is always one, under or beside them.
 * @param room between boxes, canvas units
 */
export function freePlace(wanted: Box, obstacles: readonly Box[], room: number): { readonly x: number; readonly y: number } {
  const { width, height } = wanted;
  // The corner may not lie inside any of these; on their edges it may.
  const barred = obstacles.map((box): Barred => ({ left: box.x - room - width, right: box.x + box.width + room, top: box.y - room - height, bottom: box.y + box.height + room }));
  const rightwards = [...barred].sort((one, other) => one.left - other.left);
  const leftwards = [...barred].sort((one, other) => other.right - one.right);
  const rows = [...new Set([wanted.y, ...barred.flatMap(({ top, bottom }) => [top, bottom])])].sort((one, other) => Math.abs(one - wanted.y) - Math.abs(other - wanted.y));
  let best: { readonly x: number; readonly y: number; readonly aside: number; readonly away: number } | undefined;
  for (const y of rows) {
    if (best && Math.abs(y - wanted.y) > best.away) break;
    for (const x of [firstFree(leftwards, y, wanted.x, 'left'), firstFree(rightwards, y, wanted.x, 'right')]) {
      const aside = Math.abs(x - wanted.x);
      const away = Math.hypot(aside, y - wanted.y);
      if (!best || away < best.away || (away === best.away && aside < best.aside)) best = { x, y, aside, away };
    }
  }
  return { x: best?.x ?? wanted.x, y: best?.y ?? wanted.y };
}

interface Barred {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The first free place in a row, from `x` on.
 * @param barred sorted by the ends that are reached first in that direction
 */
function firstFree(barred: readonly Barred[], y: number, x: number, way: 'left' | 'right'): number {
  let at = x;
  for (const { left, right, top, bottom } of barred) {
    if (top < y && y < bottom && left < at && at < right) at = way === 'left' ? left : right;
  }
  return at;
}

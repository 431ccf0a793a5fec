import type { Box } from './plan.ts';

/**
 * The corner nearest to where a box is wanted at which it keeps clear of all obstacles, with room between. There always is
 * one: under or beside all of them.
 * @param room between boxes, canvas units
 */
export function freePlace(wanted: Box, obstacles: readonly Box[], room: number): { readonly x: number; readonly y: number } {
  const { width, height } = wanted;
  // Where the corner may not be: in a box of these, its edges left out.
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

/** The first free place from `x` on in a row. @param barred in the order in which one comes to their far ends that way */
function firstFree(barred: readonly Barred[], y: number, x: number, way: 'left' | 'right'): number {
  let at = x;
  for (const { left, right, top, bottom } of barred) {
    if (top < y && y < bottom && left < at && at < right) at = way === 'left' ? left : right;
  }
  return at;
}

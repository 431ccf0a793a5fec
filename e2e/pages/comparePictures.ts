import type { GreyPicture } from './picture.ts';

/** Side of the squares whose ink is compared, pixels: wide enough that how edges of letters are smoothed does not count. */
const side = 4;
/** How far apart the mean greys of a square may lie, of 255. */
const apart = 18;

/** Whether two pictures show the same, but for how the edges of letters are smoothed. */
export function looksTheSame(one: GreyPicture, other: GreyPicture): boolean {
  if (one.width !== other.width || one.height !== other.height) return false;
  for (let top = 0; top < one.height; top += side) {
    for (let left = 0; left < one.width; left += side) if (Math.abs(greyOf(one, left, top) - greyOf(other, left, top)) > apart) return false;
  }
  return true;
}

function greyOf({ width, height, pixels }: GreyPicture, left: number, top: number): number {
  let [sum, count] = [0, 0];
  for (let y = top; y < Math.min(height, top + side); y++) {
    for (let x = left; x < Math.min(width, left + side); x++) {
      sum += pixels[y * width + x] ?? 0;
      count++;
    }
  }
  return sum / count;
}

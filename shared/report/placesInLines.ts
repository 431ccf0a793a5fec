import type { Point } from './figure.ts';

/** Where things of these widths stand beside each other from a point on, in as many lines as they need up to a right edge. */
export function placesInLines(widths: readonly number[], start: Point, { edge, between, line }: { readonly edge: number; readonly between: number; readonly line: number }): readonly Point[] {
  let { x, y } = start;
  return widths.map((width) => {
    if (x > start.x && x + width > edge) [x, y] = [start.x, y + line];
    const place = { x, y };
    x += width + between;
    return place;
  });
}

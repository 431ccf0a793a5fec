import type { Polygon } from './outlines.ts';

/** Pixels and rows of the largest surface that is laid. */
const [mostPixels, mostRows] = [1 << 20, 1 << 13] as const;

/** What a row of pixels is covered by: steps in how much from each pixel on, that of the row’s first pixel at `from`; all of them lie between two of its pixels. */
export type LayRow = (steps: Float32Array, from: number, left: number, right: number, row: number) => void;

/**
 * How much of each pixel polygons cover, by the area between their edges and the right end of each row: exact, and without looking for where lines cross. Of
 * polygons that lie over each other it knows only how often they wind around a pixel, so that their edges count twice.
 */
export class Areas {
  // Of all pictures: each leaves nothing in them, and they are larger than most pictures.
  static readonly #room = { steps: new Float32Array(mostPixels), lefts: new Int32Array(mostRows), rights: new Int32Array(mostRows) };
  readonly #steps = Areas.#room.steps;
  readonly #lefts = Areas.#room.lefts;
  readonly #rights = Areas.#room.rights;
  #stride = 0;
  #height = 0;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {}

  /**
   * Lays polygons that are moved to the right and down, row by row; who takes a row sets its steps to nothing.
   * @returns whether it did: there is no room for what covers a large part of a large picture
   */
  lay(polygons: readonly Polygon[], x: number, y: number, take: LayRow): boolean {
    const { left, top, right, bottom } = this.#boundsOf(polygons, x, y);
    if (right <= left || bottom <= top) return true;
    [this.#stride, this.#height] = [right - left + 3, bottom - top];
    if (this.#height > mostRows || this.#stride * this.#height > mostPixels) return false;
    this.#lefts.fill(this.#stride, 0, this.#height);
    this.#rights.fill(-1, 0, this.#height);
    for (const polygon of polygons) this.#add(polygon, x - left, y - top);
    for (let row = 0; row < this.#height; row++) {
      const [first, last] = [this.#lefts[row] ?? 0, this.#rights[row] ?? -1];
      if (last >= first) take(this.#steps, row * this.#stride - left, left + first, Math.min(this.width, left + last + 1), top + row);
    }
    return true;
  }

  /** Whole pixels of the picture that may be covered. */
  #boundsOf(polygons: readonly Polygon[], x: number, y: number): { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const polygon of polygons) {
      for (let at = 0; at + 1 < polygon.length; at += 2) {
        const atX = polygon[at] ?? 0;
        const atY = polygon[at + 1] ?? 0;
        if (atX < left) left = atX;
        if (atX > right) right = atX;
        if (atY < top) top = atY;
        if (atY > bottom) bottom = atY;
      }
    }
    return { left: Math.max(0, Math.floor(left + x)), top: Math.max(0, Math.floor(top + y)), right: Math.min(this.width, Math.ceil(right + x)), bottom: Math.min(this.height, Math.ceil(bottom + y)) };
  }

  /** A polygon's edges. One function, in which V8 makes no object of any number. */
  #add(polygon: Polygon, moved: number, lowered: number): void {
    const corners = polygon.length - (polygon.length % 2);
    const widest = this.#stride - 3;
    for (let at = 0; at < corners; at += 2) {
      const next = at + 2 < corners ? at + 2 : 0;
      const y = (polygon[at + 1] ?? 0) + lowered;
      const toY = (polygon[next + 1] ?? 0) + lowered;
      if (y === toY) continue;
      const x = (polygon[at] ?? 0) + moved;
      const toX = (polygon[next] ?? 0) + moved;
      const turn = y < toY ? 1 : -1;
      const top = Math.min(y, toY);
      const begin = Math.max(0, top);
      const end = Math.min(this.#height, Math.max(y, toY));
      if (end <= begin) continue;
      const slope = (toX - x) / (toY - y);
      let along = (turn === 1 ? x : toX) + (begin - top) * slope;
      const lastRow = Math.min(this.#height, Math.ceil(end));
      let from = begin;
      for (let row = Math.floor(begin); row < lastRow; row++) {
        const to = Math.min(row + 1, end);
        const reached = along + (to - from) * slope;
        const left = Math.min(widest, Math.max(0, Math.min(along, reached)));
        const right = Math.min(widest, Math.max(0, Math.max(along, reached)));
        const high = (to - from) * turn;
        const pixel = Math.floor(left);
        const last = Math.ceil(right);
        const place = row * this.#stride + pixel;
        if (pixel < (this.#lefts[row] ?? 0)) this.#lefts[row] = pixel;
        if (last > (this.#rights[row] ?? 0)) this.#rights[row] = last;
        if (last <= pixel + 1) {
          const rest = (left + right) / 2 - pixel;
          this.#steps[place] = (this.#steps[place] ?? 0) + high * (1 - rest);
          this.#steps[place + 1] = (this.#steps[place + 1] ?? 0) + high * rest;
        } else {
          const each = high / (right - left);
          // What is covered of each pixel is the area beside the edge; a step is what it is more than in the pixel before.
          let before = 0;
          for (let column = pixel; column < last; column++) {
            const enters = Math.max(left, column);
            const leaves = Math.min(right, column + 1);
            const covered = each * ((leaves - enters) * (column + 1 - (enters + leaves) / 2) + (enters - left));
            this.#steps[place + column - pixel] = (this.#steps[place + column - pixel] ?? 0) + covered - before;
            before = covered;
          }
          this.#steps[place + last - pixel] = (this.#steps[place + last - pixel] ?? 0) + high - before;
        }
        along = reached;
        from = to;
      }
    }
  }
}

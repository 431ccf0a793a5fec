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
    let [left, top, right, bottom] = [this.width, this.height, 0, 0];
    for (const polygon of polygons) {
      for (let at = 0; at + 1 < polygon.length; at += 2) {
        const [atX, atY] = [(polygon[at] ?? 0) + x, (polygon[at + 1] ?? 0) + y];
        if (atX < left) left = atX;
        if (atX > right) right = atX;
        if (atY < top) top = atY;
        if (atY > bottom) bottom = atY;
      }
    }
    return { left: Math.max(0, Math.floor(left)), top: Math.max(0, Math.floor(top)), right: Math.min(this.width, Math.ceil(right)), bottom: Math.min(this.height, Math.ceil(bottom)) };
  }

  #add(polygon: Polygon, x: number, y: number): void {
    for (let at = 0; at + 1 < polygon.length; at += 2) {
      const next = at + 2 < polygon.length ? at + 2 : 0;
      this.#edge((polygon[at] ?? 0) + x, (polygon[at + 1] ?? 0) + y, (polygon[next] ?? 0) + x, (polygon[next + 1] ?? 0) + y);
    }
  }

  #edge(x: number, y: number, toX: number, toY: number): void {
    if (y === toY) return;
    const turn = y < toY ? 1 : -1;
    const [top, bottom] = turn === 1 ? [y, toY] : [toY, y];
    const slope = (toX - x) / (toY - y);
    const begin = Math.max(0, top);
    const end = Math.min(this.#height, bottom);
    if (end <= begin) return;
    let along = (turn === 1 ? x : toX) + (begin - top) * slope;
    const lastRow = Math.min(this.#height - 1, Math.ceil(end) - 1);
    for (let row = Math.floor(begin), from = begin; row <= lastRow; row++) {
      const to = Math.min(row + 1, end);
      const reached = along + (to - from) * slope;
      this.#stretch(row, this.#inside(Math.min(along, reached)), this.#inside(Math.max(along, reached)), (to - from) * turn);
      [along, from] = [reached, to];
    }
  }

  #inside(x: number): number {
    return Math.min(this.#stride - 3, Math.max(0, x));
  }

  /** An edge within one row, from `x` to `toX`: `high` of the row, negative upwards. */
  #stretch(row: number, x: number, toX: number, high: number): void {
    const steps = this.#steps;
    const [pixel, end] = [Math.floor(x), Math.ceil(toX)];
    const at = row * this.#stride + pixel;
    if (pixel < (this.#lefts[row] ?? 0)) this.#lefts[row] = pixel;
    if (end > (this.#rights[row] ?? 0)) this.#rights[row] = end;
    if (end <= pixel + 1) {
      const rest = (x + toX) / 2 - pixel;
      steps[at] = (steps[at] ?? 0) + high * (1 - rest);
      steps[at + 1] = (steps[at + 1] ?? 0) + high * rest;
      return;
    }
    const each = high / (toX - x);
    // What is covered of each pixel is the area beside the edge; a step is what it is more than in the pixel before.
    let before = 0;
    for (let place = pixel; place < end; place++) {
      const [from, to] = [Math.max(x, place), Math.min(toX, place + 1)];
      const covered = each * ((to - from) * (place + 1 - (from + to) / 2) + (from - x));
      steps[at + place - pixel] = (steps[at + place - pixel] ?? 0) + covered - before;
      before = covered;
    }
    steps[at + end - pixel] = (steps[at + end - pixel] ?? 0) + high - before;
  }
}

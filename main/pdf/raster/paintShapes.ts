import { Areas } from './areas.ts';
import { paintPicture } from './paintPicture.ts';
import { lay, wordsOf, type Pixels } from './pixels.ts';
import type { Cover, Layer, PlacedPicture, Shape } from './svgShapes.ts';

/** Lines that each row of pixels is looked at along, where polygons lie over each other. */
const perRow = 5;

/**
 * Paints surfaces and pictures over each other, with smooth edges; what winds around a point any way covers it.
 * @param read the pixels of a picture's file; where there are none, nothing is painted
 */
export function paintShapes(shapes: readonly (Shape | Layer | PlacedPicture)[], width: number, height: number, ground: 'white' | 'none', read: (file: Uint8Array) => Pixels | undefined): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  if (ground === 'white') data.fill(255);
  const covered = new Float32Array(width + 2);
  const target = { width, height, data };
  const brush = new Brush(target);
  const areas = new Areas(width, height);
  for (const shape of shapes) {
    if ('polygons' in shape) {
      const { polygons, x, y, colour } = shape;
      // Nor does a single straight line lie over itself.
      const isLaid = (!shape.isStroke || polygons.length === 1) && areas.lay(polygons, x, y, (steps, from, left, right, row) => brush.lay(row, steps, left, right, colour, from));
      if (!isLaid) paint(shape, target, covered, brush);
    } else if ('covers' in shape) layOver(shape, target);
    else {
      const picture = read(shape.file);
      if (picture) paintPicture(picture, shape, target);
    }
  }
  return target;
}

/** Paints a layer by itself, and lays over the target what is seen of it. */
function layOver({ surfaces, opacity, covers }: Layer, { width, height, data }: Pixels): void {
  const alone = (own: Layer['surfaces']): Uint8ClampedArray => paintShapes(own, width, height, 'none', () => undefined).data;
  const layer = alone(surfaces);
  const shares = covers.map((cover) => sharesOf(cover, alone(cover.surfaces)));
  for (let pixel = 0; pixel < width * height; pixel++) {
    const at = pixel * 4;
    let seen = (opacity * (layer[at + 3] ?? 0)) / 255;
    for (const share of shares) seen *= share[pixel] ?? 0;
    if (seen > 0) lay(data, at, [layer[at] ?? 0, layer[at + 1] ?? 0, layer[at + 2] ?? 0], seen);
  }
}

/** How much each pixel of a cover lets through, 0–1. */
function sharesOf({ byLight }: Cover, painted: Uint8ClampedArray): Float32Array {
  const shares = new Float32Array(painted.length / 4);
  for (let pixel = 0; pixel < shares.length; pixel++) {
    const at = pixel * 4;
    const light = byLight ? (0.3 * (painted[at] ?? 0) + 0.59 * (painted[at + 1] ?? 0) + 0.11 * (painted[at + 2] ?? 0)) / 255 : 1;
    shares[pixel] = (light * (painted[at + 3] ?? 0)) / 255;
  }
  return shares;
}

/** An edge from its upper end downwards. */
interface Edge {
  readonly top: number;
  readonly bottom: number;
  /** Where it stands at its top, and how far it moves with each pixel down. */
  readonly x: number;
  readonly slope: number;
  readonly turn: 1 | -1;
}

function paint({ polygons, x: moved, y: lowered, colour }: Shape, { width, height }: Pixels, covered: Float32Array, brush: Brush): void {
  const edges = polygons.flatMap((polygon) => edgesOf(polygon, moved, lowered)).sort((one, other) => one.top - other.top);
  const [first] = edges;
  if (!first) return;
  const firstRow = Math.max(0, Math.floor(first.top));
  const lastRow = Math.min(height - 1, Math.floor(edges.reduce((lowest, { bottom }) => Math.max(lowest, bottom), 0)));
  const crossings: Crossing[] = [];
  let [active, next]: [Edge[], number] = [[], 0];
  for (let row = firstRow; row <= lastRow; row++) {
    let [left, right] = [width, 0];
    for (let line = 0; line < perRow; line++) {
      const y = row + (line + 0.5) / perRow;
      for (let edge = edges[next]; edge && edge.top <= y; edge = edges[++next]) active.push(edge);
      if (active.some(({ bottom }) => bottom <= y)) active = active.filter(({ bottom }) => bottom > y);
      cross(active, y, crossings);
      let winding = 0;
      let from = 0;
      for (let at = 0; at < active.length; at++) {
        const { x, turn } = crossings[at] ?? nowhere;
        if (winding === 0) from = x;
        winding += turn;
        if (winding !== 0) continue;
        const [start, end] = [Math.max(0, from), Math.min(width, x)];
        if (end <= start) continue;
        cover(covered, start, end);
        left = Math.min(left, Math.floor(start));
        right = Math.max(right, Math.ceil(end));
      }
    }
    if (right > left) brush.lay(row, covered, left, right, colour);
  }
}

interface Crossing {
  x: number;
  turn: 1 | -1;
}

const nowhere: Crossing = { x: 0, turn: 1 };

/** Where edges cross a line, from left to right, into the first of `crossings`: few and nearly in order, and asked for on each line. */
function cross(edges: readonly Edge[], y: number, crossings: Crossing[]): void {
  let count = 0;
  for (const { x, slope, top, turn } of edges) {
    const crossing = crossings[count] ?? { x: 0, turn };
    crossing.x = x + (y - top) * slope;
    crossing.turn = turn;
    let place = count++;
    for (let left = crossings[place - 1]; left && left.x > crossing.x; left = crossings[--place - 1]) crossings[place] = left;
    crossings[place] = crossing;
  }
}

function edgesOf(polygon: readonly number[], moved: number, lowered: number): readonly Edge[] {
  const edges: Edge[] = [];
  for (let at = 0; at + 1 < polygon.length; at += 2) {
    const [x, y] = [(polygon[at] ?? 0) + moved, (polygon[at + 1] ?? 0) + lowered];
    const [toX, toY] = [(polygon[(at + 2) % polygon.length] ?? 0) + moved, (polygon[(at + 3) % polygon.length] ?? 0) + lowered];
    if (y === toY) continue;
    const isDown = y < toY;
    const slope = (toX - x) / (toY - y);
    edges.push(isDown ? { top: y, bottom: toY, x, slope, turn: 1 } : { top: toY, bottom: y, x: toX, slope, turn: -1 });
  }
  return edges;
}

/** Adds a stretch of one line, as steps in how much is covered from each pixel on. */
function cover(covered: Float32Array, start: number, end: number): void {
  const step = (at: number, share: number): void => {
    const pixel = Math.floor(at);
    const rest = at - pixel;
    covered[pixel] = (covered[pixel] ?? 0) + share * (1 - rest);
    covered[pixel + 1] = (covered[pixel + 1] ?? 0) + share * rest;
  };
  step(start, 1 / perRow);
  step(end, -1 / perRow);
}

/** Lays colours over rows of a picture. */
class Brush {
  readonly #words: Int32Array;

  constructor(readonly target: Pixels) {
    this.#words = wordsOf(target);
  }

  /** Lays the colour over a row where it is covered, and clears the steps, of which those of the row begin at `from`. */
  lay(row: number, covered: Float32Array, left: number, right: number, colour: Shape['colour'], from = 0): void {
    const last = Math.min(right + 2, covered.length - from);
    let sum = 0;
    for (let pixel = left; pixel < last; ) {
      sum += covered[from + pixel] ?? 0;
      covered[from + pixel] = 0;
      // What is covered alike is laid at once.
      let end = pixel + 1;
      while (end < last && covered[from + end] === 0) end++;
      const share = Math.min(1, Math.abs(sum));
      if (share > 0.001) this.#layAlike(row * this.target.width, pixel, Math.min(end, right), colour, share > 0.999 ? colour[3] / 255 : (share * colour[3]) / 255);
      pixel = end;
    }
  }

  /** Lays the colour over neighbouring pixels, which mostly look alike before, too. */
  #layAlike(row: number, pixel: number, end: number, colour: Shape['colour'], over: number): void {
    const words = this.#words;
    for (let at = row + pixel; at < row + end; ) {
      const under = words[at];
      lay(this.target.data, at * 4, colour, over);
      const laid = words[at] ?? 0;
      for (at++; at < row + end && words[at] === under; at++) words[at] = laid;
    }
  }
}

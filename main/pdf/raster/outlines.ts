/** a b c d e f as SVG writes them. */
export type Matrix = readonly [number, number, number, number, number, number];
/** x and y in turns, pixels; its last point is joined with its first. */
export type Polygon = readonly number[];

/** A line through points (x and y in turns), pixels. */
export interface Line {
  readonly points: readonly number[];
  readonly isClosed: boolean;
}

/** How far the corners of a flattened curve stand apart, pixels, about. */
const step = 3;
const mostSteps = 48;
/** As many coordinates as each command of a path takes. */
const taken: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, q: 4, c: 6, z: 0 };

function transformed([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** A matrix within another. */
export function inside(outer: Matrix, [a, b, c, d, e, f]: Matrix): Matrix {
  const [x, y] = transformed(outer, e, f);
  return [outer[0] * a + outer[2] * b, outer[1] * a + outer[3] * b, outer[0] * c + outer[2] * d, outer[1] * c + outer[3] * d, x, y];
}

/** The lines of a path's data, its curves flattened. */
export function flatten(data: string, matrix: Matrix): readonly Line[] {
  const lines: Line[] = [];
  let points: number[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const end = (isClosed: boolean): void => {
    if (points.length > 2) lines.push({ points, isClosed });
    points = [];
  };
  const add = (toX: number, toY: number): void => {
    if (points.length === 0) points.push(...transformed(matrix, x, y));
    points.push(...transformed(matrix, toX, toY));
  };
  for (const [, command = '', written = ''] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const kind = command.toLowerCase();
    const isRelative = command === kind;
    const numbers = written.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
    const count = taken[kind] ?? 0;
    if (kind === 'z') {
      end(true);
      [x, y] = [startX, startY];
    }
    for (let at = 0; count > 0 && at + count <= numbers.length; at += count) {
      const [originX, originY] = isRelative ? [x, y] : [0, 0];
      const number = (index: number): number => numbers[at + index] ?? 0;
      if (kind === 'h' || kind === 'v') {
        const [toX, toY] = kind === 'h' ? [originX + number(0), y] : [x, originY + number(0)];
        add(toX, toY);
        [x, y] = [toX, toY];
        continue;
      }
      const pair = (index: number): readonly [number, number] => [originX + number(index), originY + number(index + 1)];
      const [toX, toY] = pair(count - 2);
      if (kind === 'm') {
        end(false);
        [startX, startY] = [toX, toY];
      } else if (kind === 'l') add(toX, toY);
      else {
        const first = pair(0);
        const second = kind === 'c' ? pair(2) : first;
        curve(kind === 'c', matrix, [x, y], first, second, [toX, toY], add);
      }
      [x, y] = [toX, toY];
    }
  }
  end(false);
  return lines;
}

type Point = readonly [number, number];

function curve(isCubic: boolean, matrix: Matrix, from: Point, first: Point, second: Point, to: Point, add: (x: number, y: number) => void): void {
  const seen = [from, first, second, to].map(([x, y]) => transformed(matrix, x, y));
  const length = seen.slice(1).reduce((sum, [x, y], index) => sum + Math.hypot(x - (seen[index]?.[0] ?? 0), y - (seen[index]?.[1] ?? 0)), 0);
  const steps = Math.max(2, Math.min(mostSteps, Math.ceil(length / step)));
  for (let index = 1; index <= steps; index++) {
    const t = index / steps;
    const s = 1 - t;
    const shares = isCubic ? [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t] : [s * s, 2 * s * t, 0, t * t];
    const along = (axis: 0 | 1): number => [from, first, second, to].reduce((sum, point, at) => sum + point[axis] * (shares[at] ?? 0), 0);
    add(along(0), along(1));
  }
}

/** What a pen of this width covers along lines: a box for each stretch, round corners between them and, of a round pen, at their ends, all turning the same way. */
export function strokePolygons(lines: readonly Line[], width: number, dash: readonly number[], isRound = false): readonly Polygon[] {
  const half = Math.max(width, 0.5) / 2;
  const pieces = dash.length > 0 ? lines.flatMap((line) => dashed(line, dash)) : lines;
  return pieces.flatMap(({ points, isClosed }) => {
    const ends = isClosed ? [...points, points[0] ?? 0, points[1] ?? 0] : points;
    const covered: Polygon[] = [];
    for (let at = 0; at + 3 < ends.length; at += 2) {
      const [x, y, toX, toY] = [ends[at] ?? 0, ends[at + 1] ?? 0, ends[at + 2] ?? 0, ends[at + 3] ?? 0];
      const length = Math.hypot(toX - x, toY - y);
      if (length === 0) continue;
      const [acrossX, acrossY] = [((y - toY) / length) * half, ((toX - x) / length) * half];
      covered.push([x + acrossX, y + acrossY, x - acrossX, y - acrossY, toX - acrossX, toY - acrossY, toX + acrossX, toY + acrossY]);
      if (half > 0.6 && (at > 0 || isClosed || isRound)) covered.push(dot(x, y, half));
    }
    if (isRound && half > 0.6 && !isClosed) covered.push(dot(ends.at(-2) ?? 0, ends.at(-1) ?? 0, half));
    return covered;
  });
}

/** A circle as a polygon that turns as the boxes of strokes do. */
function dot(x: number, y: number, radius: number): Polygon {
  const corners = Math.min(24, 6 + Math.ceil(radius * 2));
  return Array.from({ length: corners }, (_, index) => (2 * Math.PI * index) / corners).flatMap((angle) => [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius]);
}

function dashed({ points, isClosed }: Line, dash: readonly number[]): readonly Line[] {
  const ends = isClosed ? [...points, points[0] ?? 0, points[1] ?? 0] : points;
  const pieces: Line[] = [];
  let [part, left] = [0, dash[0] ?? 1];
  let piece: number[] = [ends[0] ?? 0, ends[1] ?? 0];
  const lift = (): void => {
    if (part % 2 === 0 && piece.length > 2) pieces.push({ points: piece, isClosed: false });
  };
  for (let at = 0; at + 3 < ends.length; at += 2) {
    let [x, y] = [ends[at] ?? 0, ends[at + 1] ?? 0];
    const [toX, toY] = [ends[at + 2] ?? 0, ends[at + 3] ?? 0];
    let length = Math.hypot(toX - x, toY - y);
    while (length > left) {
      [x, y] = [x + ((toX - x) * left) / length, y + ((toY - y) * left) / length];
      piece.push(x, y);
      lift();
      length -= left;
      left = dash[++part % dash.length] ?? 1;
      piece = [x, y];
    }
    piece.push(toX, toY);
    left -= length;
  }
  lift();
  return pieces;
}

/** Lines as polygons of which each turns against the one that it lies in: what lies in an even number of them is left out, as some programs count. */
export function evenOddPolygons(lines: readonly Line[]): readonly Polygon[] {
  return lines.map(({ points }, place) => {
    const depth = lines.filter((other, at) => at !== place && holds(other.points, points[0] ?? 0, points[1] ?? 0)).length;
    return areaOf(points) > 0 === (depth % 2 === 0) ? points : reversed(points);
  });
}

function areaOf(points: Polygon): number {
  let area = 0;
  for (let at = 0; at + 1 < points.length; at += 2) area += (points[at] ?? 0) * (points[(at + 3) % points.length] ?? 0) - (points[(at + 2) % points.length] ?? 0) * (points[at + 1] ?? 0);
  return area;
}

function holds(points: Polygon, x: number, y: number): boolean {
  let isInside = false;
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [fromX, fromY, toX, toY] = [points[at] ?? 0, points[at + 1] ?? 0, points[(at + 2) % points.length] ?? 0, points[(at + 3) % points.length] ?? 0];
    if (fromY > y !== toY > y && x < fromX + ((toX - fromX) * (y - fromY)) / (toY - fromY)) isInside = !isInside;
  }
  return isInside;
}

function reversed(points: Polygon): Polygon {
  const turned: number[] = [];
  for (let at = points.length - 2; at >= 0; at -= 2) turned.push(points[at] ?? 0, points[at + 1] ?? 0);
  return turned;
}

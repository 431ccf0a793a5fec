import type { Box } from '../../../shared/plan/plan.ts';
import type { Point } from '../canvasState.ts';

/** What a turn costs, and how much dearer a step through a box is than one beside it, canvas units. */
const turn = 160;
const through = 12;
/** How far outside all boxes a way may go round them. */
const beyond = 40;

/** A place in the net of lines, and whether the way came there across or down. */
interface Stop {
  readonly column: number;
  readonly row: number;
  readonly isAcross: boolean;
  readonly cost: number;
  readonly before: Stop | undefined;
}

/**
 * A way between two boxes that goes, across and down only, through the room between all boxes: the corners, the first on the
 * side of `from`, the last on the side of `to`. Where boxes leave no room it passes through what it must.
 */
export function wayAround(from: Box, to: Box, boxes: readonly Box[]): readonly Point[] {
  const [start, end] = [middleOf(from), middleOf(to)];
  const columns = linesBetween(boxes.flatMap(({ x, width }) => [x, x + width]), [start.x, end.x]);
  const rows = linesBetween(boxes.flatMap(({ y, height }) => [y, y + height]), [start.y, end.y]);
  const others = boxes.filter((box) => box !== from && box !== to);
  const reached = new Map<number, number>();
  const open: Stop[] = [];
  const reach = (stop: Stop): void => {
    const key = (stop.row * columns.length + stop.column) * 2 + Number(stop.isAcross);
    if (stop.cost >= (reached.get(key) ?? Infinity)) return;
    reached.set(key, stop.cost);
    let [low, high] = [0, open.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if ((open[half]?.cost ?? 0) > stop.cost) low = half + 1;
      else high = half;
    }
    open.splice(low, 0, stop);
  };
  const at = ({ column, row }: Pick<Stop, 'column' | 'row'>): Point => ({ x: columns[column] ?? 0, y: rows[row] ?? 0 });
  for (const isAcross of [true, false]) reach({ column: columns.indexOf(start.x), row: rows.indexOf(start.y), isAcross, cost: 0, before: undefined });
  for (let stop = open.pop(); stop; stop = open.pop()) {
    const here = at(stop);
    if (here.x === end.x && here.y === end.y) return cornersOf(stop, at, from, to);
    for (const [column, row] of [[stop.column - 1, stop.row], [stop.column + 1, stop.row], [stop.column, stop.row - 1], [stop.column, stop.row + 1]] as const) {
      if (column < 0 || row < 0 || column >= columns.length || row >= rows.length) continue;
      const next = at({ column, row });
      const isAcross = row === stop.row;
      const length = Math.abs(next.x - here.x) + Math.abs(next.y - here.y);
      const within = Math.max(0, ...others.map((box) => lengthWithin(box, here, next)));
      reach({ column, row, isAcross, cost: stop.cost + length + within * (through - 1) + (isAcross === stop.isAcross ? 0 : turn), before: stop });
    }
  }
  return [start, end];
}

/** The middles between neighbouring edges, one line outside on each side, and those that are asked for. */
function linesBetween(edges: readonly number[], asked: readonly number[]): readonly number[] {
  const sorted = [...new Set(edges)].sort((one, other) => one - other);
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  const between = sorted.slice(1).map((edge, place) => (edge + (sorted[place] ?? edge)) / 2);
  return [...new Set([first - beyond, ...between, last + beyond, ...asked])].sort((one, other) => one - other);
}

/** The corners of a way that ends here, without what of it lies in the boxes that it joins. */
function cornersOf(end: Stop, at: (stop: Stop) => Point, from: Box, to: Box): readonly Point[] {
  const points: Point[] = [];
  for (let stop: Stop | undefined = end; stop; stop = stop.before) points.unshift(at(stop));
  const corners = points.filter((point, place) => {
    const [before, after] = [points[place - 1], points[place + 1]];
    return !before || !after || !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
  return leaving(to, leaving(from, corners).toReversed()).toReversed();
}

/** A way from where it leaves a box for the last time. */
function leaving(box: Box, corners: readonly Point[]): readonly Point[] {
  const last = corners.findLastIndex((corner) => holds(box, corner));
  const [inside, outside] = [corners[last], corners[last + 1]];
  if (!inside || !outside) return corners;
  const side = {
    x: Math.min(box.x + box.width, Math.max(box.x, outside.x)),
    y: Math.min(box.y + box.height, Math.max(box.y, outside.y)),
  };
  return [side, ...corners.slice(last + 1)];
}

function holds({ x, y, width, height }: Box, point: Point): boolean {
  return point.x > x && point.x < x + width && point.y > y && point.y < y + height;
}

/** How much of a step, across or down, lies within a box: lines run between edges, so that steps cross these. */
function lengthWithin({ x, y, width, height }: Box, one: Point, other: Point): number {
  if (one.y === other.y) return one.y > y && one.y < y + height ? Math.max(0, Math.min(x + width, Math.max(one.x, other.x)) - Math.max(x, Math.min(one.x, other.x))) : 0;
  return one.x > x && one.x < x + width ? Math.max(0, Math.min(y + height, Math.max(one.y, other.y)) - Math.max(y, Math.min(one.y, other.y))) : 0;
}

function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

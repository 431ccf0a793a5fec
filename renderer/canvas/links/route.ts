import type { Box } from '../../../shared/plan/plan.ts';
import type { Point } from '../canvasState.ts';

/** The way of a link from card to card. */
export interface Route {
  /** Where it starts, then of each curve both controls and the end: x and y in turn. */
  readonly curves: readonly number[];
  /** What it lies in. */
  readonly box: Box;
  readonly start: Point;
  readonly middle: Point;
  readonly end: Point;
  /** Unit steps away from the cards, for what is written beside the ends. */
  readonly startOut: Point;
  readonly endOut: Point;
}

interface Gate {
  readonly at: Point;
  /** Unit step outwards. */
  readonly out: Point;
}

/** So far beyond its gates a way reaches at most, canvas units. */
export const farthestPull = 240;

/**
 * A curve between two cards. Cards of different areas are joined through gates in the sides of their areas, so that
 * links between the same two areas run as one bundle instead of a web.
 */
export function route(from: Box, to: Box, fromArea?: Box, toArea?: Box): Route {
  if (!fromArea && !toArea) return direct(from, to);
  const [areaOut, areaIn] = facing(fromArea ?? from, toArea ?? to);
  const start = fromArea ? sideOf(from, areaOut.out) : areaOut;
  const end = toArea ? sideOf(to, areaIn.out) : areaIn;
  const gates = [start, ...(fromArea ? [areaOut] : []), ...(toArea ? [turned(areaIn)] : []), turned(end)];
  return through(gates, start, end);
}

/** A straight way to a bare point: a link being drawn. */
export function routeToPoint(from: Box, point: Point): Route {
  const [start, end] = facing(from, { ...point, width: 0, height: 0 });
  return through([start, turned(end)], start, end);
}

function direct(from: Box, to: Box): Route {
  const [start, end] = facing(from, to);
  return through([start, turned(end)], start, end);
}

/** Curves through gates, leaving and entering each along its step. */
function through(gates: readonly Gate[], start: Gate, end: Gate): Route {
  const [first, ...rest] = gates;
  if (!first) throw new Error('A way has two ends');
  const curves = [round(first.at.x), round(first.at.y)];
  let previous = first;
  let longest = -1;
  let middle = first.at;
  for (const gate of rest) {
    const distance = Math.hypot(gate.at.x - previous.at.x, gate.at.y - previous.at.y);
    const pull = Math.min(farthestPull, Math.max(12, distance * 0.42));
    const one = step(previous.at, previous.out, pull);
    const two = step(gate.at, gate.out, -pull);
    curves.push(round(one.x), round(one.y), round(two.x), round(two.y), round(gate.at.x), round(gate.at.y));
    if (distance > longest) {
      longest = distance;
      middle = { x: (previous.at.x + 3 * one.x + 3 * two.x + gate.at.x) / 8, y: (previous.at.y + 3 * one.y + 3 * two.y + gate.at.y) / 8 };
    }
    previous = gate;
  }
  return { curves, box: boxOfCurves(curves), start: start.at, middle, end: end.at, startOut: start.out, endOut: end.out };
}

/** A way as the `d` of an SVG path. */
export function pathOf({ curves: [x = 0, y = 0, ...rest] }: Pick<Route, 'curves'>): string {
  const parts = [`M${x} ${y}`];
  for (let at = 0; at < rest.length; at += 6) parts.push(`C${rest.slice(at, at + 6).join(' ')}`);
  return parts.join('');
}

/** How far a point lies from a way, canvas units; close enough for a pointer. */
export function distanceTo({ curves }: Pick<Route, 'curves'>, { x, y }: Point): number {
  const steps = 24;
  let nearest = Number.POSITIVE_INFINITY;
  for (let at = 0; at + 7 < curves.length; at += 6) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = curves.slice(at, at + 8);
    let [beforeX, beforeY] = [x0, y0];
    for (let step = 1; step <= steps; step++) {
      const t = step / steps;
      const s = 1 - t;
      const nextX = s * s * s * x0 + 3 * s * s * t * x1 + 3 * s * t * t * x2 + t * t * t * x3;
      const nextY = s * s * s * y0 + 3 * s * s * t * y1 + 3 * s * t * t * y2 + t * t * t * y3;
      nearest = Math.min(nearest, distanceToLine(x, y, beforeX, beforeY, nextX, nextY));
      [beforeX, beforeY] = [nextX, nextY];
    }
  }
  return nearest;
}

function distanceToLine(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}

/** A curve stays within its controls. */
function boxOfCurves(curves: readonly number[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < curves.length; at += 2) {
    const [x = 0, y = 0] = [curves[at], curves[at + 1]];
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { x: left - 1, y: top - 1, width: right - left + 2, height: bottom - top + 2 };
}

/** The sides by which two boxes face each other: along the axis on which they lie further apart. */
function facing(one: Box, other: Box): readonly [Gate, Gate] {
  const apartX = Math.max(other.x - (one.x + one.width), one.x - (other.x + other.width));
  const apartY = Math.max(other.y - (one.y + one.height), one.y - (other.y + other.height));
  const isAcross = apartX >= apartY;
  const sign = isAcross
    ? Math.sign(other.x + other.width / 2 - (one.x + one.width / 2)) || 1
    : Math.sign(other.y + other.height / 2 - (one.y + one.height / 2)) || 1;
  const out = isAcross ? { x: sign, y: 0 } : { x: 0, y: sign };
  return [sideOf(one, out), sideOf(other, { x: -out.x, y: -out.y })];
}

/** The middle of the side that looks this way. */
function sideOf(box: Box, out: Point): Gate {
  const at = {
    x: box.x + box.width / 2 + (out.x * box.width) / 2,
    y: box.y + box.height / 2 + (out.y * box.height) / 2,
  };
  return { at, out };
}

/** A gate passed inwards. */
function turned({ at, out }: Gate): Gate {
  return { at, out: { x: -out.x || 0, y: -out.y || 0 } };
}

function step({ x, y }: Point, out: Point, length: number): Point {
  return { x: x + out.x * length, y: y + out.y * length };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

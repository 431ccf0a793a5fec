import type { Box } from '../../../shared/plan/plan.ts';
import type { Point } from '../canvasState.ts';

/** The way of a link from card to card. */
export interface Route {
  readonly path: string;
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
  if (!first) return { path: '', start: start.at, middle: start.at, end: end.at, startOut: start.out, endOut: end.out };
  const parts = [`M${round(first.at.x)} ${round(first.at.y)}`];
  let previous = first;
  let longest = -1;
  let middle = first.at;
  for (const gate of rest) {
    const distance = Math.hypot(gate.at.x - previous.at.x, gate.at.y - previous.at.y);
    const pull = Math.min(240, Math.max(12, distance * 0.42));
    const one = step(previous.at, previous.out, pull);
    const two = step(gate.at, gate.out, -pull);
    parts.push(`C${round(one.x)} ${round(one.y)} ${round(two.x)} ${round(two.y)} ${round(gate.at.x)} ${round(gate.at.y)}`);
    if (distance > longest) {
      longest = distance;
      middle = { x: (previous.at.x + 3 * one.x + 3 * two.x + gate.at.x) / 8, y: (previous.at.y + 3 * one.y + 3 * two.y + gate.at.y) / 8 };
    }
    previous = gate;
  }
  return { path: parts.join(''), start: start.at, middle, end: end.at, startOut: start.out, endOut: end.out };
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

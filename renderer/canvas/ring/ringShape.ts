import { dimensions, pointOnAxis, positionAtPoint, type Dimension, type PositionKindId } from '../../../shared/framework/dimensions.ts';
import { ringBox, ringRadius } from '../../../shared/plan/geometry.ts';
import type { Positions } from '../../../shared/plan/plan.ts';
import type { Point } from '../canvasState.ts';

/** The outer ring and the hole for the givens, canvas units; the rest of the box is for the poles' names. */
export const radius = ringRadius;
export const hole = 96;
/** A marker's width and height, and how far apart the lanes are in which markers stand beside each other. */
export const markerSize = 28;
const laneWidth = 30;
export const centre: Point = { x: ringBox.width / 2, y: ringBox.height / 2 };
/** Rings between the hole and the outer one. */
export const ringRadii: readonly number[] = [0, 25, 50, 75, 100].map((value) => hole + ((radius - hole) * value) / 100);

/** A place on an axis, in the ring's own box. `across` steps sideways off the axis, clockwise. */
export function placeOn(dimension: Dimension, value: number, across = 0): Point {
  const point = pointOnAxis(dimension, value, radius, hole);
  const angle = (dimension.angle * Math.PI) / 180;
  return { x: centre.x + point.x + Math.cos(angle) * across, y: centre.y + point.y + Math.sin(angle) * across };
}

/** The position that a point of the canvas means on an axis; the ring stands around (0, 0). */
export function valueAt(dimension: Dimension, point: Point): number {
  return positionAtPoint(dimension, point, radius, hole);
}

/** The outline of a party's stand: closed where all axes have a position, else a line through those that do. */
export function shapeOf(positions: Positions, kind: PositionKindId): { readonly path: string; readonly isClosed: boolean } | undefined {
  const points = dimensions.flatMap((dimension) => {
    const position = positions[dimension.id][kind];
    return position ? [placeOn(dimension, position.value)] : [];
  });
  if (points.length < 2) return undefined;
  const isClosed = points.length === dimensions.length;
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`).join('');
  return { path: isClosed ? `${path}Z` : path, isClosed };
}

/** How near two markers of one axis may come, in steps of their value, before they must step aside. */
const crowding = Math.ceil((laneWidth * 100) / (radius - hole));

/**
 * How far each marker of an axis steps aside, so that none touches another: clockwise, away from the gap's bar and the
 * inner pole's name. The last one, what was agreed, always stands on its vertex.
 */
export function sidesteps<Id extends string>(values: readonly { readonly id: Id; readonly value: number }[]): ReadonlyMap<Id, number> {
  const steps = new Map<Id, number>();
  const placed: { readonly value: number; readonly lane: number }[] = [];
  const lanes = [0, 1, 2, 3];
  for (const { id, value } of [...values].reverse()) {
    const lane = lanes.find((candidate) => !placed.some((other) => other.lane === candidate && Math.abs(other.value - value) < crowding)) ?? 0;
    placed.push({ value, lane });
    steps.set(id, lane * laneWidth);
  }
  return steps;
}

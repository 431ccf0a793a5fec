import { circledPositions, dimensions, distanceAt, pointOnAxis, positionAtPoint, positionKinds, type Dimension, type PositionKind, type PositionKindId } from '../../../shared/framework/dimensions.ts';
import { ringBox, ringRadius } from '../../../shared/plan/geometry.ts';
import type { Positions } from '../../../shared/plan/plan.ts';
import type { Point } from '../canvasState.ts';

/** The outer ring and the hole for the givens, canvas units; the rest of the box is for the poles' names. */
export const radius = ringRadius;
export const hole = 96;
/** Between the lanes in which markers stand beside each other. */
const laneGap = 2;
export const centre: Point = { x: ringBox.width / 2, y: ringBox.height / 2 };
/** Rings between the hole and the outer one. */
export const ringRadii: readonly number[] = circledPositions.map((value) => distanceAt(value, radius, hole));

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

/**
 * How far each marker of an axis steps aside, so that none of this size touches another: clockwise, away from the gap's bar and the
 * inner pole's name. The last one, what was agreed, always stands on its vertex.
 */
export function sidesteps<Id extends string>(values: readonly { readonly id: Id; readonly value: number }[], size: number): ReadonlyMap<Id, number> {
  const laneWidth = size + laneGap;
  // How near two of one lane may come, in steps of their value.
  const crowding = Math.ceil((laneWidth * 100) / (radius - hole));
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

/** A marker where it stands in the ring's own box. */
export interface PlacedMarker {
  readonly dimension: Dimension;
  readonly kind: PositionKind;
  readonly value: number;
  readonly at: Point;
}

/** All markers of a plan, each of this size and none over another. */
export function placedMarkers(positions: Positions, size: number): readonly PlacedMarker[] {
  return dimensions.flatMap((dimension) => {
    const placed = positionKinds.flatMap((kind) => {
      const position = positions[dimension.id][kind.id];
      return position ? [{ id: kind.id, kind, value: position.value }] : [];
    });
    const steps = sidesteps(placed, size);
    return placed.map(({ id, kind, value }) => ({ dimension, kind, value, at: placeOn(dimension, value, steps.get(id)) }));
  });
}

/** The marker whose middle is nearest to a point of the ring's own box. */
export function nearestMarker(markers: readonly PlacedMarker[], { x, y }: Point): PlacedMarker | undefined {
  let nearest: PlacedMarker | undefined;
  const distanceTo = ({ at }: PlacedMarker): number => Math.hypot(at.x - x, at.y - y);
  for (const marker of markers) if (!nearest || distanceTo(marker) < distanceTo(nearest)) nearest = marker;
  return nearest;
}

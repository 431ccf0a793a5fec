import { dimensions, pointOnAxis, type DimensionId } from '../framework/dimensions.ts';

/** The shape between places on the axes, as points of an SVG polygon around (0, 0); '' where fewer than two are known. */
export function ringOutline(values: Readonly<Partial<Record<DimensionId, number>>>, radius: number, hole: number): string {
  const points = dimensions.flatMap((dimension) => {
    const value = values[dimension.id];
    if (value === undefined) return [];
    const { x, y } = pointOnAxis(dimension, value, radius, hole);
    return `${x.toFixed(2)},${y.toFixed(2)}`;
  });
  return points.length < 2 ? '' : points.join(' ');
}

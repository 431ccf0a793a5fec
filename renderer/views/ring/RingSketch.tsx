import { circledPositions, dimensions, distanceAt, outermostPosition, pointOnAxis, type DimensionId, type PositionKindId } from '../../../shared/framework/dimensions.ts';
import { viewRingTexts as texts } from '../../../shared/messages/viewRing.ts';
import { ringOutline } from '../../../shared/views/ringOutline.ts';
import { useSay } from '../../session/useSay.ts';

/** One outline on a small ring; its kind gives its colour. */
export interface SketchedShape {
  readonly kind: PositionKindId | 'scenario';
  readonly values: Readonly<Partial<Record<DimensionId, number>>>;
}

const radius = 76;
const hole = 12;

/** A small ring: axes by name, and one outline with its places for each shape, the last on top. */
export function RingSketch({ shapes }: { readonly shapes: readonly SketchedShape[] }) {
  const say = useSay();
  const top = shapes.at(-1);
  const places = dimensions.map((dimension) => `${say(dimension.name)} ${top?.values[dimension.id] ?? '–'}`).join(', ');
  return (
    <svg className="ring-sketch" viewBox="-152 -100 304 200" role="img" aria-label={say(texts.sketch, { places })}>
      {circledPositions.map((value) => (
        <circle key={value} r={distanceAt(value, radius, hole)} data-outermost={value === outermostPosition} />
      ))}
      {dimensions.map((dimension) => {
        const from = pointOnAxis(dimension, 0, radius, hole);
        const to = pointOnAxis(dimension, outermostPosition, radius, hole);
        const label = pointOnAxis(dimension, outermostPosition, radius + 8, hole);
        const isSideways = Math.abs(label.x) > Math.abs(label.y);
        return (
          <g key={dimension.id}>
            <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
            <text x={label.x} y={label.y + (isSideways ? 3 : label.y < 0 ? -1 : 8)} textAnchor={!isSideways ? 'middle' : label.x > 0 ? 'start' : 'end'}>
              {say(dimension.name)}
            </text>
          </g>
        );
      })}
      {shapes.map((shape) => (
        <g key={shape.kind} data-kind={shape.kind} className="ring-sketch-shape">
          <polygon points={ringOutline(shape.values, radius, hole)} />
          {dimensions.map((dimension) => {
            const value = shape.values[dimension.id];
            if (value === undefined) return null;
            const { x, y } = pointOnAxis(dimension, value, radius, hole);
            return shape.kind === 'client' ? <rect key={dimension.id} x={x - 3.4} y={y - 3.4} width={6.8} height={6.8} /> : <circle key={dimension.id} cx={x} cy={y} r={3.8} />;
          })}
        </g>
      ))}
    </svg>
  );
}

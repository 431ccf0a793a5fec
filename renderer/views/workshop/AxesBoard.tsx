import { circledPositions, distanceAt, outermostPosition, pointOnAxis, wideGap, type Dimension } from '../../../shared/framework/dimensions.ts';
import { viewWorkshopTexts as texts } from '../../../shared/messages/viewWorkshop.ts';
import { workshopTexts } from '../../../shared/messages/workshop.ts';
import { divisionOf, widthOf, type AxisOutcome, type SidePlace } from '../../../shared/workshop/outcome.ts';
import { useSay } from '../../session/useSay.ts';

const radius = 150;
const hole = 22;
/** How far dots on the same place stand beside each other. */
const beside = 6;
/** How far beside the axis a side's people stand. */
const lanes = { client: -9, agency: 9, guest: 24, undefined: 0 } as const;

const laneOf = ({ side }: Pick<SidePlace, 'side'>): number => lanes[side ?? 'undefined'];

/** Everybody's dot on the ring, how far each side spreads, where its middle is and how near the sides are; and the reasons, outliers first. */
export function AxesBoard({ axes }: { readonly axes: readonly AxisOutcome[] }) {
  const say = useSay();
  const sideName = ({ side }: Pick<SidePlace, 'side'>): string => (side === undefined ? say(texts.allSay) : say(workshopTexts[side]));
  const places = axes.map(({ dimension, places: each }) => `${say(dimension.name)} ${each.map((place) => `${sideName(place)} ${place.median}`).join(', ')}`).join('; ');
  // What divides the room most is talked about first.
  const byDistance = [...axes].sort((one, other) => widthOf(divisionOf(other)) - widthOf(divisionOf(one)));
  const sides = [...new Map(axes.flatMap((axis) => axis.places.map((place) => [place.side, place] as const))).values()];
  return (
    <div className="workshop-axes">
      <div>
        <svg viewBox="-262 -188 524 376" role="img" aria-label={say(texts.ring, { places })}>
          {circledPositions.map((value) => (
            <circle key={value} className="workshop-circle" r={distanceAt(value, radius, hole)} data-outermost={value === outermostPosition} />
          ))}
          {sides.map((side) => (
            <Shape key={side.side ?? ''} axes={axes} side={side} />
          ))}
          {axes.map((axis) => (
            <AxisOnRing key={axis.dimension.id} axis={axis} />
          ))}
        </svg>
        <ul className="workshop-legend" aria-hidden="true">
          {sides.map((side) => (
            <li key={side.side ?? ''} data-side={side.side}>
              {sideName(side)}
            </li>
          ))}
        </ul>
      </div>
      <ul>
        {byDistance.map((axis) => (
          <AxisInWords key={axis.dimension.id} axis={axis} sideName={sideName} />
        ))}
      </ul>
    </div>
  );
}

function AxisInWords({ axis, sideName }: { readonly axis: AxisOutcome; readonly sideName: (place: SidePlace) => string }) {
  const say = useSay();
  const { dimension, places, reasons } = axis;
  const division = divisionOf(axis);
  const isWide = widthOf(division) >= wideGap;
  return (
    <li>
      <h4>
        {say(dimension.name)} <span>{say(dimension.inner)} – {say(dimension.outer)}</span>
        {places.length === 0 ? null : <em data-wide={isWide}>{!isWide ? say(texts.near) : division.apart >= wideGap ? say(texts.apart, { count: division.apart }) : say(texts.divided, { from: division.from, to: division.to })}</em>}
      </h4>
      {reasons.length > 0 ? (
        <ol aria-label={say(texts.reasonsFirst)}>
          {reasons.map(({ text, by, value, side }, place) => (
            <li key={place} data-side={side}>
              <b>{value}</b> {text} {by ? <em>{say(by)}</em> : null}
            </li>
          ))}
        </ol>
      ) : null}
      <p className="workshop-places">
        {places.map((place) => (
          <span key={place.side ?? ''} data-side={place.side}>
            {sideName(place)} <b>{place.median}</b> {place.values.length < 2 ? '' : place.lowest === place.highest ? say(texts.together) : say(texts.spread, { spread: `${place.lowest}–${place.highest}` })}
          </span>
        ))}
      </p>
    </li>
  );
}

function AxisOnRing({ axis: { dimension, places } }: { readonly axis: AxisOutcome }) {
  const say = useSay();
  const from = pointOnAxis(dimension, 0, radius, hole);
  const to = pointOnAxis(dimension, outermostPosition, radius, hole);
  const label = pointOnAxis(dimension, outermostPosition, radius + 12, hole);
  const isSideways = Math.abs(label.x) > Math.abs(label.y);
  return (
    <g>
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <text x={label.x} y={label.y + (isSideways ? 5 : label.y < 0 ? -2 : 13)} textAnchor={!isSideways ? 'middle' : label.x > 0 ? 'start' : 'end'}>
        {say(dimension.name)}
      </text>
      {places.map((place) => (
        <SideOnAxis key={place.side ?? ''} dimension={dimension} place={place} />
      ))}
    </g>
  );
}

/** A side's people in their lane beside the axis: a band as far as they spread, a dot each, and the middle across. */
function SideOnAxis({ dimension, place }: { readonly dimension: Dimension; readonly place: SidePlace }) {
  const lane = laneOf(place);
  const lowest = pointBeside(dimension, place.lowest, lane);
  const highest = pointBeside(dimension, place.highest, lane);
  const inner = pointBeside(dimension, place.median, lane - 8);
  const outer = pointBeside(dimension, place.median, lane + 8);
  return (
    <g data-side={place.side}>
      <line className="workshop-spread" x1={lowest.x} y1={lowest.y} x2={highest.x} y2={highest.y} />
      {place.values.map((value, index) => {
        const same = place.values.slice(0, index).filter((other) => Math.abs(other - value) < 4).length;
        const { x, y } = pointBeside(dimension, value, lane + Math.sign(lane || 1) * same * beside);
        return <circle key={index} className="workshop-dot" cx={x} cy={y} r={4} style={{ animationDelay: `${200 + index * 60}ms` }} />;
      })}
      <line className="workshop-median" x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} />
    </g>
  );
}

/** Where a side's middles are on all axes, as one shape. */
function Shape({ axes, side }: { readonly axes: readonly AxisOutcome[]; readonly side: SidePlace }) {
  const corners = axes.flatMap(({ dimension, places }) => {
    const place = places.find((known) => known.side === side.side);
    return place ? [pointBeside(dimension, place.median, laneOf(place))] : [];
  });
  if (corners.length < axes.length) return null;
  return <polygon className="workshop-shape" data-side={side.side} points={corners.map(({ x, y }) => `${x},${y}`).join(' ')} />;
}

/** A point beside an axis. */
function pointBeside(dimension: Dimension, value: number, distance: number): { readonly x: number; readonly y: number } {
  const { x, y } = pointOnAxis(dimension, value, radius, hole);
  const along = Math.hypot(x, y) || 1;
  return { x: x - (y / along) * distance, y: y + (x / along) * distance };
}

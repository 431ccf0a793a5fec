import { outermostPosition, pointOnAxis, type Dimension } from '../../../shared/framework/dimensions.ts';
import { viewWorkshopTexts as texts } from '../../../shared/messages/viewWorkshop.ts';
import { workshopTexts } from '../../../shared/messages/workshop.ts';
import type { AxisOutcome, SidePlace } from '../../../shared/workshop/outcome.ts';
import { useSay } from '../../session/useSay.ts';

const radius = 150;
const hole = 22;
const circles = [0, 25, 50, 75, 100];
/** How far dots on the same place stand beside each other. */
const beside = 7;
/** Sides stand on their own side of an axis. */
const shifts = { client: -1, agency: 1, guest: 2, undefined: 0 } as const;

/** Everybody's dot on the ring, each side's middle and spread, and the reasons, outliers first. */
export function AxesBoard({ axes }: { readonly axes: readonly AxisOutcome[] }) {
  const say = useSay();
  const sideName = ({ side }: Pick<SidePlace, 'side'>): string => (side === undefined ? say(texts.allSay) : say(workshopTexts[side]));
  const places = axes.map(({ dimension, places: each }) => `${say(dimension.name)} ${each.map((place) => `${sideName(place)} ${place.median}`).join(', ')}`).join('; ');
  return (
    <div className="workshop-axes">
      <svg viewBox="-270 -185 540 370" role="img" aria-label={say(texts.ring, { places })}>
        {circles.map((value) => (
          <circle key={value} className="workshop-circle" r={hole + ((radius - hole) * value) / outermostPosition} data-outermost={value === outermostPosition} />
        ))}
        {axes.map((axis) => (
          <AxisOnRing key={axis.dimension.id} axis={axis} />
        ))}
      </svg>
      <ul>
        {axes.map(({ dimension, places: each, reasons }) => (
          <li key={dimension.id}>
            <h4>
              {say(dimension.name)} <span>{say(dimension.inner)} – {say(dimension.outer)}</span>
            </h4>
            <p className="workshop-places">
              {each.map((place) => (
                <span key={place.side ?? ''} data-side={place.side}>
                  {sideName(place)} <b>{place.median}</b> {place.values.length < 2 ? '' : place.lowest === place.highest ? say(texts.together) : say(texts.spread, { spread: `${place.lowest}–${place.highest}` })}
                </span>
              ))}
            </p>
            {reasons.length > 0 ? (
              <ol aria-label={say(texts.reasonsFirst)}>
                {reasons.map(({ text, by, value, side }, place) => (
                  <li key={place} data-side={side}>
                    <b>{value}</b> {text} {by ? <em>{say(by)}</em> : null}
                  </li>
                ))}
              </ol>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
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
      <text x={label.x} y={label.y + (isSideways ? 4 : label.y < 0 ? -2 : 12)} textAnchor={!isSideways ? 'middle' : label.x > 0 ? 'start' : 'end'}>
        {say(dimension.name)}
      </text>
      {places.map((place) => (
        <g key={place.side ?? ''} data-side={place.side}>
          {place.values.map((value, index) => {
            const same = place.values.slice(0, index).filter((other) => Math.abs(other - value) < 4).length;
            const { x, y } = pointBeside(dimension, value, shifts[place.side ?? 'undefined'] * (6 + same * beside));
            return <circle key={index} className="workshop-dot" cx={x} cy={y} r={4.2} />;
          })}
          <Median dimension={dimension} place={place} />
        </g>
      ))}
    </g>
  );
}

/** The middle of a side, on the axis itself. */
function Median({ dimension, place }: { readonly dimension: Dimension; readonly place: SidePlace }) {
  const { x, y } = pointOnAxis(dimension, place.median, radius, hole);
  return <circle className="workshop-median" cx={x} cy={y} r={7.5} />;
}

/** A point beside an axis. */
function pointBeside(dimension: Dimension, value: number, distance: number): { readonly x: number; readonly y: number } {
  const { x, y } = pointOnAxis(dimension, value, radius, hole);
  const along = Math.hypot(x, y) || 1;
  return { x: x - (y / along) * distance, y: y + (x / along) * distance };
}

import { wideGap, type Dimension } from '../../../shared/framework/dimensions.ts';
import { placeOn } from './ringShape.ts';

interface GapBarProps {
  readonly dimension: Dimension;
  readonly client: number;
  readonly agency: number;
  /** How large a marker is, beside which it runs. */
  readonly marker: number;
}

/** Between a marker and the middle of the bar, which leaves room for the inner pole's name. */
const apart = 6;

/** From the client's place on an axis to the agency's, beside it. The figure stands with the axis's name. */
export function GapBar({ dimension, client, agency, marker }: GapBarProps) {
  if (client === agency) return null;
  const beside = -(marker / 2 + apart);
  const [one, other] = [placeOn(dimension, client, beside), placeOn(dimension, agency, beside)];
  return <line className="gap-bar" data-wide={Math.abs(client - agency) >= wideGap} x1={one.x} y1={one.y} x2={other.x} y2={other.y} />;
}

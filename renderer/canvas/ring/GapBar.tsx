import { wideGap, type Dimension } from '../../../shared/framework/dimensions.ts';
import { placeOn } from './ringShape.ts';

interface GapBarProps {
  readonly dimension: Dimension;
  readonly client: number;
  readonly agency: number;
}

/** Between the markers and the inner pole's name. */
const beside = -20;

/** From the client's place on an axis to the agency's, beside it. The figure stands with the axis's name. */
export function GapBar({ dimension, client, agency }: GapBarProps) {
  if (client === agency) return null;
  const [one, other] = [placeOn(dimension, client, beside), placeOn(dimension, agency, beside)];
  return <line className="gap-bar" data-wide={Math.abs(client - agency) >= wideGap} x1={one.x} y1={one.y} x2={other.x} y2={other.y} />;
}

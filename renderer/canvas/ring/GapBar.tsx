import { wideGap, type Dimension } from '../../../shared/framework/dimensions.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { useSay } from '../../session/useSay.ts';
import { placeOn } from './ringShape.ts';

interface GapBarProps {
  readonly dimension: Dimension;
  readonly client: number;
  readonly agency: number;
}

/** How far the client and the agency are apart on an axis, beside it. A wide gap warns. */
export function GapBar({ dimension, client, agency }: GapBarProps) {
  const say = useSay();
  const value = Math.abs(client - agency);
  if (value === 0) return null;
  const isWide = value >= wideGap;
  const beside = -30;
  const [one, other] = [placeOn(dimension, client, beside), placeOn(dimension, agency, beside)];
  const middle = placeOn(dimension, (client + agency) / 2, beside);
  const words = { value, dimension: say(dimension.name), limit: wideGap };
  return (
    <g className="gap-bar" data-wide={isWide}>
      <title>{say(isWide ? canvasTexts.wideGap : canvasTexts.narrowGap, words)}</title>
      <line x1={one.x} y1={one.y} x2={other.x} y2={other.y} />
      <rect x={middle.x - 17} y={middle.y - 11} width={34} height={22} rx={11} />
      <text x={middle.x} y={middle.y} dy="0.36em">
        {value}
      </text>
    </g>
  );
}

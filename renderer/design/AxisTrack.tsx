import { positionKinds, type PositionKindId } from '../../shared/framework/dimensions.ts';
import type { Positions } from '../../shared/plan/plan.ts';
import classes from './AxisTrack.module.css';

interface AxisTrackProps {
  readonly axis: Positions[keyof Positions];
  /** The party to draw larger. */
  readonly active?: PositionKindId;
}

/** An axis of the ring as a line, its centre at the left, with a dot for each party. A picture only: the words stand beside it. */
export function AxisTrack({ axis, active }: AxisTrackProps) {
  return (
    <span className={classes.track} aria-hidden="true">
      {positionKinds.map(({ id }) => {
        const position = axis[id];
        return position ? (
          <span
            key={id}
            className={classes.dot}
            data-active={id === active || undefined}
            style={{ left: `${position.value}%`, background: `var(--position-${id})` }}
          />
        ) : null;
      })}
    </span>
  );
}

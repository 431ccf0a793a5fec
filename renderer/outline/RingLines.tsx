import { memo } from 'react';
import type { Dimension, PositionKind } from '../../shared/framework/dimensions.ts';
import { outlineTexts } from '../../shared/messages/outline.ts';
import type { Positions } from '../../shared/plan/plan.ts';
import { AxisTrack } from '../design/AxisTrack.tsx';
import { useSay } from '../session/useSay.ts';
import classes from './outline.module.css';
import { TreeLine, type LineProps } from './TreeLine.tsx';

interface AxisLineProps extends LineProps {
  readonly dimension: Dimension;
  readonly axis: Positions[keyof Positions];
}

/** An axis of the ring with all its places at a glance. */
export const AxisLine = memo(function AxisLine({ dimension, axis, ...line }: AxisLineProps) {
  const say = useSay();
  return (
    <TreeLine {...line} look="axis">
      <span className={classes.name} title={`${say(dimension.inner)} – ${say(dimension.outer)}`}>
        {say(dimension.name)}
      </span>
      <span className={classes.axis}>
        <AxisTrack axis={axis} />
      </span>
    </TreeLine>
  );
});

interface PositionLineProps extends LineProps {
  readonly party: PositionKind;
  readonly value?: number;
  readonly reason: string;
  readonly isSelected: boolean;
}

/** One party's place on an axis, and why. */
export const PositionLine = memo(function PositionLine({ party, value, reason, ...line }: PositionLineProps) {
  const say = useSay();
  return (
    <TreeLine {...line} look="position">
      <span className={classes.placeDot} style={{ background: `var(--position-${party.id})` }} data-empty={value === undefined || undefined} />
      <span className={classes.party} title={say(party.meaning)}>
        {say(party.name)}
      </span>
      <span className={classes.value}>{value ?? say(outlineTexts.notPlaced)}</span>
      <span className={classes.reason} title={reason}>
        {reason}
      </span>
    </TreeLine>
  );
});

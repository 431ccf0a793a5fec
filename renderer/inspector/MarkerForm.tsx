import { Button, Group, SegmentedControl, Slider } from '@mantine/core';
import { IconTarget, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { clearPosition, setPosition } from '../../shared/edits/positions.ts';
import { dimensions, innermostPosition, liesOutside, outermostPosition, positionKinds, type DimensionId, type PositionKindId } from '../../shared/framework/dimensions.ts';
import type { Field } from '../../shared/framework/field.ts';
import { inspectorTexts } from '../../shared/messages/inspector.ts';
import { AxisTrack } from '../design/AxisTrack.tsx';
import { usePlan, usePlanSource } from '../session/planSource.ts';
import { useSay } from '../session/useSay.ts';
import { currentSession, nothingSelected, useWindowState } from '../session/windowState.ts';
import { FieldForm } from './FieldForm.tsx';
import type { FieldOwner } from './fieldOwner.ts';
import { gapOf } from './gap.ts';
import classes from './inspector.module.css';
import { PanelHeader } from './PanelHeader.tsx';
import { useCommit, useOwnerId } from './useOwner.ts';

interface MarkerFormProps {
  readonly dimension: DimensionId;
  readonly kind: PositionKindId;
}

const valueField: Field = {
  key: 'value',
  kind: 'number',
  whole: true,
  minimum: innermostPosition,
  maximum: outermostPosition,
  name: inspectorTexts.position,
  hint: inspectorTexts.positionRange,
};
const reasonField: Field = { key: 'reason', kind: 'text', name: inspectorTexts.reason, hint: inspectorTexts.reasonHint };
const middle = (innermostPosition + outermostPosition) / 2;

/** One party's place on one axis of the ring: where, why, and how far client and agency are apart there. */
export function MarkerForm({ dimension: dimensionId, kind }: MarkerFormProps) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const axis = usePlan((plan) => plan.positions[dimensionId]);
  const [dragged, setDragged] = useState<number | null>(null);
  const commit = useCommit((session, key, value) => {
    if (key === reasonField.key) return session.edit(setPosition, { dimension: dimensionId, kind, reason: typeof value === 'string' ? value : '' });
    if (typeof value === 'number') return session.edit(setPosition, { dimension: dimensionId, kind, value });
    return session.edit(clearPosition, { dimension: dimensionId, kind });
  });
  const ownerId = useOwnerId(`${dimensionId}.${kind}`);
  const dimension = dimensions.find(({ id }) => id === dimensionId);
  const party = positionKinds.find(({ id }) => id === kind);
  if (!dimension || !party) return null;

  const position = axis[kind];
  const values: FieldOwner['values'] = position ? { value: position.value, reason: position.reason } : {};
  const owner: FieldOwner = { id: ownerId, part: { kind: 'position', dimension: dimensionId, party: kind }, values, readOnly, commit };
  const gap = gapOf(axis);
  const ends = { dimension: say(dimension.name), inner: say(dimension.inner), outer: say(dimension.outer) };

  return (
    <>
      <PanelHeader icon={<IconTarget size={13} aria-hidden="true" />} kind={say(inspectorTexts.ring)} title={say(dimension.name)} purpose={`${say(party.name)}: ${say(party.meaning)}`} />
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={say(inspectorTexts.position)}
        data={positionKinds.map(({ id, name }) => ({ value: id, label: say(name) }))}
        value={kind}
        onChange={(chosen) => {
          const next = positionKinds.find(({ id }) => id === chosen);
          if (next) useWindowState.setState({ selection: { ...nothingSelected, marker: { dimension: dimensionId, kind: next.id } } });
        }}
      />
      <div className={classes.poles}>
        <div>
          <strong>{ends.inner}</strong>
          <span>{say(dimension.innerMeaning)}</span>
        </div>
        <div>
          <strong>{ends.outer}</strong>
          <span>{say(dimension.outerMeaning)}</span>
        </div>
      </div>
      <div className={classes.slide}>
        <AxisTrack axis={readOnly ? axis : { ...axis, [kind]: undefined }} active={kind} />
        {!readOnly && (
          <Slider
            classNames={{ root: classes.slider, track: classes.sliderTrack, bar: classes.sliderBar, thumb: classes.sliderThumb }}
            size={10}
            thumbSize={18}
            label={null}
            color={`var(--position-${kind})`}
            min={innermostPosition}
            max={outermostPosition}
            value={dragged ?? position?.value ?? middle}
            data-unplaced={(position === undefined && dragged === null) || undefined}
            thumbLabel={say(inspectorTexts.axis, ends)}
            thumbProps={{ 'aria-valuetext': position ? undefined : say(inspectorTexts.notPlaced) }}
            onChange={setDragged}
            onChangeEnd={(value) => {
              setDragged(null);
              if (value !== position?.value) currentSession().edit(setPosition, { dimension: dimensionId, kind, value });
            }}
          />
        )}
      </div>
      <FieldForm fields={position ? [valueField, reasonField] : [valueField]} owner={owner} />
      {kind === 'agreed' && position && gap && position.reason.trim() === '' && liesOutside(position.value, axis.client?.value, axis.agency?.value) ? <p className={classes.warning}>{say(inspectorTexts.outsideReason)}</p> : null}
      <p className={gap?.isWide ? classes.warning : classes.quiet}>
        {gap ? say(gap.isWide ? inspectorTexts.gapWide : inspectorTexts.gap, { gap: gap.gap }) : say(inspectorTexts.gapUnknown)}
      </p>
      {position && !readOnly && (
        <Group>
          <Button size="compact-xs" variant="subtle" color="gray" leftSection={<IconX size={12} />} onClick={() => currentSession().edit(clearPosition, { dimension: dimensionId, kind })}>
            {say(inspectorTexts.clearPosition)}
          </Button>
        </Group>
      )}
    </>
  );
}

import { ActionIcon, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { cadences } from '../../../shared/framework/cadences.ts';
import { measurementsViewTexts } from '../../../shared/messages/viewMeasurements.ts';
import { cadenceOf, type CadenceId } from '../../../shared/views/readings.ts';
import { useSay } from '../../session/useSay.ts';

interface CadenceChoiceProps {
  readonly value: CadenceId;
  onChange(cadence: CadenceId): void;
}

/** Weeks, months or quarters. */
export function CadenceChoice({ value, onChange }: CadenceChoiceProps) {
  const say = useSay();
  return (
    <SegmentedControl
      size="xs"
      aria-label={say(measurementsViewTexts.periodLength)}
      value={value}
      onChange={(chosen) => {
        const cadence = cadenceOf(chosen);
        if (cadence) onChange(cadence);
      }}
      data={cadences.map(({ id, name }) => ({ value: id, label: say(name) }))}
    />
  );
}

interface PeriodStepperProps {
  readonly canGoLater: boolean;
  readonly canGoEarlier?: boolean;
  onStep(direction: -1 | 1): void;
}

/** Back and forth through time. */
export function PeriodStepper({ canGoLater, canGoEarlier = true, onStep }: PeriodStepperProps) {
  const say = useSay();
  return (
    <span className="period-stepper">
      <ActionIcon variant="default" size="md" disabled={!canGoEarlier} aria-label={say(measurementsViewTexts.earlier)} onClick={() => onStep(-1)}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      <ActionIcon variant="default" size="md" disabled={!canGoLater} aria-label={say(measurementsViewTexts.later)} onClick={() => onStep(1)}>
        <IconChevronRight size={16} />
      </ActionIcon>
    </span>
  );
}

import { VisuallyHidden } from '@mantine/core';
import { peopleViewTexts } from '../../../shared/messages/viewPeople.ts';
import { useSay } from '../../session/useSay.ts';

interface ScoreDotsProps {
  /** Undefined: not assessed. */
  readonly value: number | undefined;
  readonly maximum: number;
  /** The dot at this place is marked; nought marks none. */
  readonly needed?: number;
}

/** A score as dots and a number. */
export function ScoreDots({ value, maximum, needed = 0 }: ScoreDotsProps) {
  const say = useSay();
  return (
    <span className="score-dots" data-empty={value === undefined}>
      {Array.from({ length: maximum }, (_, dot) => (
        <i key={dot} data-filled={value !== undefined && dot < value} data-needed={dot + 1 === needed} />
      ))}
      <b>{value === undefined ? <VisuallyHidden>{say(peopleViewTexts.notAssessed)}</VisuallyHidden> : value}</b>
    </span>
  );
}

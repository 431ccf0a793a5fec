import { Button } from '@mantine/core';
import { IconPlayerTrackNext } from '@tabler/icons-react';
import { viewRisksTexts as texts } from '../../../shared/messages/viewRisks.ts';
import { clockFace } from '../../../shared/framework/toldNumber.ts';
import { useSay } from '../../session/useSay.ts';

interface StagesProps {
  readonly stages: readonly string[];
  /** When each was revealed, seconds; those without are hidden still. */
  readonly marks: readonly number[];
  /** Reveals the next one; absent once the answer is given. */
  onReveal?(): void;
}

/** How the situation goes on: what has been revealed, by the clock, and the way to reveal the next. */
export function Stages({ stages, marks, onReveal }: StagesProps) {
  const say = useSay();
  return (
    <div className="drill-stages">
      <ol aria-live="assertive">
        {stages.slice(0, marks.length).map((stage, place) => (
          <li key={stage}>
            <time>{clockFace(marks[place] ?? 0)}</time>
            <span>{stage}</span>
          </li>
        ))}
      </ol>
      {onReveal && marks.length < stages.length ? (
        <Button variant="light" color="red" leftSection={<IconPlayerTrackNext size={16} />} onClick={onReveal}>
          {say(texts.reveal, { place: String(marks.length + 1), all: String(stages.length) })}
        </Button>
      ) : null}
    </div>
  );
}

import { Button } from '@mantine/core';
import { formatDate } from '../../../shared/messages/text.ts';
import { viewProcessTexts as texts } from '../../../shared/messages/viewProcess.ts';
import type { MeasuringRound } from '../../../shared/views/processLoop.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';

interface LastRoundProps {
  readonly round: MeasuringRound | undefined;
  /** Whether the plan stands where the next round is about to begin without knowing what the last one changed. */
  readonly isAsked: boolean;
  onAnswer(): void;
}

/** What the last round of measuring changes, seen where the next one begins; or the question, where nobody has said. */
export function LastRound({ round, isAsked, onAnswer }: LastRoundProps) {
  const say = useSay();
  const language = useLanguage();
  if (isAsked) {
    return (
      <aside className="process-last" data-asked="true">
        <strong>{say(texts.sayWhatChanged)}</strong>
        <Button size="compact-sm" variant="light" onClick={onAnswer}>
          {say(texts.addRound)}
        </Button>
      </aside>
    );
  }
  if (!round || round.changes === '') return null;
  return (
    <aside className="process-last">
      <strong>{say(texts.lastRound)}</strong>
      <p dir="auto">{round.changes}</p>
      <time dateTime={round.on}>{formatDate(round.on, language)}</time>
    </aside>
  );
}

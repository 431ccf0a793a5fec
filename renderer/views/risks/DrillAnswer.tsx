import { Button, Group, Textarea } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { viewRisksTexts as texts } from '../../../shared/messages/viewRisks.ts';
import { clockFace } from '../../../shared/framework/toldNumber.ts';
import { type Stopwatch } from '../../../shared/views/drill.ts';
import { useSay } from '../../session/useSay.ts';
import { useElapsed } from '../../session/useElapsed.ts';

interface DrillAnswerProps {
  readonly watch: Stopwatch;
  readonly answer: string;
  readonly onAnswer: (answer: string) => void;
  readonly onPause: () => void;
  readonly onGoOn: () => void;
  readonly onDone: () => void;
  readonly onGiveUp: () => void;
}

/** The clock and the place for the answer, large enough for the back of the room. */
export function DrillAnswer({ watch, answer, onAnswer, onPause, onGoOn, onDone, onGiveUp }: DrillAnswerProps) {
  const say = useSay();
  const elapsed = useElapsed(watch);
  const isRunning = watch.startedAt !== null;
  return (
    <div className="drill-answer">
      <div className="drill-clock">
        <output role="timer" aria-label={say(texts.timer)} data-running={isRunning}>
          {clockFace(elapsed / 1000)}
        </output>
        <Button
          size="md"
          variant="default"
          leftSection={isRunning ? <IconPlayerPause size={18} /> : <IconPlayerPlay size={18} />}
          onClick={isRunning ? onPause : onGoOn}
        >
          {say(isRunning ? texts.pause : texts.goOn)}
        </Button>
      </div>
      <Textarea
        size="lg"
        label={say(texts.answer)}
        description={say(texts.answerHint)}
        value={answer}
        onChange={(event) => onAnswer(event.currentTarget.value)}
        autosize
        minRows={4}
        maxRows={10}
        autoFocus
      />
      <Group className="drill-deeds">
        <Button size="md" onClick={onDone}>
          {say(texts.answered)}
        </Button>
        <Button size="md" variant="subtle" color="gray" onClick={onGiveUp}>
          {say(texts.giveUp)}
        </Button>
      </Group>
    </div>
  );
}

import { Button, Group } from '@mantine/core';
import { IconClock, IconEye } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { RoundStatus, WorkshopStatus } from '../../../shared/contract/workshopMethods.ts';
import { viewWorkshopTexts as texts } from '../../../shared/messages/viewWorkshop.ts';
import { workshopTexts } from '../../../shared/messages/workshop.ts';
import { outcomeOf } from '../../../shared/workshop/outcome.ts';
import { longestRound, taskKindOf } from '../../../shared/workshop/task.ts';
import { useHost } from '../../session/hostContext.ts';
import { useSay } from '../../session/useSay.ts';
import { actInWorkshop } from '../../session/workshop.ts';
import { OutcomeBoard } from './OutcomeBoard.tsx';
import { askedIn, revealRound } from './revealRound.ts';
import { RoundTurn } from './RoundTurn.tsx';

const minute = 60_000;

/** A question that the room is answering: how many have; what, only where everybody sees that at once. */
export function OpenRound({ status, round }: { readonly status: WorkshopStatus; readonly round: RoundStatus }) {
  const say = useSay();
  const host = useHost();
  const { task, stage, answered, id, told, openedAt } = round;
  const asked = askedIn(status, answered).length;
  const setMinutes = (minutes: number): void => void actInWorkshop(host, { kind: 'setMinutes', round: id, minutes: Math.min(longestRound, minutes) });
  // A minute more than is left, or from now on where nothing is.
  const giveMinute = (): void => setMinutes(Math.max(task.minutes, Math.ceil((Date.now() - openedAt) / minute)) + 1);
  return (
    <section className="workshop-card workshop-round" tabIndex={-1} aria-label={task.question}>
      <p className="workshop-quiet">
        {say(taskKindOf(task.kind).name)} · {say(workshopTexts[task.naming])}
        {task.isLive ? ` · ${say(texts.liveNow)}` : ''} <RoundTurn status={status} round={round} />
      </p>
      <h3>{task.question}</h3>
      <progress value={answered.length} max={Math.max(1, asked)} aria-hidden="true" />
      <p className="workshop-count" role="status">
        {say(texts.answered, { answered: answered.length, asked })}
      </p>
      {stage === 'closed' ? <p>{say(texts.closed)}</p> : null}
      {stage === 'open' && task.minutes > 0 ? <TimeLeft endsAt={openedAt + task.minutes * minute} /> : null}
      <Group>
        <Button size="md" leftSection={<IconEye size={18} />} onClick={() => void revealRound(host, id)}>
          {say(task.isLive ? texts.finish : texts.reveal)}
        </Button>
        <Button size="md" variant="default" onClick={() => void actInWorkshop(host, { kind: stage === 'open' ? 'close' : 'reopen', round: id })}>
          {say(stage === 'open' ? texts.close : texts.reopen)}
        </Button>
        {stage === 'open' ? (
          <Button size="md" variant="subtle" color="gray" leftSection={<IconClock size={17} />} onClick={giveMinute}>
            {say(texts.moreTime)}
          </Button>
        ) : null}
        {stage === 'open' && task.minutes > 0 ? (
          <Button size="md" variant="subtle" color="gray" onClick={() => setMinutes(0)}>
            {say(texts.noTime)}
          </Button>
        ) : null}
      </Group>
      {told.length > 0 ? (
        <div className="workshop-board">
          <OutcomeBoard outcome={outcomeOf(task, told)} areNotes={false} />
        </div>
      ) : null}
    </section>
  );
}

function TimeLeft({ endsAt }: { readonly endsAt: number }) {
  const say = useSay();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(tick);
  }, []);
  const seconds = Math.max(0, Math.ceil((endsAt - now) / 1000));
  return (
    <p className="workshop-clock" role="timer" data-over={seconds === 0}>
      {seconds === 0 ? say(texts.timeUp) : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`}
    </p>
  );
}

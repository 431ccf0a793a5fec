import { Button, Group } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { RoundStatus, WorkshopStatus } from '../../../shared/contract/workshopMethods.ts';
import { viewWorkshopTexts as texts } from '../../../shared/messages/viewWorkshop.ts';
import { workshopTexts } from '../../../shared/messages/workshop.ts';
import { taskKindOf } from '../../../shared/workshop/task.ts';
import { useHost } from '../../session/hostContext.ts';
import { useSay } from '../../session/useSay.ts';
import { actInWorkshop } from '../../session/workshop.ts';
import { askedIn, revealRound } from './revealRound.ts';

/** A question that the room is answering: how many have, never what. */
export function OpenRound({ status, round }: { readonly status: WorkshopStatus; readonly round: RoundStatus }) {
  const say = useSay();
  const host = useHost();
  const { task, stage, answered, id } = round;
  const asked = askedIn(status, answered).length;
  return (
    <section className="workshop-card workshop-round" aria-label={task.question}>
      <p className="workshop-quiet">
        {say(taskKindOf(task.kind).name)} · {say(workshopTexts[task.naming])}
      </p>
      <h3>{task.question}</h3>
      <progress value={answered.length} max={Math.max(1, asked)} aria-hidden="true" />
      <p className="workshop-count" role="status">
        {say(texts.answered, { answered: answered.length, asked })}
      </p>
      {stage === 'closed' ? <p>{say(texts.closed)}</p> : null}
      {stage === 'open' && task.minutes > 0 ? <TimeLeft endsAt={round.openedAt + task.minutes * 60_000} /> : null}
      <Group>
        <Button size="md" leftSection={<IconEye size={18} />} onClick={() => void revealRound(host, id)}>
          {say(texts.reveal)}
        </Button>
        <Button size="md" variant="default" onClick={() => void actInWorkshop(host, { kind: stage === 'open' ? 'close' : 'reopen', round: id })}>
          {say(stage === 'open' ? texts.close : texts.reopen)}
        </Button>
      </Group>
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

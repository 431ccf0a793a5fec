import { ActionIcon, CloseButton, Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { timerTexts } from '../../shared/messages/timer.ts';
import { useCommands } from '../commands/useCommands.ts';
import { useSay } from '../session/useSay.ts';
import { ring } from './bell.ts';
import { clockOf, countdownOf, leftOf, longer, paused, started, type Countdown } from './countdown.ts';
import { putTimerAway, useTimer } from './timerState.ts';
import './Timer.css';

const choices = [1, 2, 3, 5, 8, 10, 15, 20, 30, 45] as const;
const usual = 5;
/** The last stretch, in which the room is warned. */
const lastStretch = 30_000;

/** A clock for the room, over whatever is in front: it counts down, warns at the end and rings. */
export function Timer() {
  const countdown = useTimer((state) => state.countdown);
  useCommands(useMemo(() => ({ 'view.timer': () => (useTimer.getState().countdown ? putTimerAway() : setCountdown(countdownOf(usual))) }), []));
  return countdown && <Clock countdown={countdown} />;
}

function setCountdown(countdown: Countdown): void {
  useTimer.setState({ countdown });
}

function Clock({ countdown }: { readonly countdown: Countdown }) {
  const say = useSay();
  const [now, setNow] = useState(() => Date.now());
  const left = leftOf(countdown, now);
  const isRunning = countdown.endsAt !== null && left > 0;
  const isOver = countdown.endsAt !== null && left === 0;

  useEffect(() => {
    if (!isRunning) return;
    const tick = setInterval(() => setNow(Date.now()), 200);
    return () => clearInterval(tick);
  }, [isRunning]);
  useEffect(() => {
    if (isOver) ring();
  }, [isOver]);

  const change = (next: (countdown: Countdown, now: number) => Countdown): void => {
    const at = Date.now();
    setNow(at);
    setCountdown(next(countdown, at));
  };
  return (
    <section className="timer" data-state={isOver ? 'over' : isRunning && left <= lastStretch ? 'last' : 'calm'} aria-label={say(timerTexts.timer)}>
      <Menu position="bottom" width={140}>
        <Menu.Target>
          <UnstyledButton className="timer-clock" aria-label={`${say(timerTexts.choose)} ${clockOf(left)}`} title={say(timerTexts.choose)}>
            {clockOf(left)}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {choices.map((minutes) => (
            <Menu.Item key={minutes} onClick={() => setCountdown(countdownOf(minutes))}>
              {say(timerTexts.minutes, { count: minutes })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ActionIcon size={34} variant="light" aria-label={say(isRunning ? timerTexts.pause : timerTexts.start)} onClick={() => change(isRunning ? paused : started)}>
        {isRunning ? <IconPlayerPause size={18} /> : <IconPlayerPlay size={18} />}
      </ActionIcon>
      <ActionIcon size={34} variant="subtle" color="gray" aria-label={say(timerTexts.longer)} title={say(timerTexts.longer)} onClick={() => change(longer)}>
        <IconPlus size={16} />
      </ActionIcon>
      <CloseButton aria-label={say(timerTexts.close)} onClick={putTimerAway} />
      <VisuallyHidden role="status">
        {isOver ? say(timerTexts.over) : isRunning && left <= lastStretch ? say(timerTexts.nearlyOver) : ''}
      </VisuallyHidden>
    </section>
  );
}

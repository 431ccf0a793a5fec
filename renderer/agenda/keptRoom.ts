import { z } from 'zod';
import type { PlanEditor } from '../session/planEditor.ts';
import { keep, readKept } from '../session/rememberedPlan.ts';
import { leftOf } from '../timer/countdown.ts';
import { putTimerAway, useTimer } from '../timer/timerState.ts';
import { forgetAgenda, useAgenda } from './agendaState.ts';

const roomSchema = z.object({
  countdown: z.object({ total: z.number(), endsAt: z.number().nullable(), left: z.number() }).nullable(),
  agenda: z.object({ isOpen: z.boolean(), isListed: z.boolean(), current: z.string().nullable(), isDone: z.boolean() }),
});

/** Keeps the room's clock and where it stands on the agenda across a reload of the window; both go with the plan. Answers with the end of it. */
export function keepRoom(session: PlanEditor): () => void {
  const { data: kept } = roomSchema.safeParse(readKept('room', session.id));
  if (kept) {
    const { countdown, agenda } = kept;
    // One that ran out has rung.
    useTimer.setState({ countdown: countdown && leftOf(countdown, Date.now()) > 0 ? countdown : null });
    useAgenda.setState(agenda);
  }
  const write = (): void => keep('room', { session: session.id, countdown: useTimer.getState().countdown, agenda: useAgenda.getState() });
  const stops = [useTimer.subscribe(write), useAgenda.subscribe(write)];
  return () => {
    for (const stop of stops) stop();
    keep('room', null);
    putTimerAway();
    forgetAgenda();
  };
}

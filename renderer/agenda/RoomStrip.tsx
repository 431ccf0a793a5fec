import { useEffect } from 'react';
import { useBetweenPanels } from '../session/betweenPanels.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { Timer } from '../timer/Timer.tsx';
import { putTimerAway } from '../timer/timerState.ts';
import { Agenda } from './Agenda.tsx';
import { forgetAgenda } from './agendaState.ts';

/** What whoever leads a room has over whatever is in front: its clock and the agenda. */
export function RoomStrip({ session }: { readonly session: PlanEditor }) {
  useEffect(
    () => () => {
      putTimerAway();
      forgetAgenda();
    },
    [session],
  );
  const between = useBetweenPanels();
  return (
    <div className="room-strip" style={between}>
      <Timer />
      <Agenda />
    </div>
  );
}

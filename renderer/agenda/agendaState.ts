import { create } from 'zustand';
import { agendaOf, pointFrom, type AgendaPoint, type AgendaTarget } from '../../shared/plan/agenda.ts';
import { runCommand } from '../commands/dispatch.ts';
import { currentSession, showView, useWindowState } from '../session/windowState.ts';
import { putTimerAway, runTimer } from '../timer/timerState.ts';

/** Where this window stands on the agenda: no part of the plan, gone with the window. */
interface AgendaState {
  readonly isOpen: boolean;
  /** Its points are laid out, to be read and changed. */
  readonly isListed: boolean;
  /** The point that the room is at; null: it has not begun. */
  readonly current: string | null;
  /** It has been gone through to its end. */
  readonly isDone: boolean;
}

const putAway: AgendaState = { isOpen: false, isListed: false, current: null, isDone: false };
export const useAgenda = create<AgendaState>(() => putAway);

/** Brings the agenda out, or puts it away; out again, it goes on where it was. */
export function toggleAgenda(): void {
  const { isOpen, current } = useAgenda.getState();
  useAgenda.setState(isOpen ? { isOpen: false, isListed: false } : { isOpen: true, isListed: current === null });
}

/** Another plan has another agenda. */
export function forgetAgenda(): void {
  useAgenda.setState(putAway);
}

/** Goes to a point: what it opens comes to the front, and the timer starts with its minutes. */
export function beginPoint({ id, minutes, opens }: AgendaPoint): void {
  useAgenda.setState({ isOpen: true, isListed: false, current: id, isDone: false });
  if (opens) show(opens);
  if (minutes === undefined) putTimerAway();
  else runTimer(minutes);
}

/** Goes to the next point or the one before; beyond the last the agenda is done. */
export function goOn(by: 1 | -1): void {
  const points = agendaOf(currentSession().plan);
  const { current } = useAgenda.getState();
  const point = pointFrom(points, current, by);
  if (point) return beginPoint(point);
  if (by < 0 || points.length === 0) return;
  useAgenda.setState({ current: null, isDone: true });
  putTimerAway();
}

function show({ kind, id }: AgendaTarget): void {
  if (kind !== 'view') {
    useWindowState.setState({ wantedView: id });
    return;
  }
  if (id !== 'canvas' && id !== 'canvasRing') {
    showView(id);
    return;
  }
  showView(null);
  runCommand(id === 'canvas' ? 'view.fit' : 'view.ring');
}

import { useEffect, useRef } from 'react';
import { useBetweenPanels } from '../session/betweenPanels.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useWindowState } from '../session/windowState.ts';
import { Timer } from '../timer/Timer.tsx';
import { Agenda } from './Agenda.tsx';
import { keepRoom } from './keptRoom.ts';

/** Where the strip begins on the canvas, px; over a view it lies at the foot. */
const stripTop = 12;

/** What whoever leads a room has over whatever is in front: its clock and the agenda. */
export function RoomStrip({ session }: { readonly session: PlanEditor }) {
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => keepRoom(session), [session]);
  useEffect(() => {
    const element = strip.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => cover(heightOf(element)));
    observer.observe(element);
    return () => {
      observer.disconnect();
      cover(0);
    };
  }, []);
  const between = useBetweenPanels();
  return (
    <div ref={strip} className="room-strip" style={between}>
      <Timer />
      <Agenda />
    </div>
  );
}

/** Tells the canvas how much of its upper edge lies under the strip, px. */
function cover(top: number): void {
  if (useWindowState.getState().covered.top !== top) useWindowState.setState(({ covered }) => ({ covered: { ...covered, top } }));
}

/** How far down the strip reaches on the canvas, px. The list of the agenda's points comes over the canvas for a moment only. */
function heightOf(strip: HTMLElement): number {
  const bars = [...strip.querySelectorAll<HTMLElement>('.timer, .agenda')];
  return Math.max(0, ...bars.map((bar) => stripTop + bar.offsetTop + bar.offsetHeight));
}

import type { useStoreApi } from 'reactflow';
import type { Presence } from '../../../shared/sync/presence.ts';
import type { PlanEditor } from '../../session/planEditor.ts';
import { useWindowState } from '../../session/windowState.ts';
import type { Point } from '../canvasState.ts';

/** As often as the others are told, milliseconds. */
const pace = 60;
/** As many chosen parts as a host takes. */
const mostItems = 60;

/** Tells the others where this window's person points, looks and what they chose, while it lasts. Answers the way to stop. */
export function tellPresence(session: PlanEditor, flow: ReturnType<typeof useStoreApi>, toCanvas: (point: Point) => Point): () => void {
  const canvas = flow.getState().domNode;
  let pointer: Point | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let said = '';
  const tell = (): void => {
    timer = undefined;
    const presence = presenceNow(flow, pointer && toCanvas(pointer));
    const text = JSON.stringify(presence);
    if (text === said || !session.store.getState().connected) return;
    said = text;
    session.say(presence);
  };
  const soon = (): void => {
    timer ??= setTimeout(tell, pace);
  };
  const onMove = ({ clientX: x, clientY: y }: PointerEvent): void => {
    pointer = { x, y };
    soon();
  };
  const onLeave = (): void => {
    pointer = null;
    soon();
  };
  canvas?.addEventListener('pointermove', onMove);
  canvas?.addEventListener('pointerleave', onLeave);
  const stops = [
    flow.subscribe((state, before) => state.transform !== before.transform && soon()),
    useWindowState.subscribe((state, before) => (state.selection !== before.selection || state.shownView !== before.shownView) && soon()),
    session.store.subscribe((state, before) => {
      if (state.connected === before.connected) return;
      said = '';
      soon();
    }),
  ];
  soon();
  return () => {
    clearTimeout(timer);
    canvas?.removeEventListener('pointermove', onMove);
    canvas?.removeEventListener('pointerleave', onLeave);
    stops.forEach((stop) => stop());
  };
}

function presenceNow(flow: ReturnType<typeof useStoreApi>, cursor: Point | null): Presence {
  const { transform, width, height } = flow.getState();
  const [x, y, zoom] = transform;
  const { selection, shownView, covered, preferences, app } = useWindowState.getState();
  const seen = { x: (covered.left - x) / zoom, y: -y / zoom, width: Math.max(1, width - covered.left - covered.right) / zoom, height: height / zoom };
  const round = (value: number): number => Math.round(value * 10) / 10;
  const name = app?.seat ? undefined : preferences.author.trim().slice(0, 60);
  return {
    cursor: cursor && { x: round(cursor.x), y: round(cursor.y) },
    seen: width > 0 ? { x: round(seen.x), y: round(seen.y), width: round(seen.width), height: round(seen.height) } : null,
    shown: shownView,
    items: selection.items.slice(0, mostItems),
    ...(name ? { name } : {}),
  };
}

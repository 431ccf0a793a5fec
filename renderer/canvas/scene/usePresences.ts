import { useEffect, useMemo, useState } from 'react';
import { useStoreApi } from 'reactflow';
import { useWindowState } from '../../session/windowState.ts';
import { nearFrom, useCanvasState } from '../canvasState.ts';
import { apparentZoom } from './apparent.ts';
import { isCard, stepTowards, wantedIn, type Presence, type Presences } from './mounting.ts';
import type { Scene } from './scene.ts';

/** The view rests when it has not moved for so long, ms. Until then nothing comes and nothing goes. */
const restsAfter = 110;
/** More chosen cards than this need not all be elements. */
const mostChosen = 20;
/** How far outside the view cards are there already, px. */
const margin = 60;

/** The cards that are elements: those in view where they are not too many, a few a frame once the view rests, and those in hand. */
export function usePresences(scene: Scene): Presences {
  const flow = useStoreApi();
  const [settled, setSettled] = useState<Presences>(() => new Map());
  const chosen = useWindowState((state) => state.selection.items);
  const editing = useWindowState((state) => (state.editing?.where === 'canvas' ? state.editing.id : null));
  const hovered = useCanvasState((state) => state.hoveredItem);

  useEffect(() => {
    let there: Presences = new Map();
    let frame = 0;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const step = (): void => {
      frame = 0;
      const { transform: [x, y, zoom], width, height } = flow.getState();
      if (width === 0) return;
      const view = { x: -(x + margin) / zoom, y: -(y + margin) / zoom, width: (width + 2 * margin) / zoom, height: (height + 2 * margin) / zoom };
      const next = stepTowards(there, wantedIn(scene, view, presenceAt(zoom), inHand()));
      if (next === there) return;
      there = next;
      setSettled(next);
      go();
    };
    const go = (): void => {
      frame ||= requestAnimationFrame(step);
    };
    const viewMoved = (): void => {
      cancelAnimationFrame(frame);
      frame = 0;
      clearTimeout(rest);
      rest = setTimeout(go, restsAfter);
    };
    const stops = [
      flow.subscribe((state, before) => {
        if (state.width !== before.width || state.height !== before.height) go();
        else if (state.transform !== before.transform) viewMoved();
      }),
      scene.subscribe(({ moved }) => moved.size > 0 && !useCanvasState.getState().isDragging && go()),
      useWindowState.subscribe((state, before) => (state.selection !== before.selection || state.editing !== before.editing) && go()),
      useCanvasState.subscribe((state, before) => (state.hoveredItem !== before.hoveredItem || state.isDragging !== before.isDragging) && go()),
    ];
    go();
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(rest);
      stops.forEach((stop) => stop());
    };
  }, [flow, scene]);

  return useMemo(() => {
    const held = heldOf(chosen, editing, hovered).filter((id) => isCard(scene, id) && !settled.has(id));
    if (held.length === 0) return settled;
    const presence = presenceAt(flow.getState().transform[2]);
    return new Map([...settled, ...held.map((id) => [id, presence] as const)]);
  }, [settled, chosen, editing, hovered, scene, flow]);
}

function presenceAt(zoom: number): Presence {
  return apparentZoom(zoom) >= nearFrom ? 'whole' : 'shell';
}

function heldOf(chosen: readonly string[], editing: string | null, hovered: string | null): readonly string[] {
  return [...(chosen.length <= mostChosen ? chosen : []), ...[editing, hovered].filter((id) => id !== null)];
}

/** What is chosen, typed into, pointed at or has the keyboard now. */
function inHand(): readonly string[] {
  const { selection, editing } = useWindowState.getState();
  const focused = document.activeElement?.closest<HTMLElement>('.canvas [data-item]')?.dataset['item'];
  const held = heldOf(selection.items, editing?.where === 'canvas' ? editing.id : null, useCanvasState.getState().hoveredItem);
  return focused === undefined ? held : [...held, focused];
}

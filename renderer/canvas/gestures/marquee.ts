import type { useStoreApi } from 'reactflow';
import type { Box } from '../../../shared/plan/plan.ts';
import { useWindowState, type Selection } from '../../session/windowState.ts';
import type { Point } from '../canvasState.ts';
import type { Placed } from '../scene/scene.ts';
import { inFocus } from './selection.ts';

/** How the canvas was pressed last. */
export interface Press {
  /** Null: a finger. */
  readonly pointer: number | null;
  /** In the window. */
  readonly at: Point;
  readonly chosen: Selection;
}

/** A marquee that is being drawn. */
export interface Marquee {
  readonly area: () => Box | undefined;
  readonly stop: () => void;
}

/** Takes the marquee that is being drawn away. */
let callOff: (() => void) | undefined;

/** The marquee that is being drawn goes, and what was chosen before is chosen again. False where none is drawn. */
export function callOffMarquee(): boolean {
  const isDrawn = callOff !== undefined;
  callOff?.();
  return isDrawn;
}

/**
 * Follows a marquee while it is drawn, and remembers it: React Flow has forgotten it by the time it says that it ended.
 * @param pressed the mouse or pen that draws it, and what was chosen before
 */
export function followMarquee(flow: ReturnType<typeof useStoreApi>, { pointer, chosen: before }: Pick<Press, 'pointer' | 'chosen'>, drawn: (area: Box) => void): Marquee {
  let last: Box | undefined;
  const unfollow = flow.subscribe(({ userSelectionRect, transform: [x, y, zoom] }, { userSelectionRect: known }) => {
    if (!userSelectionRect || userSelectionRect === known) return;
    last = {
      x: (userSelectionRect.x - x) / zoom,
      y: (userSelectionRect.y - y) / zoom,
      width: userSelectionRect.width / zoom,
      height: userSelectionRect.height / zoom,
    };
    drawn(last);
  });
  const stop = (): void => {
    unfollow();
    callOff = undefined;
  };
  callOff = () => {
    stop();
    last = undefined;
    flow.setState({ userSelectionActive: false, userSelectionRect: null });
    // At an edge React Flow would carry the view on until the button is let go.
    flow.getState().domNode?.querySelector('.react-flow__pane')?.dispatchEvent(new PointerEvent('pointercancel', { bubbles: true, pointerId: pointer ?? undefined }));
    useWindowState.setState({ selection: before });
  };
  return { area: () => last, stop };
}

/** Adds the areas that lie whole inside a marquee to the selection. */
export function addAreasInside(areas: Iterable<Placed>, marked: Box): void {
  const inside = inFocus([...areas].filter(({ box }) => encloses(marked, box)).map(({ item }) => item.id));
  if (inside.length === 0) return;
  const { selection } = useWindowState.getState();
  useWindowState.setState({ selection: { ...selection, items: [...new Set([...selection.items, ...inside])] } });
}

/** Whether one box holds another whole. */
function encloses(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

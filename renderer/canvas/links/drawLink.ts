import { cardAt } from '../../../shared/plan/holders.ts';
import { followPointer } from '../../input/followPointer.ts';
import { currentSession } from '../../session/windowState.ts';
import { useCanvasState, type Point } from '../canvasState.ts';
import { canvasAt } from '../gestures/pointer.ts';
import { connectItems } from './connectItems.ts';

/** How far the pointer goes before a press becomes a drawn link, pixels. */
const slack = 6;

/**
 * Follows the pointer from a card's edge until it is let go: on a card the two are linked, on the empty canvas the
 * person picks what to add there. Escape, and letting go outside the canvas, call it off.
 */
export function drawLink(from: string, down: PointerEvent, onCanvas: (point: Point) => Point): void {
  // The handle that was pressed is gone while a link is drawn, so the page holds the pointer.
  followPointer(down, document.documentElement, {
    slack,
    move: ({ clientX: x, clientY: y }) => {
      const at = onCanvas({ x, y });
      const target = cardAt(currentSession().plan, at, from)?.id ?? null;
      useCanvasState.setState({ linkDraft: { from, at, target } });
    },
    drop: ({ clientX: x, clientY: y }) => {
      const at = canvasAt({ x, y });
      const under = at && cardAt(currentSession().plan, at, '');
      if (under && under.id !== from) connectItems(from, under.id, { x, y });
      else if (at && !under) useCanvasState.setState({ picker: { x, y, subject: { kind: 'type', at, linkFrom: from } } });
    },
    end: () => useCanvasState.setState({ linkDraft: null }),
  });
}

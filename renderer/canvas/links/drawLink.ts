import type { Link } from '../../../shared/plan/plan.ts';
import { cardAt } from '../../../shared/plan/holders.ts';
import { followPointer } from '../../input/followPointer.ts';
import { currentSession } from '../../session/windowState.ts';
import { useCanvasState } from '../canvasState.ts';
import type { Ground } from '../gestures/edgePan.ts';
import { canvasAt } from '../gestures/pointer.ts';
import { shownPlan } from '../scene/shownPlan.ts';
import { connectItems, leadElsewhere } from './connectItems.ts';

/** How far the pointer goes before a press becomes a drawn link, pixels. */
const slack = 6;

/** Follows an end of a link to the card on which it is let go; anywhere else it stays where it was. */
export function drawEnd({ id, from, to }: Link, end: 'from' | 'to', down: PointerEvent, ground: Ground): void {
  const other = end === 'from' ? to : from;
  followDraft(other, down, ground, (event) => {
    const target = underPointer(event, ground, other);
    if (!target || target.id === (end === 'from' ? from : to)) return;
    leadElsewhere({ id, [end]: target.id });
  });
}

/**
 * Follows the pointer from a card's edge until it is let go: on a card the two are linked, on the empty canvas the
 * person picks what to add there. Escape, and letting go outside the canvas, call it off.
 */
export function drawLink(from: string, down: PointerEvent, ground: Ground): void {
  followDraft(from, down, ground, ({ clientX: x, clientY: y }) => {
    // Somebody has deleted it meanwhile.
    if (!currentSession().plan.items.has(from)) return;
    const at = canvasAt({ x, y });
    const under = at && cardAt(shownPlan(currentSession().plan), at, '');
    if (under && under.id !== from) connectItems(from, under.id, { x, y });
    else if (at && !under) useCanvasState.setState({ picker: { x, y, subject: { kind: 'type', at, linkFrom: from } } });
  });
}

/** Shows a link from a card to what is pointed at until that is let go; the view goes on at its edges. */
function followDraft(from: string, down: PointerEvent, ground: Ground, drop: (event: PointerEvent) => void): void {
  let last = down;
  const show = (): void => {
    const at = ground.onCanvas({ x: last.clientX, y: last.clientY });
    useCanvasState.setState({ linkDraft: { from, at, target: underPointer(last, ground, from)?.id ?? null } });
  };
  const pan = ground.panAtEdge(show);
  // What was pressed is gone while a link is drawn, so the page holds the pointer.
  followPointer(down, document.documentElement, {
    slack,
    move: (event) => {
      last = event;
      show();
      pan.follow(event);
    },
    drop,
    end: () => {
      pan.stop();
      useCanvasState.setState({ linkDraft: null });
    },
  });
}

/** The card that is pointed at, but for the one at the link's other end. */
function underPointer({ clientX: x, clientY: y }: PointerEvent, { onCanvas }: Ground, other: string): ReturnType<typeof cardAt> {
  return cardAt(shownPlan(currentSession().plan), onCanvas({ x, y }), other);
}

import { currentSession } from '../../session/windowState.ts';
import { useCanvasState, type Point } from '../canvasState.ts';
import { cardAt } from '../gestures/holders.ts';
import { connectItems } from './connectItems.ts';

/** How far the pointer goes before a press becomes a drawn link, pixels. */
const slack = 6;

/**
 * Follows the pointer from a card's edge until it is let go: on a card the two are linked, on the empty canvas the
 * person picks what to add there. Escape calls it off.
 */
export function drawLink(from: string, down: PointerEvent, onCanvas: (x: number, y: number) => Point): void {
  const onMove = (event: PointerEvent): void => {
    const at = onCanvas(event.clientX, event.clientY);
    const target = cardAt(currentSession().plan, at, from)?.id ?? null;
    useCanvasState.setState({ linkDraft: { from, at, target } });
  };
  const onUp = (event: PointerEvent): void => {
    stop();
    const isDrawn = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > slack;
    if (!isDrawn) return;
    const at = onCanvas(event.clientX, event.clientY);
    const target = cardAt(currentSession().plan, at, from);
    if (target) connectItems(from, target.id, { x: event.clientX, y: event.clientY });
    else if (!cardAt(currentSession().plan, at, '')) {
      useCanvasState.setState({ picker: { x: event.clientX, y: event.clientY, subject: { kind: 'type', at, linkFrom: from } } });
    }
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    stop();
  };
  const stop = (): void => {
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', stop);
    window.removeEventListener('keydown', onKey, true);
    useCanvasState.setState({ linkDraft: null });
  };
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', stop);
  window.addEventListener('keydown', onKey, true);
}

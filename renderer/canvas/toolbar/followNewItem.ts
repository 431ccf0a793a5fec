import type { ItemTypeId } from '../../../shared/framework/itemTypes.ts';
import { currentSession } from '../../session/windowState.ts';
import { useCanvasState } from '../canvasState.ts';
import { addAndEdit } from '../gestures/adding.ts';
import { areaAt } from '../gestures/holders.ts';
import { canvasAt } from '../gestures/pointer.ts';

const slack = 6;

/** Follows a type from its tool to wherever it is let go; over the canvas it is added there. A press without a drag is a click. */
export function followNewItem(type: ItemTypeId, down: PointerEvent): void {
  let isDragged = false;
  const onMove = (event: PointerEvent): void => {
    const { clientX: x, clientY: y } = event;
    isDragged ||= Math.hypot(x - down.clientX, y - down.clientY) > slack;
    if (!isDragged) return;
    const at = canvasAt({ x, y });
    const area = at && type !== 'area' ? areaAt(currentSession().plan, at) : undefined;
    useCanvasState.setState({ placing: { type, x, y }, dropAreas: area ? [area.id] : [] });
  };
  const onUp = (event: PointerEvent): void => {
    stop();
    if (!isDragged) return;
    // The click that follows a drag would add another one.
    window.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener('click', swallow, true), 0);
    const at = canvasAt({ x: event.clientX, y: event.clientY });
    if (at && !isOnTools(event)) addAndEdit(type, at);
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
    useCanvasState.setState({ placing: null, dropAreas: [] });
  };
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', stop);
  window.addEventListener('keydown', onKey, true);
}

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}

function isOnTools(event: PointerEvent): boolean {
  return document.elementFromPoint(event.clientX, event.clientY)?.closest('.canvas-tools') !== null;
}

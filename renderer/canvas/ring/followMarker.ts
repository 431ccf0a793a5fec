import { clearPosition, setPosition } from '../../../shared/edits/positions.ts';
import { innermostPosition, outermostPosition, type Dimension, type PositionKindId } from '../../../shared/framework/dimensions.ts';
import { currentSession, nothingSelected, useWindowState } from '../../session/windowState.ts';
import { useCanvasState, type Point } from '../canvasState.ts';
import { valueAt } from './ringShape.ts';

/** Chooses a marker, so that its value and reason can be told beside the canvas. */
export function selectMarker(dimension: Dimension, kind: PositionKindId): void {
  useWindowState.setState({ selection: { ...nothingSelected, marker: { dimension: dimension.id, kind } } });
}

export function placeMarker(dimension: Dimension, kind: PositionKindId, value: number): void {
  const known = currentSession().plan.positions[dimension.id][kind]?.value;
  if (known !== value) currentSession().edit(setPosition, { dimension: dimension.id, kind, value });
  selectMarker(dimension, kind);
}

/** How far a press may wander and still be a click, pixels. */
const slack = 3;

/**
 * Follows a marker under the pointer along its axis until it is let go: one edit at the end.
 * @param onClick what a press without a drag does
 */
export function followMarker(
  dimension: Dimension,
  kind: PositionKindId,
  down: PointerEvent,
  onCanvas: (x: number, y: number) => Point,
  onClick: () => void,
): void {
  let isDragged = false;
  const onMove = (event: PointerEvent): void => {
    isDragged ||= Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > slack;
    if (!isDragged) return;
    const value = valueAt(dimension, onCanvas(event.clientX, event.clientY));
    useCanvasState.setState({ marker: { dimension: dimension.id, kind, value } });
  };
  const onUp = (): void => {
    const { marker } = useCanvasState.getState();
    stop();
    if (isDragged && marker) placeMarker(dimension, kind, marker.value);
    else onClick();
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
    useCanvasState.setState({ marker: null });
  };
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', stop);
  window.addEventListener('keydown', onKey, true);
}

/** The position that a key moves a marker to, or undefined for keys that move nothing. Up and right go outwards. */
export function valueByKey(key: string, value: number, isLarge: boolean): number | undefined {
  const step = isLarge ? 10 : 1;
  const moved: Readonly<Record<string, number>> = {
    ArrowUp: value + step,
    ArrowRight: value + step,
    ArrowDown: value - step,
    ArrowLeft: value - step,
    PageUp: value + 10,
    PageDown: value - 10,
    Home: innermostPosition,
    End: outermostPosition,
  };
  const next = moved[key];
  return next === undefined ? undefined : Math.min(outermostPosition, Math.max(innermostPosition, next));
}

/** Takes a marker off its axis. */
export function clearMarker(dimension: Dimension, kind: PositionKindId): void {
  currentSession().edit(clearPosition, { dimension: dimension.id, kind });
  useWindowState.setState({ selection: nothingSelected });
}

import { clearPosition, setPosition } from '../../../shared/edits/positions.ts';
import { innermostPosition, outermostPosition, type Dimension, type PositionKindId } from '../../../shared/framework/dimensions.ts';
import { followPointer } from '../../input/followPointer.ts';
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

/** A marker takes the keyboard, so that arrows can set it at once: after what was just changed is drawn. */
export function focusMarker(dimension: Dimension, kind: PositionKindId): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`.ring-marker[data-axis="${dimension.id}"][data-kind="${kind}"]`)?.focus({ preventScroll: true }));
}

/** How far a press may wander and still be a click, pixels. */
const slack = 3;

/**
 * Follows a marker under the pointer along its axis until it is let go: one edit at the end.
 * @param click what a press without a drag does
 */
export function followMarker(dimension: Dimension, kind: PositionKindId, event: React.PointerEvent, onCanvas: (point: Point) => Point, click?: () => void): void {
  const valueUnder = ({ clientX: x, clientY: y }: PointerEvent): number => valueAt(dimension, onCanvas({ x, y }));
  followPointer(event.nativeEvent, event.currentTarget, {
    slack,
    move: (at) => useCanvasState.setState({ marker: { dimension: dimension.id, kind, value: valueUnder(at) } }),
    drop: (at) => placeMarker(dimension, kind, valueUnder(at)),
    click,
    end: () => useCanvasState.setState({ marker: null }),
  });
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

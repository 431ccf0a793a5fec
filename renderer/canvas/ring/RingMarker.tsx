import { memo } from 'react';
import { useReactFlow } from 'reactflow';
import { innermostPosition, outermostPosition, type Dimension, type PositionKind } from '../../../shared/framework/dimensions.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';
import { clearMarker, followMarker, placeMarker, selectMarker, valueByKey } from './followMarker.ts';
import { markerIcons } from './markerIcons.ts';

interface RingMarkerProps {
  readonly dimension: Dimension;
  readonly kind: PositionKind;
  readonly value: number;
  /** Where it stands in the ring's own box. */
  readonly x: number;
  readonly y: number;
}

/** Where a party stands on an axis: dragged along it, or moved by arrow keys. */
export const RingMarker = memo(function RingMarker({ dimension, kind, value, x, y }: RingMarkerProps) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const { screenToFlowPosition } = useReactFlow();
  const isSelected = useWindowState(({ selection: { marker } }) => marker?.dimension === dimension.id && marker.kind === kind.id);
  const Icon = markerIcons[kind.id];
  const words = { value, inner: say(dimension.inner), outer: say(dimension.outer) };

  const onPointerDown = (event: React.PointerEvent): void => {
    if (event.button !== 0) return;
    event.stopPropagation();
    selectMarker(dimension, kind.id);
    if (!readOnly) followMarker(dimension, kind.id, event, (point) => screenToFlowPosition(point));
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (readOnly) return;
    const next = valueByKey(event.key, value, event.shiftKey);
    if (next !== undefined) placeMarker(dimension, kind.id, next);
    else if (event.key === 'Delete' || event.key === 'Backspace') clearMarker(dimension, kind.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      className="ring-marker nodrag nopan"
      data-axis={dimension.id}
      data-kind={kind.id}
      data-selected={isSelected}
      style={{ left: x, top: y }}
      role="slider"
      tabIndex={0}
      aria-label={say(canvasTexts.markerLabel, { dimension: say(dimension.name), kind: say(kind.name) })}
      aria-valuemin={innermostPosition}
      aria-valuemax={outermostPosition}
      aria-valuenow={value}
      aria-valuetext={say(canvasTexts.markerValue, words)}
      aria-orientation={dimension.angle % 180 === 0 ? 'vertical' : 'horizontal'}
      aria-readonly={readOnly}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      onFocus={() => selectMarker(dimension, kind.id)}
    >
      <Icon size="57%" stroke={2.25} aria-hidden />
      <span className="ring-marker-value" aria-hidden>
        {say(canvasTexts.markerHint, { kind: say(kind.name), value })}
      </span>
    </div>
  );
});

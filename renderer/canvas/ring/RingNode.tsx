import { memo, type CSSProperties, type PointerEvent } from 'react';
import { useReactFlow, useStore } from 'reactflow';
import { dimensions, positionKinds, type Dimension } from '../../../shared/framework/dimensions.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { ringBox } from '../../../shared/plan/geometry.ts';
import type { Positions } from '../../../shared/plan/plan.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';
import { useCanvasState, type Point } from '../canvasState.ts';
import { apparentZoom, enlargement } from '../scene/apparent.ts';
import { AxisLabels } from './AxisLabels.tsx';
import { focusMarker, followMarker, selectMarker } from './followMarker.ts';
import { GapBar } from './GapBar.tsx';
import { Givens } from './Givens.tsx';
import { markerIcons } from './markerIcons.ts';
import { RingMarker } from './RingMarker.tsx';
import { ringSizes, zoomStep } from './ringLabels.ts';
import { centre, nearestMarker, placedMarkers, placeOn, ringRadii, shapeOf, type PlacedMarker } from './ringShape.ts';
import './RingNode.css';

/** The ring: the framework's four dimensions around the givens, and where each party stands on them. */
export const RingNode = memo(function RingNode() {
  const say = useSay();
  const zoom = useStore((state) => zoomStep(apparentZoom(state.transform[2])));
  const sizes = ringSizes(zoom, enlargement());
  const positions = usePositions();
  const chosen = useWindowState(({ selection }) => selection.marker?.kind);
  const markers = placedMarkers(positions, sizes.marker);
  const style = { '--marker': `${sizes.marker}px`, '--marker-reach': `${sizes.reach}px`, '--marker-value': `${sizes.value}px` } as CSSProperties;
  return (
    <section className="ring" aria-label={say(canvasTexts.ring)} style={style}>
      <svg viewBox={`0 0 ${ringBox.width} ${ringBox.height}`} className="ring-drawing" aria-hidden>
        {[...ringRadii].reverse().map((r, index) => (
          <circle key={r} cx={centre.x} cy={centre.y} r={r} className="ring-circle" data-ring={ringRadii.length - index} />
        ))}
        {dimensions.map((dimension) => (
          <Axis key={dimension.id} dimension={dimension} />
        ))}
        {positionKinds.map(({ id }) => {
          const shape = shapeOf(positions, id);
          return shape && <path key={id} d={shape.path} className="ring-shape" data-kind={id} data-closed={shape.isClosed} data-chosen={chosen === id} />;
        })}
        {dimensions.map((dimension) => {
          const { client, agency } = positions[dimension.id];
          return client && agency && <GapBar key={dimension.id} dimension={dimension} client={client.value} agency={agency.value} marker={sizes.marker} />;
        })}
      </svg>
      <Givens sizes={sizes} />
      {dimensions.map((dimension) => (
        <AxisLabels key={dimension.id} dimension={dimension} sizes={sizes} gap={gapOf(positions[dimension.id])} />
      ))}
      <Reaches markers={markers} />
      {markers.map(({ dimension, kind, value, at }) => (
        <RingMarker key={`${dimension.id} ${kind.id}`} dimension={dimension} kind={kind} value={value} x={at.x} y={at.y} />
      ))}
      <Legend size={sizes.legend} />
    </section>
  );
});

/** The plan's positions with the marker that is being dragged at its place under the pointer. */
function usePositions(): Positions {
  const positions = usePlan((plan) => plan.positions);
  const dragged = useCanvasState((state) => state.marker);
  if (!dragged) return positions;
  const axis = positions[dragged.dimension];
  const reason = axis[dragged.kind]?.reason ?? '';
  return { ...positions, [dragged.dimension]: { ...axis, [dragged.kind]: { value: dragged.value, reason } } };
}

function Axis({ dimension }: { readonly dimension: Dimension }) {
  const [inner, outer] = [placeOn(dimension, 0), placeOn(dimension, 100)];
  return (
    <g className="ring-axis">
      <line x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} />
      {[25, 50, 75].map((value) => {
        const [one, other] = [placeOn(dimension, value, -5), placeOn(dimension, value, 5)];
        return <line key={value} x1={one.x} y1={one.y} x2={other.x} y2={other.y} />;
      })}
    </g>
  );
}

/** What takes a press beside a marker that is small on the screen: where the reaches of several lie over each other, the nearest is meant. */
function Reaches({ markers }: { readonly markers: readonly PlacedMarker[] }) {
  const { readOnly } = usePlanSource();
  const { screenToFlowPosition } = useReactFlow();
  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const { x, y } = screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const nearest = nearestMarker(markers, { x: x - ringBox.x, y: y - ringBox.y });
    if (!nearest) return;
    event.stopPropagation();
    const { dimension, kind, at } = nearest;
    // It is held where it was pressed: beside it, or it would leap to the pointer as soon as that moves.
    const held = { x: x - ringBox.x - at.x, y: y - ringBox.y - at.y };
    const onCanvas = (point: Point): Point => {
      const under = screenToFlowPosition(point);
      return { x: under.x - held.x, y: under.y - held.y };
    };
    selectMarker(dimension, kind.id);
    focusMarker(dimension, kind.id);
    if (!readOnly) followMarker(dimension, kind.id, event, onCanvas);
  };
  return markers.map(({ dimension, kind, at }) => (
    <span key={`${dimension.id} ${kind.id}`} className="ring-reach nodrag nopan" style={{ left: at.x, top: at.y }} onPointerDown={onPointerDown} />
  ));
}

function gapOf({ client, agency }: Positions[Dimension['id']]): number | undefined {
  return client && agency && Math.abs(client.value - agency.value);
}

/** What the markers stand for. */
function Legend({ size }: { readonly size: number }) {
  const say = useSay();
  return (
    <ul className="ring-legend" style={{ fontSize: size }}>
      {positionKinds.map(({ id, name, meaning }) => {
        const Icon = markerIcons[id];
        return (
          <li key={id} data-kind={id} title={say(meaning)}>
            <i>
              <Icon size="0.85em" stroke={2.5} aria-hidden />
            </i>
            {say(name)}
          </li>
        );
      })}
    </ul>
  );
}

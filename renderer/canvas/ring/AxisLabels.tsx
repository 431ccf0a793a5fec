import { useReactFlow } from 'reactflow';
import { positionKinds, wideGap, type Dimension, type PositionKind } from '../../../shared/framework/dimensions.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { focusMarker, followMarker, placeMarker } from './followMarker.ts';
import { markerIcons } from './markerIcons.ts';
import { innerPlace, outerPlace, type LabelPlace, type RingSizes } from './ringLabels.ts';

interface AxisLabelsProps {
  readonly dimension: Dimension;
  readonly sizes: RingSizes;
  /** How far the client and the agency are apart on the axis; undefined where one has no place. */
  readonly gap: number | undefined;
}

/** What an axis is called, both its poles, how far the parties are apart on it, and the markers that are not on it yet. */
export function AxisLabels({ dimension, sizes, gap }: AxisLabelsProps) {
  const say = useSay();
  return (
    <>
      {sizes.inner && (
        <div className="axis-inner" style={{ ...held(innerPlace(dimension)), fontSize: sizes.inner }} title={say(dimension.innerMeaning)}>
          {say(dimension.inner)}
        </div>
      )}
      <div className="axis-outer" style={held(outerPlace(dimension, sizes.marker))}>
        <strong style={{ fontSize: sizes.name }}>{say(dimension.name)}</strong>
        {sizes.pole && (
          <div className="axis-pole" style={{ fontSize: sizes.pole }}>
            <span title={say(dimension.outerMeaning)}>{say(dimension.outer)}</span>
            <Gap dimension={dimension} value={gap} />
          </div>
        )}
        {sizes.hasTray && <Tray dimension={dimension} />}
      </div>
    </>
  );
}

function held({ x, y, holdX, holdY }: LabelPlace): React.CSSProperties {
  return { left: x, top: y, transform: `translate(${-holdX * 100}%, ${-holdY * 100}%)` };
}

/** The gap in figures; a wide one warns. */
function Gap({ dimension, value = 0 }: { readonly dimension: Dimension; readonly value: number | undefined }) {
  const say = useSay();
  if (value === 0) return null;
  const isWide = value >= wideGap;
  const words = { value, dimension: say(dimension.name), limit: wideGap };
  return (
    <b className="axis-gap" data-wide={isWide} title={say(isWide ? canvasTexts.wideGap : canvasTexts.narrowGap, words)}>
      {value}
    </b>
  );
}

/** Markers that wait for their place: dragged onto the axis, or clicked to start in its middle. */
function Tray({ dimension }: { readonly dimension: Dimension }) {
  const { readOnly } = usePlanSource();
  const waiting = usePlan((plan) => positionKinds.filter((kind) => !plan.positions[dimension.id][kind.id]));
  if (readOnly || waiting.length === 0) return null;
  return (
    <div className="axis-tray">
      {waiting.map((kind) => (
        <WaitingMarker key={kind.id} dimension={dimension} kind={kind} />
      ))}
    </div>
  );
}

function WaitingMarker({ dimension, kind }: { readonly dimension: Dimension; readonly kind: PositionKind }) {
  const say = useSay();
  const { screenToFlowPosition } = useReactFlow();
  const Icon = markerIcons[kind.id];
  const label = say(canvasTexts.placeMarker, { kind: say(kind.name), dimension: say(dimension.name) });
  const place = (): void => {
    placeMarker(dimension, kind.id, 50);
    focusMarker(dimension, kind.id);
  };
  return (
    <button
      type="button"
      className="axis-waiting nodrag nopan"
      data-kind={kind.id}
      aria-label={label}
      title={label}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        followMarker(dimension, kind.id, event, (point) => screenToFlowPosition(point), place);
      }}
      onClick={(event) => {
        // A click by keyboard or assistive technology; the pointer was followed already.
        if (event.detail === 0) place();
      }}
    >
      <Icon size={13} stroke={2.25} aria-hidden />
    </button>
  );
}

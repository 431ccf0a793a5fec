import { Slider } from '@mantine/core';
import { useState } from 'react';
import { innermostPosition, outermostPosition, type Dimension, type PositionKindId } from '../../../shared/framework/dimensions.ts';
import { viewRingTexts as texts } from '../../../shared/messages/viewRing.ts';
import { useSay } from '../../session/useSay.ts';

interface AxisSliderProps {
  readonly dimension: Dimension;
  /** Whose marker: gives its colour. */
  readonly kind: PositionKindId | 'scenario';
  /** Undefined: not placed yet; the thumb waits, faint, in the middle. */
  readonly value: number | undefined;
  /** Told when the marker is let go. */
  readonly onPlace: (value: number) => void;
  /** Told while it moves. */
  readonly onMove?: (value: number) => void;
}

const middle = (innermostPosition + outermostPosition) / 2;

/** An axis laid flat between its two poles, with one marker. */
export function AxisSlider({ dimension, kind, value, onPlace, onMove }: AxisSliderProps) {
  const say = useSay();
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = dragged ?? value;
  const ends = { axis: say(dimension.name), inner: say(dimension.inner), outer: say(dimension.outer) };
  return (
    <div className="axis-slider" data-unplaced={shown === undefined}>
      <div>
        <span>{ends.inner}</span>
        <output>{shown ?? '–'}</output>
        <span>{ends.outer}</span>
      </div>
      <Slider
        label={null}
        color={kind === 'scenario' ? 'var(--accent)' : `var(--position-${kind})`}
        min={innermostPosition}
        max={outermostPosition}
        value={shown ?? middle}
        thumbLabel={say(texts.slider, ends)}
        thumbProps={{ 'aria-valuetext': shown === undefined ? say(texts.notPlaced) : undefined }}
        onChange={(next) => {
          setDragged(next);
          onMove?.(next);
        }}
        onChangeEnd={(next) => {
          setDragged(null);
          onPlace(next);
        }}
      />
    </div>
  );
}

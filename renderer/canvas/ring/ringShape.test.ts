import { describe, expect, it } from 'vitest';
import { dimensions } from '../../../shared/framework/dimensions.ts';
import type { Positions } from '../../../shared/plan/plan.ts';
import { valueByKey } from './followMarker.ts';
import { centre, nearestMarker, placedMarkers, placeOn, shapeOf, sidesteps, valueAt } from './ringShape.ts';

const none: Positions = { scope: {}, culture: {}, structure: {}, governance: {} };
const at = (value: number) => ({ agreed: { value, reason: '' } });

describe('places on the ring', () => {
  it('are read back from the canvas as the value that they were drawn for, however far beside the axis', () => {
    for (const dimension of dimensions) {
      for (const value of [0, 1, 50, 99, 100]) {
        const { x, y } = placeOn(dimension, value, 40);
        expect(valueAt(dimension, { x: x - centre.x, y: y - centre.y })).toBe(value);
      }
    }
  });
});

describe('the shape of a stand', () => {
  it('is closed where all axes have a position, a line where two have, nothing below that', () => {
    expect(shapeOf({ scope: at(10), culture: at(20), structure: at(30), governance: at(40) }, 'agreed')?.isClosed).toBe(true);
    expect(shapeOf({ ...none, scope: at(10), culture: at(20) }, 'agreed')).toMatchObject({ isClosed: false });
    expect(shapeOf({ ...none, scope: at(10) }, 'agreed')).toBeUndefined();
  });
});

describe('markers at the same place', () => {
  it('step aside, the one on top staying on the axis', () => {
    const steps = sidesteps(['today', 'client', 'agency', 'agreed'].map((id) => ({ id, value: 50 })), 28);
    expect(steps.get('agreed')).toBe(0);
    expect(new Set(steps.values()).size).toBe(4);
  });

  it('are each the nearest to its own middle, so that a press finds it however small it is, also where all parties want nothing', () => {
    const all = { today: { value: 0, reason: '' }, client: { value: 0, reason: '' }, agency: { value: 0, reason: '' }, agreed: { value: 0, reason: '' } };
    const markers = placedMarkers({ scope: all, culture: all, structure: all, governance: all }, 44);
    expect(markers).toHaveLength(16);
    for (const marker of markers) expect(nearestMarker(markers, { x: marker.at.x + 10, y: marker.at.y - 10 })).toBe(marker);
    expect(nearestMarker([], { x: 0, y: 0 })).toBeUndefined();
  });

  it('stay where they are when they are apart', () => {
    const steps = sidesteps([{ id: 'client', value: 20 }, { id: 'agency', value: 60 }], 28);
    expect([...steps.values()]).toEqual([0, 0]);
  });
});

describe('keys on a marker', () => {
  it('move it by one, by ten with Shift, to the ends, and never past them', () => {
    expect([valueByKey('ArrowUp', 50, false), valueByKey('ArrowLeft', 50, true), valueByKey('Home', 50, false), valueByKey('End', 50, false)]).toEqual([51, 40, 0, 100]);
    expect([valueByKey('PageUp', 95, false), valueByKey('a', 50, false)]).toEqual([100, undefined]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dimensions, positionKinds, type Dimension } from '../../../shared/framework/dimensions.ts';
import { languages, say, type Language } from '../../../shared/messages/text.ts';
import { boxesOverlap, ringBox } from '../../../shared/plan/geometry.ts';
import type { Box } from '../../../shared/plan/plan.ts';
import { innerPlace, labelBox, legendPlace, outerPlace, ringSizes, zoomStep } from './ringLabels.ts';
import { centre, placeOn, radius, sidesteps } from './ringShape.ts';

/** Values of an axis's markers, in the order of the kinds; null: not placed. */
type Axis = readonly (number | null)[];

interface Part {
  readonly name: string;
  readonly box: Box;
}

/** What a line of this many letters takes at most, in the interface's letters. */
const width = (text: string, size: number): number => text.length * size * 0.62;
const lineHeight = 1.25;

function markers(dimension: Dimension, axis: Axis, zoom: number): readonly Part[] {
  const { marker: size } = ringSizes(zoom);
  const placed = positionKinds.flatMap(({ id }, index) => {
    const value = axis[index];
    return typeof value === 'number' ? [{ id, value }] : [];
  });
  const steps = sidesteps(placed, size);
  return placed.map(({ id, value }) => {
    const { x, y } = placeOn(dimension, value, steps.get(id));
    return { name: `${dimension.id} ${id}`, box: { x: x - size / 2, y: y - size / 2, width: size, height: size } };
  });
}

function labels(dimension: Dimension, axis: Axis, language: Language, zoom: number): readonly Part[] {
  const { marker, name, pole, inner, hasTray } = ringSizes(zoom);
  const tray = hasTray && axis.includes(null) ? { width: 120, height: 25 } : { width: 0, height: 0 };
  const size = {
    width: Math.max(width(say(dimension.name, language), name), pole ? width(`${say(dimension.outer, language)} 100`, pole) : 0, tray.width),
    height: lineHeight * name + (pole ? lineHeight * pole : 0) + tray.height,
  };
  const outer = { name: `${dimension.id} outer`, box: labelBox(outerPlace(dimension, marker), size) };
  if (!inner) return [outer];
  const innerSize = { width: width(say(dimension.inner, language), inner), height: inner * lineHeight };
  return [outer, { name: `${dimension.id} inner`, box: labelBox(innerPlace(dimension), innerSize) }];
}

function legend(language: Language, zoom: number): Part {
  const { legend: size } = ringSizes(zoom);
  const longest = Math.max(...positionKinds.map(({ name }) => width(say(name, language), size)));
  return { name: 'legend', box: labelBox(legendPlace, { width: longest + size * 2, height: positionKinds.length * size * 1.8 }) };
}

const axis = fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { freq: 4 }), { minLength: 4, maxLength: 4 });
const crowded = fc.integer({ min: 0, max: 100 }).chain((near) => fc.array(fc.integer({ min: Math.max(0, near - 8), max: Math.min(100, near + 8) }), { minLength: 4, maxLength: 4 }));

describe('the ring’s parts', () => {
  it('never lie over each other or out of their room, at any values, zoom and language', () => {
    fc.assert(
      fc.property(
        fc.tuple(...dimensions.map(() => fc.oneof(axis, crowded, fc.constant([0, 0, 0, 0]), fc.constant([100, 100, 100, 100])))),
        fc.constantFrom(...languages),
        fc.double({ min: 0.06, max: 3, noNaN: true }),
        (axes, language, zoom) => {
          const step = zoomStep(zoom);
          const parts = [...dimensions.flatMap((dimension, index) => [...markers(dimension, axes[index] ?? [], step), ...labels(dimension, axes[index] ?? [], language, step)]), legend(language, step)];
          const clashes = parts.flatMap((part, index) =>
            parts.slice(index + 1).flatMap((other) => (boxesOverlap(part.box, other.box) ? [`${part.name} over ${other.name} at ${step}`] : [])),
          );
          expect(clashes).toEqual([]);
          for (const { name, box } of parts) {
            // Regions keep 48 units away from the ring's box; letters from far may use them.
            expect([name, box.x >= -48 && box.x + box.width <= ringBox.width + 48 && box.y >= 0 && box.y + box.height <= ringBox.height]).toEqual([name, true]);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('take a press of 24 px around each marker, however far the ring is', () => {
    for (const zoom of [0.06, 0.2, 0.28, 0.6, 1, 3]) expect(ringSizes(zoom).reach * zoom).toBeGreaterThanOrEqual(23.99);
  });

  it('keep what stands outside clear of the round', () => {
    for (const language of languages) {
      for (const zoom of [0.1, 0.3, 0.6, 1, 3]) {
        for (const part of [legend(language, zoomStep(zoom)), ...dimensions.flatMap((dimension) => labels(dimension, [null, null, null, null], language, zoomStep(zoom)).slice(0, 1))]) {
          const nearest = { x: Math.min(Math.max(centre.x, part.box.x), part.box.x + part.box.width), y: Math.min(Math.max(centre.y, part.box.y), part.box.y + part.box.height) };
          expect([part.name, Math.hypot(nearest.x - centre.x, nearest.y - centre.y) > radius]).toEqual([part.name, true]);
        }
      }
    }
  });

  it('leave what was agreed on its vertex, whoever stands at the same place', () => {
    fc.assert(
      fc.property(crowded, (values) => {
        const steps = sidesteps(positionKinds.map(({ id }, index) => ({ id, value: values[index] ?? 0 })), 28);
        expect(steps.get('agreed')).toBe(0);
      }),
    );
  });
});

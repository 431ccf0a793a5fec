import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dimensions, positionKindIds } from '../framework/dimensions.ts';
import { languages, say } from '../messages/text.ts';
import { boxesOverlap } from '../plan/geometry.ts';
import type { Box, Positions } from '../plan/plan.ts';
import type { Primitive } from './figure.ts';
import { smallRingFigure } from './smallRingFigure.ts';

/** What a line takes at most in the document's letters. */
function boxOfText({ x, y, text, size, anchor }: Primitive & { kind: 'text' }): Box {
  const width = text.length * size * 0.58;
  return { x: anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2, y: y - size * 0.8, width, height: size };
}

/** The box of what is drawn as a circle, a box or a path. */
function boxOfShape(primitive: Primitive): Box | undefined {
  if (primitive.kind === 'circle') return { x: primitive.x - primitive.radius, y: primitive.y - primitive.radius, width: primitive.radius * 2, height: primitive.radius * 2 };
  if (primitive.kind === 'box') return primitive;
  if (primitive.kind !== 'path') return undefined;
  const [xs, ys] = [primitive.points.map(({ x }) => x), primitive.points.map(({ y }) => y)];
  return { x: Math.min(...xs), y: Math.min(...ys), width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
}

const value = fc.option(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0, 50, 100)), { freq: 5, nil: undefined });
const positions = fc.array(value, { minLength: 16, maxLength: 16 }).map(
  (values): Positions =>
    Object.fromEntries(
      dimensions.map(({ id }, axis) => [
        id,
        Object.fromEntries(positionKindIds.flatMap((kind, party) => (values[axis * 4 + party] === undefined ? [] : [[kind, { value: values[axis * 4 + party], reason: '' }]]))),
      ]),
    ) as Positions,
);

describe('the small ring', () => {
  it('has no word on another, on a marker or out of its frame, at any values in both languages', () => {
    fc.assert(
      fc.property(positions, fc.constantFrom(...languages), fc.constantFrom('column', 'brief'), (placed, language, place) => {
        const { viewBox, primitives } = smallRingFigure({ positions: placed }, language, place);
        const texts = primitives.flatMap((primitive) => (primitive.kind === 'text' ? [{ text: primitive.text, box: boxOfText(primitive) }] : []));
        // The outer ring's own box has corners that are empty; words are kept from its round below.
        const shapes = primitives.flatMap((primitive) => (primitive.kind === 'circle' && primitive.radius > 30 ? [] : (boxOfShape(primitive) ?? [])));
        texts.forEach(({ text, box }, index) => {
          for (const other of texts.slice(index + 1)) expect([text, other.text, boxesOverlap(box, other.box)]).toEqual([text, other.text, false]);
          for (const shape of shapes) expect([text, boxesOverlap(box, shape)]).toEqual([text, false]);
          const nearest = Math.hypot(Math.min(Math.max(0, box.x), box.x + box.width), Math.min(Math.max(0, box.y), box.y + box.height));
          expect([text, nearest > 200]).toEqual([text, true]);
          expect([text, box.x >= viewBox.x - 1 && box.x + box.width <= viewBox.x + viewBox.width + 1 && box.y >= viewBox.y && box.y + box.height <= viewBox.y + viewBox.height]).toEqual([text, true]);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('names every axis, both its poles and its gap', () => {
    const placed = Object.fromEntries(dimensions.map(({ id }) => [id, { client: { value: 20, reason: '' }, agency: { value: 61, reason: '' } }])) as Positions;
    for (const language of languages) {
      const said = smallRingFigure({ positions: placed }, language, 'column').primitives.flatMap((primitive) => (primitive.kind === 'text' ? primitive.text : [])).join('|');
      for (const { name, inner, outer } of dimensions) for (const word of [name, inner, outer]) expect(said).toContain(say(word, language));
      expect(said.match(/41/g)).toHaveLength(4);
    }
  });
});

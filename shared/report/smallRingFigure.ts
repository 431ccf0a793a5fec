import { dimensions, type Dimension } from '../framework/dimensions.ts';
import { reportTexts } from '../messages/report.ts';
import { say, type Language } from '../messages/text.ts';
import type { Plan } from '../plan/plan.ts';
import type { Figure, Primitive } from './figure.ts';
import { bareRing, describeRing, gapsOf, ringLegend } from './ringFigure.ts';

export const radius = 200;
/** Letters that are still read where the figure is as wide as said. */
const sizes = { column: 18, brief: 23 } as const;
const lineSpace = 1.22;
/** Five signs and their words stand in a row. */
const legendSize = 19;
/** What a letter takes at most on average, of its size. */
const letterWidth = 0.58;
/** Between the outer ring and its words: a marker at the end of an axis reaches over it. */
const outside = 22;

type Line = Pick<Primitive & { kind: 'text' }, 'text' | 'weight' | 'colour'>;

/**
 * The ring for a part of a page's width. Its letters are large for it, so all of them stand outside: at each axis's end its name, both
 * poles and the gap. Inside no place is free, whatever the values are. On the page that says it all (`brief`), where half its width
 * would go to the poles, they are left to its sentence.
 */
export function smallRingFigure(plan: Pick<Plan, 'positions'>, language: Language, place: keyof typeof sizes): Figure {
  const size = sizes[place];
  const lineHeight = size * lineSpace;
  const gaps = gapsOf(plan, radius);
  const linesOf = (dimension: Dimension): readonly Line[] => {
    const [inner, outer] = [say(dimension.inner, language), say(dimension.outer, language)];
    const poles = place === 'brief' ? [] : isSideways(dimension) ? [`${inner} –`, outer] : [`${inner} – ${outer}`];
    const gap = gaps.find((known) => known.dimension === dimension);
    return [
      { text: say(dimension.name, language), weight: 'bold', colour: 'text' },
      ...poles.map((text): Line => ({ text, weight: 'regular', colour: 'quiet' })),
      ...(gap ? [{ text: say(reportTexts.gapMark, language, { gap: gap.gap }), weight: 'medium', colour: gap.isWide ? 'red.ink' : 'slate.ink' } as const] : []),
    ];
  };
  // As wide on both sides, so that the ring stands in the middle.
  const sideWidth = Math.max(...dimensions.filter(isSideways).flatMap((dimension) => linesOf(dimension).map(({ text }) => text.length))) * size * letterWidth;
  const halfWidth = radius + outside + sideWidth;
  const above = radius + outside + (place === 'brief' ? 2 : 3) * lineHeight;
  const legendAt = above + lineHeight;
  return {
    viewBox: { x: -halfWidth, y: -above, width: halfWidth * 2, height: above + legendAt + size },
    primitives: [
      ...bareRing(plan, radius),
      ...dimensions.flatMap((dimension) => labelOf(dimension, linesOf(dimension), size)),
      ...ringLegend(language, { x: 14 - halfWidth, y: legendAt, spacing: (halfWidth * 2) / 5, size: Math.min(size, legendSize) }),
    ],
    description: describeRing(plan, language),
  };
}

/** The axes' names at their ends, for a ring that is else without words; `size` in the units of a ring of radius 200. */
export function axisNames(language: Language, size: number): readonly Primitive[] {
  return dimensions.flatMap((dimension) => labelOf(dimension, [{ text: say(dimension.name, language), weight: 'bold', colour: 'text' }], size));
}

function isSideways({ angle }: Dimension): boolean {
  return angle % 180 !== 0;
}

/** An axis's words outside the ring, at its end. */
function labelOf(dimension: Dimension, lines: readonly Line[], size: number): readonly Primitive[] {
  const lineHeight = size * lineSpace;
  const sideways = isSideways(dimension);
  const isFirstHalf = dimension.angle < 180;
  const away = radius + outside;
  const x = sideways ? (isFirstHalf ? away : -away) : 0;
  const anchor = sideways ? (isFirstHalf ? 'start' : 'end') : 'middle';
  const first = sideways ? -((lines.length - 1) * lineHeight) / 2 + size * 0.35 : dimension.angle === 0 ? -away - (lines.length - 1) * lineHeight : away + size * 0.75;
  return lines.map((line, place): Primitive => ({ kind: 'text', x, y: first + place * lineHeight, size, anchor, ...line }));
}

import {
  dimensions,
  outermostPosition,
  pointOnAxis,
  positionKinds,
  wideGap,
  type Dimension,
  type PositionKindId,
} from '../framework/dimensions.ts';
import { formatNumber, say, type Language } from '../messages/text.ts';
import { reportTexts } from '../messages/report.ts';
import type { Plan, Positions } from '../plan/plan.ts';
import type { Colour, Figure, Point, Primitive } from './figure.ts';

/** How a party's marker looks: shape and colour both tell, so that neither is needed alone. */
const positionLooks: Readonly<Record<PositionKindId, MarkerLook>> = {
  today: { shape: 'circle', fill: 'paper', stroke: 'slate.ink' },
  client: { shape: 'square', fill: 'orange.ink', stroke: 'paper' },
  agency: { shape: 'diamond', fill: 'violet.ink', stroke: 'paper' },
  agreed: { shape: 'circle', fill: 'agreed', stroke: 'paper' },
};

export interface MarkerLook {
  readonly shape: 'circle' | 'square' | 'diamond';
  readonly fill: Colour;
  readonly stroke: Colour;
}

const rings = [0, 25, 50, 75, 100];
/** Positions nearer than this to another on the same axis are set beside each other. */
const crowded = 7;

/** The gap between client and agency on an axis, or undefined where one of them has no position. */
export function gapOn(positions: Positions, dimension: Dimension): number | undefined {
  const { client, agency } = positions[dimension.id];
  return client && agency ? Math.abs(client.value - agency.value) : undefined;
}

/**
 * The ring around (0, 0) without a word: concentric rings, four axes, the shape between the agreed positions, the gap between client
 * and agency, and the parties' markers. `radius` is the outer ring's, in the figure's units.
 */
export function bareRing(plan: Pick<Plan, 'positions'>, radius: number): readonly Primitive[] {
  const unit = radius / 200;
  const hole = holeOf(radius);
  const drawn: Primitive[] = [];
  for (const value of [...rings].reverse()) {
    const distance = hole + ((radius - hole) * value) / outermostPosition;
    const outermost = value === outermostPosition;
    drawn.push({
      kind: 'circle',
      x: 0,
      y: 0,
      radius: distance,
      fill: value === 0 ? 'paper' : outermost ? 'faint' : undefined,
      stroke: outermost ? 'quiet' : 'line',
      strokeWidth: (outermost ? 1.1 : 0.8) * unit,
      ...(outermost || value === 0 ? {} : { dash: [2.5 * unit, 2.5 * unit] as const }),
    });
  }
  for (const dimension of dimensions) {
    const from = pointOnAxis(dimension, 0, radius, hole);
    const to = pointOnAxis(dimension, outermostPosition, radius, hole);
    drawn.push({ kind: 'path', points: [from, to], stroke: 'quiet', strokeWidth: 0.9 * unit });
  }
  const agreed = dimensions.flatMap((dimension) => placeOf(plan, dimension, 'agreed', radius) ?? []);
  if (agreed.length > 1) {
    drawn.push({ kind: 'path', points: agreed, closed: true, fill: 'agreed', opacity: 0.14 });
    drawn.push({ kind: 'path', points: agreed, closed: true, stroke: 'agreed', strokeWidth: 1.8 * unit });
  }
  for (const { client, agency, isWide } of gapsOf(plan, radius)) drawn.push({ kind: 'path', points: [client, agency], stroke: isWide ? 'red.ink' : 'slate.ink', strokeWidth: 7 * unit, opacity: 0.28 });
  for (const dimension of dimensions) drawn.push(...markersOn(plan, dimension, radius, hole, unit));
  return drawn;
}

/** The ring with its words: axes named with both poles, and how far client and agency are apart on each. */
export function ringPrimitives(plan: Pick<Plan, 'positions'>, language: Language, radius: number): readonly Primitive[] {
  const unit = radius / 200;
  const drawn: Primitive[] = [...bareRing(plan, radius)];
  const gaps = gapsOf(plan, radius);
  for (const dimension of dimensions) drawn.push(...labelsOf(dimension, gaps.find((gap) => gap.dimension === dimension), language, radius));
  drawn.push({ kind: 'text', x: 0, y: 3.2 * unit, text: reportTexts.givensMiddle[language], size: 9.5 * unit, weight: 'bold', colour: 'text', anchor: 'middle' });
  return drawn;
}

function holeOf(radius: number): number {
  return radius * 0.17;
}

function placeOf(plan: Pick<Plan, 'positions'>, dimension: Dimension, kind: PositionKindId, radius: number): Point | undefined {
  const position = plan.positions[dimension.id][kind];
  return position && pointOnAxis(dimension, position.value, radius, holeOf(radius));
}

/** How far client and agency are apart on an axis, and where each stands. */
interface Gap {
  readonly dimension: Dimension;
  readonly client: Point;
  readonly agency: Point;
  readonly gap: number;
  readonly isWide: boolean;
}

/** The gaps that there are, with both ends. */
export function gapsOf(plan: Pick<Plan, 'positions'>, radius: number): readonly Gap[] {
  return dimensions.flatMap((dimension) => {
    const client = placeOf(plan, dimension, 'client', radius);
    const agency = placeOf(plan, dimension, 'agency', radius);
    const gap = gapOn(plan.positions, dimension);
    return client && agency && gap ? [{ dimension, client, agency, gap, isWide: gap >= wideGap }] : [];
  });
}

/** A shift at right angles to an axis, clockwise. */
function acrossAxis(dimension: Dimension, distance: number): Point {
  const angle = (dimension.angle * Math.PI) / 180;
  return { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance };
}

/** Markers that would lie over each other stand beside the axis; what was agreed stays on its vertex, and over the others. */
function markersOn(plan: Pick<Plan, 'positions'>, dimension: Dimension, radius: number, hole: number, unit: number): readonly Primitive[] {
  const placed: number[] = [];
  const drawn = [...positionKinds].reverse().flatMap((kind) => {
    const position = plan.positions[dimension.id][kind.id];
    if (!position) return [];
    const neighbours = placed.filter((value) => Math.abs(value - position.value) < crowded).length;
    placed.push(position.value);
    const side = neighbours % 2 === 0 ? neighbours / 2 : -(neighbours + 1) / 2;
    const beside = acrossAxis(dimension, side * 13 * unit);
    const point = pointOnAxis(dimension, position.value, radius, hole);
    return [marker(kind.id, { x: point.x + beside.x, y: point.y + beside.y }, (kind.id === 'agreed' ? 7 : 5.6) * unit)];
  });
  return drawn.reverse();
}

/** A party's marker at a point. */
function marker(kind: PositionKindId, at: Point, size: number): Primitive {
  const { shape, fill, stroke } = positionLooks[kind];
  const paint = { fill, stroke, strokeWidth: size * 0.3 };
  switch (shape) {
    case 'circle':
      return { kind: 'circle', ...at, radius: size, ...paint };
    case 'square':
      return { kind: 'box', x: at.x - size * 0.9, y: at.y - size * 0.9, width: size * 1.8, height: size * 1.8, radius: size * 0.2, ...paint };
    case 'diamond': {
      const reach = size * 1.25;
      const points = [
        { x: at.x, y: at.y - reach },
        { x: at.x + reach, y: at.y },
        { x: at.x, y: at.y + reach },
        { x: at.x - reach, y: at.y },
      ];
      return { kind: 'path', points, closed: true, ...paint };
    }
  }
}

/** The name and poles of an axis, with its gap behind the outer one: over the axis itself it would lie over lines and markers. */
function labelsOf(dimension: Dimension, gap: Gap | undefined, language: Language, radius: number): readonly Primitive[] {
  const unit = radius / 200;
  const hole = holeOf(radius);
  const outside = pointOnAxis(dimension, outermostPosition, radius + 14 * unit, hole);
  const sideways = Math.abs(outside.x) > Math.abs(outside.y);
  const anchor = !sideways ? 'middle' : outside.x > 0 ? 'start' : 'end';
  const nameY = sideways ? outside.y - 4 * unit : outside.y < 0 ? outside.y - 12 * unit : outside.y + 6 * unit;
  const inside = pointOnAxis(dimension, 0, radius, hole);
  const along = sideways ? (inside.x > 0 ? 'start' : 'end') : 'start';
  return [
    { kind: 'text', x: outside.x, y: nameY, text: dimension.name[language], size: 11.5 * unit, weight: 'bold', colour: 'text', anchor },
    { kind: 'text', x: outside.x, y: nameY + 13 * unit, text: gap ? `${dimension.outer[language]} · ${say(reportTexts.gapMark, language, { gap: gap.gap })}` : dimension.outer[language], size: 9.5 * unit, weight: 'regular', colour: gap?.isWide ? 'red.ink' : 'quiet', anchor },
    {
      kind: 'text',
      x: inside.x + (sideways ? Math.sign(inside.x) * 2 * unit : 8 * unit),
      y: inside.y + (sideways ? 19 * unit : inside.y < 0 ? -5 * unit : 11 * unit),
      text: dimension.inner[language],
      size: 8 * unit,
      weight: 'regular',
      colour: 'quiet',
      anchor: along,
    },
  ];
}

/** What the markers and the gap's bar mean, in a row whose first sign stands at `x`; `size` is that of its letters. */
export function ringLegend(language: Language, { x: start, y, spacing, size }: { readonly x: number; readonly y: number; readonly spacing: number; readonly size: number }): readonly Primitive[] {
  const unit = size / 10;
  return [...positionKinds.map((kind) => kind.id), 'gap' as const].flatMap((entry, index): readonly Primitive[] => {
    const x = start + index * spacing;
    const name = entry === 'gap' ? reportTexts.gap[language] : positionKinds.find((kind) => kind.id === entry)?.name[language];
    const sign: Primitive =
      entry === 'gap'
        ? { kind: 'path', points: [{ x: x - 9 * unit, y }, { x: x + 9 * unit, y }], stroke: 'slate.ink', strokeWidth: 7 * unit, opacity: 0.28 }
        : marker(entry, { x, y }, 5.6 * unit);
    return [sign, { kind: 'text', x: x + 15 * unit, y: y + 3.5 * unit, text: name ?? '', size, weight: 'regular', colour: 'text', anchor: 'start' }];
  });
}

/** The ring as a figure with its legend, wide enough for the labels at its sides. */
export function ringFigure(plan: Pick<Plan, 'positions'>, language: Language): Figure {
  const spacing = 104;
  return {
    viewBox: { x: -310, y: -246, width: 620, height: 526 },
    primitives: [...ringPrimitives(plan, language, 200), ...ringLegend(language, { x: -(positionKinds.length * spacing) / 2 - 26, y: 262, spacing, size: 10 })],
    description: describeRing(plan, language),
  };
}

/** The ring in words: every axis, its poles, and where each party stands. */
export function describeRing(plan: Pick<Plan, 'positions'>, language: Language): string {
  const axes = dimensions.map((dimension) => {
    const places = positionKinds.flatMap((kind) => {
      const position = plan.positions[dimension.id][kind.id];
      return position ? `${kind.name[language]} ${formatNumber(position.value, language)}` : [];
    });
    return `${dimension.name[language]} (${dimension.inner[language]}–${dimension.outer[language]}): ${places.join(', ') || '–'}`;
  });
  return axes.join('. ');
}

import { dimensions, positionKinds } from '../framework/dimensions.ts';
import { formatNumber, type Language } from '../messages/text.ts';
import type { Positions } from '../plan/plan.ts';
import type { Figure, Primitive } from '../report/figure.ts';
import { bareRing } from '../report/ringFigure.ts';
import { clientOf } from './comparison.ts';
import type { PlanSummary } from './planSummary.ts';

const cell = { width: 220, height: 208, radius: 64 };

/** A summary's places as the ring takes them. */
function positionsOf({ positions }: PlanSummary): Positions {
  return Object.fromEntries(
    dimensions.map(({ id }) => [id, Object.fromEntries(Object.entries(positions[id] ?? {}).map(([kind, value]) => [kind, { value, reason: '' }]))]),
  ) as Positions;
}

/** One client's ring, small: no reading of numbers, but of shapes beside each other. */
export function smallRing(plan: PlanSummary, language: Language): Figure {
  const { width, height } = cell;
  return { viewBox: { x: -width / 2, y: -height / 2, width, height: height - 16 }, primitives: ringCell(plan, language, 0, 0), description: describe(plan, language) };
}

/** The rings of several clients in rows, each under its name. */
export function ringMultiples(plans: readonly PlanSummary[], language: Language, perRow: number): Figure {
  const rows = Math.ceil(plans.length / perRow);
  const across = Math.min(perRow, plans.length);
  const primitives = plans.flatMap((plan, place) => ringCell(plan, language, ((place % perRow) + 0.5) * cell.width, (Math.floor(place / perRow) + 0.5) * cell.height, true));
  return { viewBox: { x: 0, y: 0, width: across * cell.width, height: rows * cell.height }, primitives, description: plans.map((plan) => describe(plan, language)).join('. ') };
}

function ringCell(plan: PlanSummary, language: Language, x: number, y: number, isNamed = false): readonly Primitive[] {
  const moved = bareRing({ positions: positionsOf(plan) }, cell.radius).map((primitive) => shifted(primitive, x, y));
  const labels = dimensions.map((dimension): Primitive => {
    const sideways = dimension.angle % 180 !== 0;
    const angle = (dimension.angle * Math.PI) / 180;
    const [dx, dy] = [Math.sin(angle), -Math.cos(angle)];
    return {
      kind: 'text',
      x: x + dx * (cell.radius + 5),
      y: y + dy * (cell.radius + 7) + (sideways ? 3 : dy > 0 ? 6 : 0),
      text: dimension.name[language],
      size: 7.5,
      weight: 'medium',
      colour: 'quiet',
      anchor: sideways ? (dx > 0 ? 'start' : 'end') : 'middle',
    };
  });
  const name: Primitive = { kind: 'text', x, y: y - cell.radius - 22, text: clientOf(plan), size: 10.5, weight: 'bold', colour: 'text', anchor: 'middle', width: cell.width - 12, lines: 1 };
  return [...moved, ...labels, ...(isNamed ? [name] : [])];
}

function shifted(primitive: Primitive, x: number, y: number): Primitive {
  const move = (point: { readonly x: number; readonly y: number }): { readonly x: number; readonly y: number } => ({ x: point.x + x, y: point.y + y });
  switch (primitive.kind) {
    case 'path':
      return { ...primitive, points: primitive.points.map(move) };
    case 'curve':
      return { ...primitive, from: move(primitive.from), to: move(primitive.to), control1: move(primitive.control1), control2: move(primitive.control2) };
    case 'circle':
    case 'box':
    case 'text':
    case 'picture':
      return { ...primitive, ...move(primitive) };
  }
}

function describe(plan: PlanSummary, language: Language): string {
  const axes = dimensions.map(({ id, name }) => {
    const places = positionKinds.flatMap((kind) => {
      const value = plan.positions[id]?.[kind.id];
      return value === undefined ? [] : [`${kind.name[language]} ${formatNumber(value, language)}`];
    });
    return `${name[language]}: ${places.join(', ') || '–'}`;
  });
  return `${clientOf(plan)} – ${axes.join('; ')}`;
}

import type { Box } from '../../../shared/plan/plan.ts';
import type { Guide, Point } from '../canvasState.ts';

/** Where a dragged box comes to lie, and the lines that say why. */
export interface Snap {
  readonly dx: number;
  readonly dy: number;
  readonly guides: readonly Guide[];
}

interface Match {
  readonly shift: number;
  readonly at: number;
  readonly other: Box;
}

/**
 * Draws a box to the edges and middles of its neighbours, or to where its gaps are as wide as theirs, each axis by itself.
 * @param reach how near it must come on either axis, canvas units
 */
export function snapTo(box: Box, neighbours: readonly Box[], reach: Point): Snap {
  const acrossX = nearest(spanX(box), neighbours, spanX, reach.x);
  const acrossY = nearest(spanY(box), neighbours, spanY, reach.y);
  // Gaps are judged where the box comes to lie on the other axis; an edge that is as near goes first.
  const spacedX = evenGaps(spanX({ ...box, y: box.y + (acrossY?.shift ?? 0) }), neighbours.map(spanX), Math.min(reach.x, nearness(acrossX)));
  const spacedY = evenGaps(spanY({ ...box, x: box.x + (acrossX?.shift ?? 0) }), neighbours.map(spanY), Math.min(reach.y, nearness(acrossY)));
  const dx = spacedX?.shift ?? acrossX?.shift ?? 0;
  const dy = spacedY?.shift ?? acrossY?.shift ?? 0;
  const moved = { ...box, x: box.x + dx, y: box.y + dy };
  return {
    dx,
    dy,
    guides: [
      ...(acrossX && acrossX.shift === dx ? [guide('x', acrossX, moved.y, moved.height, acrossX.other.y, acrossX.other.height)] : []),
      ...(acrossY && acrossY.shift === dy ? [guide('y', acrossY, moved.x, moved.width, acrossY.other.x, acrossY.other.width)] : []),
      ...(spacedX?.gaps ?? []).map(({ from, to, at }): Guide => ({ axis: 'y', at, from, to, isGap: true })),
      ...(spacedY?.gaps ?? []).map(({ from, to, at }): Guide => ({ axis: 'x', at, from, to, isGap: true })),
    ],
  };
}

/** A box along one axis: from where to where, and how far it reaches across. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
}

const spanX = ({ x, y, width, height }: Box): Span => ({ start: x, end: x + width, low: y, high: y + height });
const spanY = ({ x, y, width, height }: Box): Span => ({ start: y, end: y + height, low: x, high: x + width });

/** How near a match is; what is no match is infinitely far. */
function nearness(match: Match | undefined): number {
  return match ? Math.abs(match.shift) - tolerance : Infinity;
}

/** Lengths that differ by no more than this are the same, canvas units. */
const tolerance = 0.01;

interface Spacing {
  readonly shift: number;
  readonly gaps: readonly { readonly from: number; readonly to: number; readonly at: number }[];
}

/**
 * The nearest place where a box is as far from its next neighbour as that is from the one after, on the same side, or lies in the
 * middle between its two neighbours. Neighbours are those that lie beside it on the other axis.
 */
function evenGaps(box: Span, others: readonly Span[], reach: number): Spacing | undefined {
  const beside = others.filter(({ low, high }) => low < box.high && high > box.low);
  const middle = (box.start + box.end) / 2;
  const before = beside.filter(({ end }) => end <= middle).sort((one, other) => other.end - one.end);
  const after = beside.filter(({ start }) => start >= middle).sort((one, other) => one.start - other.start);
  const [previous, next] = [before[0], after[0]];
  const length = box.end - box.start;
  const places = [
    ...(previous && next && next.start - previous.end > length ? [{ start: (previous.end + next.start - length) / 2, row: [previous, undefined, next] }] : []),
    ...besides(previous, before, ({ end }, first) => first.start - end).map(({ gap, first, second }) => ({ start: first.end + gap, row: [second, first, undefined] })),
    ...besides(next, after, ({ start }, first) => start - first.end).map(({ gap, first, second }) => ({ start: first.start - gap - length, row: [undefined, first, second] })),
  ];
  let best: Spacing | undefined;
  for (const { start, row } of places) {
    const shift = start - box.start;
    if (Math.abs(shift) > reach || (best && Math.abs(best.shift) <= Math.abs(shift))) continue;
    const moved = { ...box, start, end: start + length };
    best = { shift, gaps: gapsOf(row.map((span) => span ?? moved)) };
  }
  return best;
}

/** The next box on a side with the one after it, where there is a gap between them. */
function besides(first: Span | undefined, side: readonly Span[], gapTo: (second: Span, first: Span) => number) {
  const second = first && side.find((span) => span !== first && gapTo(span, first) > 0);
  return first && second ? [{ gap: gapTo(second, first), first, second }] : [];
}

/** The gaps in a row of boxes, at the height that both sides of each share. */
function gapsOf(row: readonly Span[]): Spacing['gaps'] {
  return row.slice(1).flatMap((span, at) => {
    const last = row[at];
    return last ? [{ from: last.end, to: span.start, at: (Math.max(last.low, span.low) + Math.min(last.high, span.high)) / 2 }] : [];
  });
}

/** Start, middle and end of a side. */
function lines({ start, end }: Span): readonly number[] {
  return [start, (start + end) / 2, end];
}

/** The line of a neighbour that needs the least shift; of several that need the same, the one of the nearest neighbour. */
function nearest(box: Span, neighbours: readonly Box[], spanOf: (box: Box) => Span, reach: number): Match | undefined {
  const own = lines(box);
  let best: (Match & { readonly apart: number }) | undefined;
  for (const other of neighbours) {
    const span = spanOf(other);
    const apart = Math.max(span.low - box.high, box.low - span.high);
    for (const at of lines(span)) {
      for (const line of own) {
        const shift = at - line;
        if (Math.abs(shift) > reach) continue;
        const nearer = best ? Math.abs(best.shift) - Math.abs(shift) : Infinity;
        if (!best || nearer > tolerance || (nearer > -tolerance && apart < best.apart)) best = { shift, at, other, apart };
      }
    }
  }
  return best;
}

function guide(axis: Guide['axis'], { at }: Match, start: number, length: number, otherStart: number, otherLength: number): Guide {
  return { axis, at, from: Math.min(start, otherStart), to: Math.max(start + length, otherStart + otherLength) };
}

import type { Box } from '../../../shared/plan/plan.ts';
import type { Guide } from '../canvasState.ts';

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
 * Draws a box to the edges and middles of its neighbours, each axis by itself.
 * @param reach how near it must come, canvas units
 */
export function snapTo(box: Box, neighbours: readonly Box[], reach: number): Snap {
  const acrossX = nearest(lines(box.x, box.width), neighbours, (other) => lines(other.x, other.width), reach);
  const acrossY = nearest(lines(box.y, box.height), neighbours, (other) => lines(other.y, other.height), reach);
  const dx = acrossX?.shift ?? 0;
  const dy = acrossY?.shift ?? 0;
  const moved = { ...box, x: box.x + dx, y: box.y + dy };
  return {
    dx,
    dy,
    guides: [
      ...(acrossX ? [guide('x', acrossX, moved.y, moved.height, acrossX.other.y, acrossX.other.height)] : []),
      ...(acrossY ? [guide('y', acrossY, moved.x, moved.width, acrossY.other.x, acrossY.other.width)] : []),
    ],
  };
}

/** Start, middle and end of a side. */
function lines(start: number, length: number): readonly number[] {
  return [start, start + length / 2, start + length];
}

function nearest(
  own: readonly number[],
  neighbours: readonly Box[],
  linesOf: (box: Box) => readonly number[],
  reach: number,
): Match | undefined {
  let best: Match | undefined;
  for (const other of neighbours) {
    for (const at of linesOf(other)) {
      for (const line of own) {
        const shift = at - line;
        if (Math.abs(shift) <= reach && (!best || Math.abs(shift) < Math.abs(best.shift))) best = { shift, at, other };
      }
    }
  }
  return best;
}

function guide(axis: Guide['axis'], { at }: Match, start: number, length: number, otherStart: number, otherLength: number): Guide {
  return { axis, at, from: Math.min(start, otherStart), to: Math.max(start + length, otherStart + otherLength) };
}

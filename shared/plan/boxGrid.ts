import { boxesOverlap } from './geometry.ts';
import type { Box } from './plan.ts';

/** The side of a cell, canvas units: a few cards wide. */
const side = 640;
/** A box in more cells than this is kept apart and checked by every search. */
const mostCells = 64;

/** Boxes indexed by place, so that what is in view or under the pointer is found without looking at all of them. */
export class BoxGrid {
  readonly #boxes = new Map<string, Box>();
  readonly #cells = new Map<number, Set<string>>();
  readonly #large = new Set<string>();

  set(id: string, box: Box): void {
    const before = this.#boxes.get(id);
    // Most moves are short: a box that stays in its cells needs no new entries.
    if (before && liesInSameCells(before, box)) {
      this.#boxes.set(id, box);
      return;
    }
    this.delete(id);
    this.#boxes.set(id, box);
    const cells = cellsOf(box, mostCells);
    if (!cells) this.#large.add(id);
    else {
      for (const cell of cells) {
        const there = this.#cells.get(cell);
        if (there) there.add(id);
        else this.#cells.set(cell, new Set([id]));
      }
    }
  }

  delete(id: string): void {
    const box = this.#boxes.get(id);
    if (!box) return;
    this.#boxes.delete(id);
    if (this.#large.delete(id)) return;
    for (const cell of cellsOf(box, mostCells) ?? []) this.#cells.get(cell)?.delete(id);
  }

  /** The ids of the boxes that a box touches. */
  within(area: Box): readonly string[] {
    const touched = (id: string): boolean => {
      const box = this.#boxes.get(id);
      return box !== undefined && boxesOverlap(box, area);
    };
    const cells = cellsOf(area, this.#cells.size);
    if (!cells) return [...this.#boxes.keys()].filter(touched);
    const found = new Set<string>();
    for (const cell of cells) for (const id of this.#cells.get(cell) ?? []) if (touched(id)) found.add(id);
    for (const id of this.#large) if (touched(id)) found.add(id);
    return [...found];
  }
}

const cellAt = (at: number): number => Math.floor(at / side);

function liesInSameCells(one: Box, other: Box): boolean {
  return (
    cellAt(one.x) === cellAt(other.x) &&
    cellAt(one.y) === cellAt(other.y) &&
    cellAt(one.x + one.width) === cellAt(other.x + other.width) &&
    cellAt(one.y + one.height) === cellAt(other.y + other.height)
  );
}

/** The cells that a box lies in; undefined where they are more than {@link mostCells}. */
function cellsOf({ x, y, width, height }: Box, most: number): readonly number[] | undefined {
  const [left, right] = [cellAt(x), cellAt(x + width)];
  const [top, bottom] = [cellAt(y), cellAt(y + height)];
  if ((right - left + 1) * (bottom - top + 1) > most) return undefined;
  const cells: number[] = [];
  for (let column = left; column <= right; column++) for (let row = top; row <= bottom; row++) cells.push(column * 2 ** 21 + row);
  return cells;
}

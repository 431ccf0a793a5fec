import { boxesOverlap } from './geometry.ts';
import type { Box } from './plan.ts';

/** The side of a cell, canvas units: a few cards. */
const side = 640;
/** What lies in more cells than this is looked at every time instead. */
const mostCells = 64;

/** Boxes by where they lie, so that what is in view, or under the pointer, is found without asking all. */
export class BoxGrid {
  readonly #boxes = new Map<string, Box>();
  readonly #cells = new Map<number, Set<string>>();
  readonly #large = new Set<string>();

  set(id: string, box: Box): void {
    const before = this.#boxes.get(id);
    // Most moves are short: who stays in the same cells is found there as before.
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

/** The cells that a box lies in, or undefined where they are more than so many. */
function cellsOf({ x, y, width, height }: Box, most: number): readonly number[] | undefined {
  const [left, right] = [cellAt(x), cellAt(x + width)];
  const [top, bottom] = [cellAt(y), cellAt(y + height)];
  if ((right - left + 1) * (bottom - top + 1) > most) return undefined;
  const cells: number[] = [];
  for (let column = left; column <= right; column++) for (let row = top; row <= bottom; row++) cells.push(column * 2 ** 21 + row);
  return cells;
}

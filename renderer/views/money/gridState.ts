import type { GridRange } from '../../../shared/views/moneyGrid.ts';

/** A cell by the places of its row and column; the column before the first is the line's name. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Where the keyboard is, and from where the selection reaches there. */
export interface GridSelection {
  readonly anchor: GridPlace;
  readonly focus: GridPlace;
}

/** The column of the lines' names. */
export const nameColumn = -1;

/** The rectangle between two places, without the names. */
export function rangeOf({ anchor, focus }: GridSelection): GridRange {
  const columns = [anchor.column, focus.column].map((column) => Math.max(0, column));
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

/** How a key moves the focus; undefined where it does not. `isFar` goes to the end. */
export function movedBy(key: string, from: GridPlace, { rows, columns }: { readonly rows: readonly number[]; readonly columns: number }, isFar: boolean): GridPlace | undefined {
  const at = rows.indexOf(from.row);
  const rowAt = (place: number): number => rows[Math.min(rows.length - 1, Math.max(0, place))] ?? from.row;
  const columnAt = (place: number): number => Math.min(columns - 1, Math.max(nameColumn, place));
  const page = 10;
  switch (key) {
    case 'ArrowUp':
      return { ...from, row: isFar ? rowAt(0) : rowAt(at - 1) };
    case 'ArrowDown':
      return { ...from, row: isFar ? rowAt(rows.length) : rowAt(at + 1) };
    case 'ArrowLeft':
      return { ...from, column: isFar ? 0 : columnAt(from.column - 1) };
    case 'ArrowRight':
      return { ...from, column: isFar ? columns - 1 : columnAt(from.column + 1) };
    case 'Home':
      return { row: isFar ? rowAt(0) : from.row, column: 0 };
    case 'End':
      return { row: isFar ? rowAt(rows.length) : from.row, column: columns - 1 };
    case 'PageUp':
      return { ...from, row: rowAt(at - page) };
    case 'PageDown':
      return { ...from, row: rowAt(at + page) };
    default:
      return undefined;
  }
}

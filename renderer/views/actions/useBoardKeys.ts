import type { KeyboardEvent } from 'react';
import type { ActionRow, BoardColumn } from '../../../shared/views/actionBoard.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { setStatus } from './actionEdits.ts';

const steps: Readonly<Record<string, readonly [column: number, row: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The arrow keys of the board: from card to card, and with Shift a card into the next column.
 * @param focusCard gives a card the keyboard, by its column and its place there
 */
export function useBoardKeys(rows: readonly ActionRow[], columns: readonly BoardColumn[], focusCard: (column: string, id: string, place: number) => void) {
  const { readOnly } = usePlanSource();

  const moveCard = (id: string, target: BoardColumn | undefined): void => {
    if (!target) return;
    setStatus(id, target.id);
    // It is drawn anew in its new column, in the plan's order there.
    const own = rows.findIndex((row) => row.item.id === id);
    focusCard(target.id, id, rows.slice(0, own).filter(({ status }) => status === target.id).length);
  };
  const moveUpOrDown = (column: BoardColumn | undefined, place: number): void => {
    const next = column?.rows[place];
    if (column && next) focusCard(column.id, next.item.id, place);
  };
  /** To the nearest column that has cards. */
  const moveAcross = (from: number, direction: number, place: number): void => {
    const filled = columns.filter((column, index) => column.rows.length > 0 && (index - from) * direction > 0);
    const column = direction > 0 ? filled[0] : filled.at(-1);
    moveUpOrDown(column, Math.min(place, (column?.rows.length ?? 0) - 1));
  };

  return (event: KeyboardEvent): void => {
    const step = steps[event.key];
    const id = event.target instanceof HTMLElement ? event.target.dataset['card'] : undefined;
    if (!step || id === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const [across, down] = step;
    const column = columns.findIndex((known) => known.rows.some((row) => row.item.id === id));
    const place = columns[column]?.rows.findIndex((row) => row.item.id === id) ?? 0;
    if (across === 0) moveUpOrDown(columns[column], place + down);
    else if (event.shiftKey && !readOnly) moveCard(id, columns[column + across]);
    else moveAcross(column, across, place);
  };
}

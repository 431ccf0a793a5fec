import type { KeyboardEvent } from 'react';

const arrows: Readonly<Record<string, readonly [column: number, row: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Moves the focus by an arrow among the elements of a table that name their place as `data-cell="row/column"`. */
export function walkCells(event: KeyboardEvent<HTMLElement>): void {
  const arrow = arrows[event.key];
  const place = event.target instanceof HTMLElement ? event.target.dataset['cell']?.split('/').map(Number) : undefined;
  if (!arrow || !place || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  const [row = 0, column = 0] = place;
  event.currentTarget.querySelector<HTMLElement>(`[data-cell='${row + arrow[1]}/${column + arrow[0]}']`)?.focus();
}

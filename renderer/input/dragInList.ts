import type { DragEvent } from 'react';

/** Begins to drag a row, to reorder or link it. */
export function carry({ dataTransfer }: DragEvent, name: string, as: 'move' | 'link' = 'move'): void {
  dataTransfer.effectAllowed = as;
  // Firefox starts no drag without data.
  dataTransfer.setData('text/plain', name || ' ');
}

/** The side of a row on which the dragged one would be dropped. */
export function sideOf(line: Element, { clientY }: Pick<DragEvent, 'clientY'>): 'before' | 'after' {
  const { top, height } = line.getBoundingClientRect();
  return clientY < top + height / 2 ? 'before' : 'after';
}

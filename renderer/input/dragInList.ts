import type { DragEvent } from 'react';

/** Begins to carry something to another place in its list, or to link it to where it is put down. */
export function carry({ dataTransfer }: DragEvent, name: string, as: 'move' | 'link' = 'move'): void {
  dataTransfer.effectAllowed = as;
  // Firefox drags nothing that carries nothing.
  dataTransfer.setData('text/plain', name || ' ');
}

/** On which side of a line what is carried would be put down. */
export function sideOf(line: Element, { clientY }: Pick<DragEvent, 'clientY'>): 'before' | 'after' {
  const { top, height } = line.getBoundingClientRect();
  return clientY < top + height / 2 ? 'before' : 'after';
}

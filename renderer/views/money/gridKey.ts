import type { KeyboardEvent } from 'react';
import { movedBy, nameColumn, type GridPlace } from './gridState.ts';

/** What a key asks of a money grid. */
export type GridWish =
  | { readonly kind: 'goTo'; readonly place: GridPlace; readonly isExtending: boolean }
  /** To edit the cell as it is, or to show what the row is of. */
  | { readonly kind: 'open' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'fillRight' }
  | { readonly kind: 'selectAll' }
  /** To type over the cell, beginning with this key. */
  | { readonly kind: 'type' };

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** A key that begins to type an amount. */
const beginsAmount = /^[\d.,+\-−(\p{Sc}]$/u;

/**
 * What a key asks for with the keyboard at a place; undefined where the grid has no use for it.
 * @param size the rows that can be visited, and how many columns there are
 */
export function gridKey({ key, ctrlKey, metaKey, shiftKey, altKey }: Key, focus: GridPlace, size: Parameters<typeof movedBy>[2]): GridWish | undefined {
  const mod = ctrlKey || metaKey;
  const moved = altKey ? undefined : movedBy(key, focus, size, mod);
  if (moved) return { kind: 'goTo', place: moved, isExtending: shiftKey && moved.column !== nameColumn };
  if (mod) {
    if (shiftKey) return undefined;
    if (key.toLowerCase() === 'r') return { kind: 'fillRight' };
    return key.toLowerCase() === 'a' ? { kind: 'selectAll' } : undefined;
  }
  if (key === 'Tab') {
    const column = focus.column + (shiftKey ? -1 : 1);
    // At the end of its row Tab leaves the grid, so that nobody is held in it.
    return column < 0 || column >= size.columns ? undefined : { kind: 'goTo', place: { ...focus, column }, isExtending: false };
  }
  if (key === 'Enter' || key === 'F2') return { kind: 'open' };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' };
  if (key === 'Escape') return { kind: 'goTo', place: focus, isExtending: false };
  return beginsAmount.test(key) && !altKey ? { kind: 'type' } : undefined;
}

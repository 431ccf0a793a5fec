import { useEffect, useState, useSyncExternalStore, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { drawnRows, stepAt, type DrawnRow } from './rowWindow.ts';

/**
 * Which rows of a list are drawn that scrolls with whatever stands around it: those at hand, and on paper all.
 * @param list what holds the rows, its top edge the first one's
 * @param kept places of rows that are drawn wherever they are, as the one that has the keyboard
 * @param rowHeight about how high a row is, px
 */
export function useDrawnRows(list: RefObject<HTMLElement | null>, count: number, kept: readonly number[], rowHeight: number): readonly DrawnRow[] {
  const [first, setFirst] = useState(0);
  const seen = useRowsSeen(rowHeight);
  const isPrinted = useIsPrinted();
  useEffect(() => {
    const look = (): void => {
      const box = list.current?.getBoundingClientRect();
      if (box) setFirst(stepAt(Math.max(0, -box.top), rowHeight));
    };
    // Scrolling does not bubble: whatever scrolls around the list is heard on the way down.
    window.addEventListener('scroll', look, { capture: true, passive: true });
    window.addEventListener('resize', look);
    look();
    return () => {
      window.removeEventListener('scroll', look, { capture: true });
      window.removeEventListener('resize', look);
    };
  }, [list, rowHeight]);
  return isPrinted ? Array.from({ length: count }, (_, place): DrawnRow => ({ kind: 'row', place })) : drawnRows(count, first, kept, rowHeight, seen);
}

/** How many rows of a height fill the window, however little of it their list has. */
export function useRowsSeen(rowHeight: number): number {
  return useSyncExternalStore(onResized, () => Math.ceil(window.innerHeight / rowHeight));
}

function onResized(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** Whether the page is being put on paper, which begins only once it is drawn for that. */
export function useIsPrinted(): boolean {
  const [isPrinted, setPrinted] = useState(false);
  useEffect(() => {
    const begin = (): void => flushSync(() => setPrinted(true));
    const end = (): void => setPrinted(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinted;
}

import { useEffect, useState, useSyncExternalStore, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { drawnRows, stepAt, type DrawnRow } from './rowWindow.ts';

/**
 * The rows to draw of a list that scrolls with its surroundings: those near the view, and all when printing.
 * @param list the element with the rows; its top is the first row's
 * @param kept places of rows that are always drawn, such as the focused one
 * @param rowHeight the approximate height of a row, px
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
    // Scroll events do not bubble, so those of any element around the list are caught in the capture phase.
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

/** The most rows that fit in the window. */
export function useRowsSeen(rowHeight: number): number {
  return useSyncExternalStore(onResized, () => Math.ceil(window.innerHeight / rowHeight));
}

function onResized(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** Whether the page is being printed; printing begins only once it is drawn for that. */
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

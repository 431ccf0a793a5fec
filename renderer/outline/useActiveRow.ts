import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { usePlanSource } from '../session/planSource.ts';
import { useWindowState } from '../session/windowState.ts';
import { itemKey, keysAbove, keysAbovePosition, positionKey, type OutlineRow } from './outlineRows.ts';

interface ActiveRow {
  /** The one row in the tab order. */
  readonly active: OutlineRow | undefined;
  /** Makes a row the active one and gives it the keyboard once it is drawn. */
  goTo(key: string): void;
  /** Takes back that a row gets the keyboard. */
  leaveFocus(): void;
}

/**
 * The active row of the tree. What is chosen elsewhere becomes it, and is scrolled into view.
 * @param onReveal told the key of such a row and the groups above it, before it is drawn
 */
export function useActiveRow(tree: RefObject<HTMLElement | null>, rows: readonly OutlineRow[], onReveal: (key: string, above: readonly string[]) => void): ActiveRow {
  const { store } = usePlanSource();
  const selection = useWindowState((state) => state.selection);
  const [activeKey, setActiveKey] = useState('');
  /** The row to get the keyboard. */
  const wanted = useRef<string | null>(null);

  const reveal = useEffectEvent((key: string, above: readonly string[]): void => {
    if (key === activeKey) return;
    setActiveKey(key);
    onReveal(key, above);
  });
  useEffect(() => {
    const { items, marker } = selection;
    const [id] = items;
    const item = id === undefined || items.length > 1 ? undefined : store.getState().plan.items.get(id);
    if (marker) reveal(positionKey(marker.dimension, marker.kind), keysAbovePosition(marker.dimension));
    else if (item) reveal(itemKey(item.id), keysAbove(item.type));
  }, [selection, store]);
  useLayoutEffect(() => {
    if (activeKey !== '') lineOf(tree.current, activeKey)?.scrollIntoView({ block: 'nearest' });
  }, [tree, activeKey]);
  // After every drawing: the row may be drawn only later.
  useLayoutEffect(() => {
    const line = wanted.current === null ? null : lineOf(tree.current, wanted.current);
    if (!line) return;
    wanted.current = null;
    line.focus({ preventScroll: true });
    line.scrollIntoView({ block: 'nearest' });
  });

  return {
    active: rows.find((row) => row.key === activeKey) ?? rows[0],
    goTo: (key) => {
      wanted.current = key;
      setActiveKey(key);
    },
    leaveFocus: () => {
      wanted.current = null;
    },
  };
}

function lineOf(tree: HTMLElement | null, key: string): HTMLElement | null {
  return tree?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`) ?? null;
}

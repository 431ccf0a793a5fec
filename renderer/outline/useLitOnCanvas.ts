import { useEffect, useMemo, useRef, useState } from 'react';
import type { Item } from '../../shared/plan/plan.ts';
import { useWindowState } from '../session/windowState.ts';
import type { Search } from './findText.ts';

/** Nobody looks at the canvas between two letters: what a search finds is lit once no other was typed for so long. Milliseconds. */
const restsAfter = 350;

/** While something is searched, what has it stands out on the canvas and all else fades. Where nothing has it, nothing fades. */
export function useLitOnCanvas(items: ReadonlyMap<string, Item>, search: Search | undefined): void {
  const latest = useRef<ReadonlySet<string> | null>(null);
  const rested = useRested(search);
  const found = useMemo(() => {
    const ids = rested ? [...items.values()].filter((item) => rested.isIn(item)).map(({ id }) => id) : [];
    return ids.length === 0 ? null : sameOr(latest.current, new Set(ids));
  }, [items, rested]);
  useEffect(() => {
    latest.current = found;
    if (!found) return undefined;
    useWindowState.setState({ traced: found, found, isChain: false });
    // Who goes on to write something else wants to see it.
    const stop = useWindowState.subscribe(({ traced, editing }) => {
      if (traced === found && editing?.where === 'canvas' && !found.has(editing.id)) useWindowState.setState({ traced: null });
    });
    return () => {
      stop();
      useWindowState.setState(({ traced }) => (traced === found ? { traced: null, found: null } : { found: null }));
    };
  }, [found]);
}

/** A search that has stood for a while; the end of one is told at once. */
function useRested(search: Search | undefined): Search | undefined {
  const [rested, setRested] = useState<Search>();
  useEffect(() => {
    const due = setTimeout(() => setRested(search), restsAfter);
    return () => clearTimeout(due);
  }, [search]);
  return search && rested;
}

/** The set known before where it holds the same: what somebody did to what was lit stays until something else is found. */
function sameOr(before: ReadonlySet<string> | null, now: ReadonlySet<string>): ReadonlySet<string> {
  return before?.size === now.size && [...now].every((id) => before.has(id)) ? before : now;
}

import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useHost } from '../session/hostContext.ts';
import type { PlanEditor } from '../session/planEditor.ts';

/** How many things each revision changed of what the plan says, by its id; they come a few at a time, the newest first. */
export function useChangeSizes(session: PlanEditor): ReadonlyMap<string, number> {
  const host = useHost();
  const version = useStore(session.store, (state) => state.historyVersion);
  const [sizes, setSizes] = useState<ReadonlyMap<string, number>>(new Map());

  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<void> => {
      let from: string | undefined;
      do {
        const piece = await host.call('history.sizes', { session: session.id, from });
        if (!isCurrent || !piece.ok) return;
        const counted = piece.value.sizes.map(({ revision, changes }) => [revision, changes] as const);
        setSizes((known) => new Map([...known, ...counted]));
        from = piece.value.next ?? undefined;
      } while (from !== undefined);
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [host, session, version]);

  return sizes;
}

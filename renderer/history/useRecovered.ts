import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Change } from '../../shared/history/change.ts';
import type { RecoveredEdits } from '../../shared/history/recoveredEdits.ts';
import { useHost } from '../session/hostContext.ts';
import type { PlanEditor } from '../session/planEditor.ts';

/** What a crash had kept from the plan's file; null where that is nothing or somebody has seen it, in whichever window. */
export function useRecovered(session: PlanEditor): { readonly recovered: RecoveredEdits | null; wasSeen(): void } {
  const host = useHost();
  const version = useStore(session.store, (state) => state.historyVersion);
  const [recovered, setRecovered] = useState<RecoveredEdits | null>(null);
  useEffect(() => {
    let isOver = false;
    // Guests of a workshop are not told; nor is anybody of a plan that is closed meanwhile.
    void host.call('history.recovered', { session: session.id }).then((answer) => {
      if (isOver) return;
      // The changes' own type does not travel: only Kehys makes them.
      setRecovered(answer.ok && answer.value ? { ...answer.value, changes: answer.value.changes as readonly Change[] } : null);
    });
    return () => {
      isOver = true;
    };
  }, [host, session, version]);
  const wasSeen = (): void => {
    setRecovered(null);
    void host.call('history.recoveredWasSeen', { session: session.id });
  };
  return { recovered, wasSeen };
}

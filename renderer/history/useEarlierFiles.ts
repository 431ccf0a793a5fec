import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { MethodOutput } from '../../shared/contract/contract.ts';
import { useHost } from '../session/hostContext.ts';
import type { PlanEditor } from '../session/planEditor.ts';

/** The earlier files of a plan; null until the host has answered, and for a workshop's guests. A save may keep one more. */
export function useEarlierFiles(session: PlanEditor): { readonly kept: MethodOutput<'earlier.list'> | null; look(): void } {
  const host = useHost();
  const savedAt = useStore(session.store, (state) => state.saveState.savedAt);
  const [kept, setKept] = useState<MethodOutput<'earlier.list'> | null>(null);
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    let isOver = false;
    void host.call('earlier.list', { session: session.id }).then((answer) => {
      if (!isOver) setKept(answer.ok ? answer.value : null);
    });
    return () => {
      isOver = true;
    };
  }, [host, session, savedAt, looks]);
  return { kept, look: useCallback(() => setLooks((count) => count + 1), []) };
}

import { usePeople } from './people.ts';
import type { PlanEditor } from './planEditor.ts';
import { usePlanSource } from './planSource.ts';
import { useWindowState } from './windowState.ts';

/** This window's plan while others are at it; null while nobody is, and for revisions. */
export function useWithOthers(): PlanEditor | null {
  const isAlone = usePeople(({ people }) => people.size === 0);
  const session = useWindowState((state) => state.session);
  const { isLive } = usePlanSource();
  return isAlone || !isLive ? null : session;
}

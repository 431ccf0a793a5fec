import { usePeople } from './people.ts';
import type { PlanEditor } from './planEditor.ts';
import { usePlanSource } from './planSource.ts';
import { useWindowState } from './windowState.ts';

/** The plan of this window while others are at it, too; null while nobody is, and in the past. */
export function useWithOthers(): PlanEditor | null {
  const isAlone = usePeople(({ people }) => people.size === 0);
  const session = useWindowState((state) => state.session);
  const { isLive } = usePlanSource();
  return isAlone || !isLive ? null : session;
}

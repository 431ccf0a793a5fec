import { useMemo, type ReactNode } from 'react';
import type { FollowingPart } from './followers.ts';
import { PlanSourceProvider, usePlanSource } from './planSource.ts';

/** A part of the window that follows typing elsewhere in its own turn: see {@link Followers}. */
export function Following({ part, children }: { readonly part: FollowingPart; readonly children: ReactNode }) {
  const source = usePlanSource();
  const own = useMemo(() => (source.storeOf ? { ...source, store: source.storeOf(part) } : source), [source, part]);
  return <PlanSourceProvider value={own}>{children}</PlanSourceProvider>;
}

import type { LinkKindId } from '../../../shared/framework/vocabulary.ts';
import type { Link } from '../../../shared/plan/plan.ts';

/** How many links of a kind touch an item, seen from it. */
export interface LinkCount {
  readonly kind: LinkKindId;
  readonly isOutgoing: boolean;
  readonly count: number;
}

/** An item's links counted by kind and direction, outgoing first. */
export function countLinks(leaving: readonly Link[], arriving: readonly Link[]): readonly LinkCount[] {
  const counts = new Map<string, LinkCount>();
  const add = (kind: LinkKindId, isOutgoing: boolean): void => {
    const key = `${kind}.${isOutgoing}`;
    counts.set(key, { kind, isOutgoing, count: (counts.get(key)?.count ?? 0) + 1 });
  };
  for (const link of leaving) add(link.kind, true);
  for (const link of arriving) add(link.kind, false);
  return [...counts.values()];
}

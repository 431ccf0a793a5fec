import type { LinkKindId } from '../../../shared/framework/vocabulary.ts';
import { grouped } from '../../../shared/plan/grouped.ts';
import type { Link, Plan } from '../../../shared/plan/plan.ts';

interface LinkIndex {
  readonly from: ReadonlyMap<string, readonly Link[]>;
  readonly to: ReadonlyMap<string, readonly Link[]>;
}

const indexes = new WeakMap<Plan['links'], LinkIndex>();
const none: readonly Link[] = [];

/** Links by their ends; made once for each state of the links, not once for each card. */
function indexOf(links: Plan['links']): LinkIndex {
  const known = indexes.get(links);
  if (known) return known;
  const made = { from: grouped(links.values(), ({ from }) => from), to: grouped(links.values(), ({ to }) => to) };
  indexes.set(links, made);
  return made;
}

export function linksLeaving(plan: Pick<Plan, 'links'>, id: string): readonly Link[] {
  return indexOf(plan.links).from.get(id) ?? none;
}

export function linksArriving(plan: Pick<Plan, 'links'>, id: string): readonly Link[] {
  return indexOf(plan.links).to.get(id) ?? none;
}

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

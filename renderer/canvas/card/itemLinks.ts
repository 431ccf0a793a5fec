import type { LinkKindId } from '../../../shared/framework/vocabulary.ts';
import { outgoingKinds, type OutgoingKinds } from '../../../shared/plan/completeness.ts';
import type { Link, Plan } from '../../../shared/plan/plan.ts';

interface LinkIndex {
  readonly from: ReadonlyMap<string, readonly Link[]>;
  readonly to: ReadonlyMap<string, readonly Link[]>;
  readonly outgoing: OutgoingKinds;
}

const indexes = new WeakMap<Plan['links'], LinkIndex>();
const none: readonly Link[] = [];

/** Links by their ends; made once for each state of the links, not once for each card. */
function indexOf(links: Plan['links']): LinkIndex {
  const known = indexes.get(links);
  if (known) return known;
  const from = new Map<string, Link[]>();
  const to = new Map<string, Link[]>();
  for (const link of links.values()) {
    from.set(link.from, [...(from.get(link.from) ?? []), link]);
    to.set(link.to, [...(to.get(link.to) ?? []), link]);
  }
  const made = { from, to, outgoing: outgoingKinds(links) };
  indexes.set(links, made);
  return made;
}

export function linksLeaving(plan: Pick<Plan, 'links'>, id: string): readonly Link[] {
  return indexOf(plan.links).from.get(id) ?? none;
}

export function linksArriving(plan: Pick<Plan, 'links'>, id: string): readonly Link[] {
  return indexOf(plan.links).to.get(id) ?? none;
}

/** Which kinds of link leave each item. */
export function outgoingOf(plan: Plan): OutgoingKinds {
  return indexOf(plan.links).outgoing;
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

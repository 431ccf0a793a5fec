import { linkBetween, linkFits, linkKind } from '../framework/linkKinds.ts';
import type { LinkKindId } from '../framework/vocabulary.ts';
import { areLinked, type Link, type Plan } from '../plan/plan.ts';
import { defineEdit, missingItem } from './edit.ts';
import { dropLink } from './linkWords.ts';

/** A link to make. Without a kind, the types at its ends decide kind and direction. */
export interface NewLink {
  readonly from: string;
  readonly to: string;
  readonly kind?: LinkKindId;
}

/** The link with its kind and direction decided; undefined where none fits. */
function settleLink(plan: Plan, input: NewLink): Omit<Link, 'id'> | undefined {
  const from = plan.items.get(input.from);
  const to = plan.items.get(input.to);
  if (!from || !to || from.id === to.id) return undefined;
  if (input.kind) return linkFits(linkKind(input.kind), from.type, to.type) ? { ...input, kind: input.kind } : undefined;
  const between = linkBetween(from.type, to.type);
  if (!between) return undefined;
  return between.reversed
    ? { kind: between.kind.id, from: to.id, to: from.id }
    : { kind: between.kind.id, from: from.id, to: to.id };
}

/** Links two items and answers with the link's id. Where a kind allows only one link, the old one is removed. */
export const addLink = defineEdit(
  (plan, input: NewLink) => {
    const missing = missingItem(plan, [input.from, input.to]);
    if (missing) return missing;
    const link = settleLink(plan, input);
    if (!link) {
      const names = { from: plan.items.get(input.from)?.type ?? '', to: plan.items.get(input.to)?.type ?? '' };
      return { code: 'link-not-allowed', details: names };
    }
    return hasLink(plan, link) ? { code: 'link-exists' } : undefined;
  },
  (document, input, context) => {
    const plan = context.plan();
    const link = settleLink(plan, input);
    const id = context.newId();
    if (!link) return id;
    if (linkKind(link.kind).single) {
      for (const old of plan.links.values()) {
        if (old.kind === link.kind && old.from === link.from) dropLink(document, old.id);
      }
    }
    document.links.set(id, { kind: link.kind, from: link.from, to: link.to });
    return id;
  },
);

/** A link with another end. Its kind stays where it fits, else the best one is chosen; undefined where none fits. */
export function rerouted(plan: Plan, { id, from, to }: Reroute): Omit<Link, 'id'> | undefined {
  const link = plan.links.get(id);
  if (!link) return undefined;
  const ends = { from: from ?? link.from, to: to ?? link.to };
  return settleLink(plan, { ...ends, kind: link.kind }) ?? settleLink(plan, ends);
}

/** A link with another end, as it is offered to people: not one that exists already, and not of a less specific kind. */
export function offeredElsewhere(plan: Plan, reroute: Reroute): Omit<Link, 'id'> | undefined {
  const link = plan.links.get(reroute.id);
  const led = rerouted(plan, reroute);
  if (!link || !led || (led.kind === 'relatesTo' && link.kind !== 'relatesTo')) return undefined;
  return areLinked(plan, led) ? undefined : led;
}

/** {@link areLinked} while many edits follow each other: indexing all links for a single question takes longer than searching them. */
function hasLink(plan: Plan, { kind, from, to }: Omit<Link, 'id'>): boolean {
  return [...plan.links.values()].some((known) => known.kind === kind && known.from === from && known.to === to);
}

/** Which end of a link changes, and the item that it goes to. */
export interface Reroute {
  readonly id: string;
  readonly from?: string;
  readonly to?: string;
}

/** Changes one end of a link, which keeps its id. Where its kind allows only one link, the old one is removed. */
export const rerouteLink = defineEdit(
  (plan, input: Reroute) => {
    const missing = plan.links.has(input.id) ? missingItem(plan, [input.from, input.to].filter((end) => end !== undefined)) : ({ code: 'item-missing' } as const);
    if (missing) return missing;
    const link = rerouted(plan, input);
    if (!link) return { code: 'link-not-allowed', details: { from: plan.items.get(input.from ?? '')?.type ?? '', to: plan.items.get(input.to ?? '')?.type ?? '' } };
    return hasLink(plan, link) ? { code: 'link-exists' } : undefined;
  },
  (document, input, context) => {
    const plan = context.plan();
    const link = rerouted(plan, input);
    if (!link) return;
    if (linkKind(link.kind).single) {
      for (const old of plan.links.values()) if (old.id !== input.id && old.kind === link.kind && old.from === link.from) dropLink(document, old.id);
    }
    document.links.set(input.id, { kind: link.kind, from: link.from, to: link.to });
  },
);

/** Deletes links. */
export const deleteLinks = defineEdit(
  (plan, ids: readonly string[]) => (ids.some((id) => plan.links.has(id)) ? undefined : { code: 'nothing-to-do' }),
  (document, ids) => {
    for (const id of ids) dropLink(document, id);
  },
);

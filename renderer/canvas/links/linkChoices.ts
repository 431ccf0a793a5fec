import type { ItemType } from '../../../shared/framework/itemType.ts';
import { itemTypes } from '../../../shared/framework/itemTypes.ts';
import { linkBetween, linkKindsBetween, type LinkKind } from '../../../shared/framework/linkKinds.ts';
import type { ItemTypeId } from '../../../shared/framework/vocabulary.ts';
import { areLinked, type Link, type Plan } from '../../../shared/plan/plan.ts';

/** A way in which two items can be linked, its direction settled. */
export interface LinkChoice {
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
}

/** A kind that joins just about anything says little; it is never asked about where another one fits. */
function isGeneral(kind: LinkKind): boolean {
  return kind.from === 'any' && kind.to === 'any';
}

/** All the ways in which two items can be linked, most telling first. */
export function linkChoices(plan: Pick<Plan, 'items'>, from: string, to: string): readonly LinkChoice[] {
  const [one, other] = [plan.items.get(from), plan.items.get(to)];
  if (!one || !other || one === other) return [];
  const forward = linkKindsBetween(one.type, other.type).map((kind) => ({ kind, from, to }));
  const backward = linkKindsBetween(other.type, one.type)
    .filter((kind) => !isGeneral(kind))
    .map((kind) => ({ kind, from: to, to: from }));
  return [...forward.filter(({ kind }) => !isGeneral(kind)), ...backward, ...forward.filter(({ kind }) => isGeneral(kind))];
}

/**
 * How each of several parts is linked to another: by the kind that was chosen where it fits, else as says most. What is linked so already stays,
 * and a kind of which the other part can have one alone is none for several.
 */
export function choicesForAll(plan: Pick<Plan, 'items' | 'links'>, ids: readonly string[], to: string, kind: LinkKind): readonly LinkChoice[] {
  return ids.flatMap((id) => {
    const choices = linkChoices(plan, id, to).filter((choice) => !choice.kind.single || choice.from === id);
    const choice = choices.find((fitting) => fitting.kind === kind) ?? choices[0];
    return choice && !isMade(plan, choice) ? [choice] : [];
  });
}

/** Whether a choice is a link of the plan already. */
export function isMade(plan: Pick<Plan, 'links'>, { kind, from, to }: LinkChoice): boolean {
  return areLinked(plan, { kind: kind.id, from, to });
}

/** The ways that a person must choose among: more than one only where several telling kinds fit. */
export function openChoices(plan: Pick<Plan, 'items'>, from: string, to: string): readonly LinkChoice[] {
  const choices = linkChoices(plan, from, to);
  const telling = choices.filter(({ kind }) => !isGeneral(kind));
  return telling.length > 1 ? choices : choices.slice(0, 1);
}

/** The other kinds that a link could be of. */
export function otherKinds(plan: Pick<Plan, 'items'>, link: Link): readonly LinkChoice[] {
  return linkChoices(plan, link.from, link.to).filter(({ kind }) => kind.id !== link.kind);
}

/** What dropping a new link here would make, to show before it is dropped. */
export function kindBetween(plan: Pick<Plan, 'items'>, from: string, to: string): LinkKind | undefined {
  const [one, other] = [plan.items.get(from), plan.items.get(to)];
  return one && other ? linkBetween(one.type, other.type)?.kind : undefined;
}

/** A type that a new part at a drawn link's end can be of, and how the two would be linked. */
export interface TypeAtEnd {
  readonly type: ItemType;
  readonly kind: LinkKind;
}

/** The types of a new part that a link from a part of this type can lead to: those first to which it says something. */
export function typesAtEnd(from: ItemTypeId): readonly TypeAtEnd[] {
  const all = itemTypes.flatMap((type): readonly TypeAtEnd[] => {
    const kind = linkBetween(from, type.id)?.kind;
    return kind ? [{ type, kind }] : [];
  });
  return [...all.filter(({ kind }) => !isGeneral(kind)), ...all.filter(({ kind }) => isGeneral(kind))];
}

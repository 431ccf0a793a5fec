import type { Text } from '../messages/text.ts';
import type { ItemTypeId, LinkKindId } from './vocabulary.ts';

/** A directed kind of link between two item types. `any` end types take everything but areas. */
export interface LinkKind {
  readonly id: LinkKindId;
  /** Read between its ends, “goal serves …”; in Finnish before a colon, so that no name needs a case ending: ”tavoite – palvelee: …”. */
  readonly name: Text;
  /** Read from the far end: “goal is served by …”. */
  readonly inverse: Text;
  /** What documents call those that a list at the far end names, where it is not as the inverse reads. */
  readonly arriving?: Text;
  readonly from: readonly ItemTypeId[] | 'any';
  readonly to: readonly ItemTypeId[] | 'any';
  /** At most one such link may leave an item; a new one takes the old one's place. */
  readonly single?: boolean;
}

/** All link kinds; where several fit two ends, the first one wins. */
export const linkKinds: readonly LinkKind[] = [
  {
    id: 'serves',
    name: { en: 'serves', fi: 'palvelee' },
    inverse: { en: 'is served by', fi: 'tätä palvelee' },
    arriving: { en: 'Served by', fi: 'Tätä palvelee' },
    from: ['goal'],
    to: ['businessGoal'],
  },
  {
    id: 'measuredBy',
    name: { en: 'measured by', fi: 'mittari' },
    inverse: { en: 'measures', fi: 'mittaa' },
    from: ['goal'],
    to: ['kpi'],
  },
  {
    id: 'reaches',
    name: { en: 'reaches', fi: 'tavoittaa' },
    inverse: { en: 'is reached on', fi: 'tavoittava kanava' },
    arriving: { en: 'Reached on', fi: 'Tavoittavat kanavat' },
    from: ['channel'],
    to: ['audience'],
  },
  {
    id: 'carriedOutOn',
    name: { en: 'carried out on', fi: 'kanava' },
    inverse: { en: 'carries', fi: 'tässä toteutetaan' },
    from: ['action'],
    to: ['channel'],
  },
  {
    id: 'advances',
    name: { en: 'advances', fi: 'edistää' },
    inverse: { en: 'is advanced by', fi: 'tätä edistää' },
    arriving: { en: 'Actions that advance it', fi: 'Tätä edistävät toimenpiteet' },
    from: ['action'],
    to: ['goal'],
  },
  {
    id: 'ownedBy',
    name: { en: 'owned by', fi: 'vastuuhenkilö' },
    inverse: { en: 'owns', fi: 'vastuulla' },
    from: ['goal', 'channel', 'action', 'risk', 'kpi'],
    to: ['person'],
    single: true,
  },
  {
    id: 'guards',
    name: { en: 'guards', fi: 'suojaa' },
    inverse: { en: 'is guarded by', fi: 'tätä suojaa' },
    arriving: { en: 'Risks prepared for', fi: 'Riskit, joihin on varauduttu' },
    from: ['risk'],
    to: ['channel'],
  },
  {
    id: 'relatesTo',
    name: { en: 'relates to', fi: 'liittyy' },
    inverse: { en: 'relates to', fi: 'liittyy' },
    from: 'any',
    to: 'any',
  },
];

const byId = new Map(linkKinds.map((kind) => [kind.id, kind]));

/** The link kind with this id. */
export function linkKind(id: LinkKindId): LinkKind {
  const kind = byId.get(id);
  if (!kind) throw new Error(`No link kind ${id}`);
  return kind;
}

/** Whether a link of this kind may run from one type to another. Areas hold items and take no links. */
export function linkFits(kind: LinkKind, from: ItemTypeId, to: ItemTypeId): boolean {
  if (from === 'area' || to === 'area') return false;
  return (kind.from === 'any' || kind.from.includes(from)) && (kind.to === 'any' || kind.to.includes(to));
}

/** The kinds that fit two ends, most telling first. Always holds `relatesTo` unless an end is an area. */
export function linkKindsBetween(from: ItemTypeId, to: ItemTypeId): readonly LinkKind[] {
  return linkKinds.filter((kind) => linkFits(kind, from, to));
}

/**
 * The link that dragging from one item to another makes: the kind chosen by the types at its ends, turned round where
 * only the other direction has a meaning of its own (business goal → goal becomes goal *serves* business goal).
 */
export function linkBetween(
  from: ItemTypeId,
  to: ItemTypeId,
): { readonly kind: LinkKind; readonly reversed: boolean } | undefined {
  const forward = linkKindsBetween(from, to)[0];
  if (!forward) return undefined;
  const backward = linkKindsBetween(to, from)[0];
  const reversed = forward.id === 'relatesTo' && backward !== undefined && backward.id !== 'relatesTo';
  return reversed ? { kind: backward, reversed } : { kind: forward, reversed };
}

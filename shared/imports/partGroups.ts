import type { ItemTypeId } from '../framework/vocabulary.ts';
import { takeTypeName, typeNamedBy } from './namedTypes.ts';
import type { Outline, OutlineNode } from './outline.ts';
import type { PartKind } from './partKinds.ts';

/** What a part becomes: a card of a type, an area, the plan's title, or nothing. */
export type Target = ItemTypeId | 'title' | 'out';

/** Parts of a file that become the same thing, and what they would if nobody said otherwise. */
export interface PartGroup {
  /** Stable for the same file; what `kehys import --map` names it by. */
  readonly id: string;
  readonly kind: PartKind;
  readonly colour?: string;
  /** The heading, branch or group that they stand in, where that tells them apart. */
  readonly within?: string;
  /** They say themselves what they are: `Goal: …`. */
  readonly sayThemselves?: ItemTypeId;
  /** Headings that name what stands under them. */
  readonly isNaming?: true;
  readonly nodes: readonly OutlineNode[];
  /** One of them is there to hold others. */
  readonly canHold: boolean;
  readonly guess: Target;
  /** What the guess was made from. */
  readonly guessedBy: 'name' | 'task' | 'kind';
}

/** With more holders than this they are not told apart by name. */
const mostBranches = 12;
/** More areas than this nobody could look over; headings are cards then. */
const mostAreas = 200;

/** The parts of an outline in groups, in the order in which the file has them. */
export function groupsOf({ nodes }: Outline): readonly PartGroup[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const branches = new Set(nodes.filter(({ isHolder, box }) => isHolder && !box).map(headingOf));
  const areas = nodes.filter(({ isHolder }) => isHolder).length;
  const named = new Map<string, { readonly type: ItemTypeId; readonly title: string } | undefined>();
  /** What the nearest holder that names a type says of a node. */
  const namedAbove = ({ holder }: OutlineNode): { readonly type: ItemTypeId; readonly title: string } | undefined => {
    const passed: string[] = [];
    let found: { readonly type: ItemTypeId; readonly title: string } | undefined;
    for (let next = holder; next !== null && !passed.includes(next); ) {
      if (named.has(next)) {
        found = named.get(next);
        break;
      }
      passed.push(next);
      const node = byId.get(next);
      const type = node?.isHolder ? typeNamedBy(headingOf(node)) : undefined;
      if (node && type) {
        found = { type, title: headingOf(node) };
        break;
      }
      next = passed.length < deepest ? (node?.holder ?? null) : null;
    }
    for (const id of passed) named.set(id, found);
    return found;
  };
  const groups = new Map<string, { -readonly [K in keyof PartGroup]: PartGroup[K] } & { nodes: OutlineNode[] }>();
  for (const node of nodes) {
    const seed = seedOf(node, namedAbove(node), byId, branches.size <= mostBranches, areas <= mostAreas);
    const group = groups.get(seed.id);
    const canHold = node.isHolder === true;
    if (group) {
      group.nodes.push(node);
      group.canHold ||= canHold;
    } else groups.set(seed.id, { ...seed, nodes: [node], canHold });
  }
  return [...groups.values()];
}

/** A holder's name; a note or an address may stand under it. */
function headingOf({ text }: OutlineNode): string {
  return text.trim().split('\n')[0]?.trim() ?? '';
}

/** Farther up than this nobody reads a heading as one for what stands here. */
const deepest = 12;

type Seed = Omit<PartGroup, 'nodes' | 'canHold'>;

function seedOf(node: OutlineNode, above: { readonly type: ItemTypeId; readonly title: string } | undefined, byId: ReadonlyMap<string, OutlineNode>, byBranch: boolean, withAreas: boolean): Seed {
  const { kind, colour, box } = node;
  if (kind === 'title') return { id: kind, kind, guess: 'title', guessedBy: 'kind' };
  if (node.isHolder) {
    // What says more than a name is kept.
    const isNaming = !box && headingOf(node) === node.text.trim() && typeNamedBy(node.text) !== undefined;
    if (isNaming) return { id: `${kind}:naming`, kind, isNaming: true, guess: 'out', guessedBy: 'name' };
    return { id: kind, kind, guess: withAreas ? 'area' : 'note', guessedBy: 'kind' };
  }
  const own = takeTypeName(node.text);
  if (own) return { id: `says:${own.type}`, kind, sayThemselves: own.type, guess: own.type, guessedBy: 'name' };
  if (kind === 'remark') return { id: kind, kind, guess: 'note', guessedBy: 'kind' };
  const parent = node.holder === null ? undefined : byId.get(node.holder);
  if (above && (parent?.isHolder || box)) return { id: `in:${above.title}`, kind, within: above.title, guess: above.type, guessedBy: 'name' };
  if (kind === 'task') return { id: kind, kind, guess: 'action', guessedBy: 'task' };
  const within = byBranch && !box && parent?.isHolder ? headingOf(parent) : undefined;
  if (within) return { id: `in:${within}`, kind, within, guess: 'note', guessedBy: 'kind' };
  return { id: colour ? `${kind}:${colour}` : kind, kind, ...(colour ? { colour } : {}), guess: 'note', guessedBy: 'kind' };
}

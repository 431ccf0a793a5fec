import { linksFrom, linksTo, type Link, type Plan } from '../../../shared/plan/plan.ts';
import { isChainLink } from '../../../shared/views/goalChain.ts';
import type { Selection } from '../../session/windowState.ts';

/** What makes links stand out. */
export interface LinkFocus {
  readonly selection: Pick<Selection, 'items' | 'links'>;
  /** The chain that is traced: no other link stands out, but a chosen one. */
  readonly traced: ReadonlySet<string> | null;
  /** A chain that stands out beside all else. */
  readonly chain?: ReadonlySet<string>;
  /** The item or link that is pointed at. */
  readonly hovered: string | null;
  /** What is being dragged. */
  readonly moving: Iterable<string>;
}

/** The links that stand out: chosen, pointed at, of what is chosen, dragged or pointed at, or of the traced chain. */
export function strongLinks(plan: Pick<Plan, 'links'>, { selection, traced, chain, hovered, moving }: LinkFocus): readonly Link[] {
  const strong = new Set<Link>();
  for (const id of selection.links) addKnown(strong, plan.links.get(id));
  const follow = (ids: ReadonlySet<string>): void => {
    for (const id of ids) for (const link of linksFrom(plan, id)) if (ids.has(link.to) && isChainLink(link.kind)) strong.add(link);
  };
  if (traced) {
    follow(traced);
    return [...strong];
  }
  if (chain) follow(chain);
  for (const id of [...selection.items, ...moving, ...(hovered === null ? [] : [hovered])]) {
    for (const link of linksFrom(plan, id)) strong.add(link);
    for (const link of linksTo(plan, id)) strong.add(link);
  }
  if (hovered !== null) addKnown(strong, plan.links.get(hovered));
  return [...strong];
}

function addKnown(links: Set<Link>, link: Link | undefined): void {
  if (link) links.add(link);
}

import type { Edge } from 'reactflow';
import type { LinkKindId } from '../../../shared/framework/vocabulary.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { layers } from '../nodes/deriveNodes.ts';

export type LinkEdgeType = Edge<{ readonly kind: LinkKindId }, 'link'>;

/** The line inside says what it is; its wrapper says nothing. */
const silentWrapper = { 'aria-roledescription': undefined, 'aria-label': undefined };

/** Derives the edges of a plan; a link that did not change keeps its edge object, and all keep the array. */
export function edgeDeriver(): (links: Plan['links'], selected: ReadonlySet<string>) => LinkEdgeType[] {
  let edges: LinkEdgeType[] = [];
  let known = new Map<string, LinkEdgeType>();
  return (links, selected) => {
    const next: LinkEdgeType[] = [];
    for (const link of links.values()) {
      const isSelected = selected.has(link.id);
      const old = known.get(link.id);
      const isSame =
        old !== undefined &&
        old.source === link.from &&
        old.target === link.to &&
        old.data?.kind === link.kind &&
        old.selected === isSelected;
      next.push(
        isSame
          ? old
          : {
              id: link.id,
              type: 'link',
              source: link.from,
              target: link.to,
              selected: isSelected,
              focusable: false,
              ariaRole: 'presentation',
              domAttributes: silentWrapper,
              zIndex: layers.link,
              data: { kind: link.kind },
            },
      );
    }
    if (next.length === edges.length && next.every((edge, index) => edge === edges[index])) return edges;
    edges = next;
    known = new Map(next.map((edge) => [edge.id, edge]));
    return edges;
  };
}

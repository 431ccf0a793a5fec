import { Position, type Node, type NodeHandle } from 'reactflow';
import { ringBox } from '../../../shared/plan/geometry.ts';
import type { Box, Item, Plan } from '../../../shared/plan/plan.ts';

/** Nodes carry no content: each card reads its own item by id, so only geometry and selection make a new node. */
export type CanvasNode = Node<Record<string, never>, 'card' | 'area' | 'ring'>;

export const ringNodeId = 'ring';

/** Stacking, back to front: areas by depth, links, the ring, cards; whatever is in hand lies on top of its like. */
export const layers = { area: 0, areaInHand: 40, link: 50, ring: 60, card: 100, cardInHand: 1000 } as const;

const noData: Record<string, never> = {};
/** The card inside says what it is; its wrapper says nothing. */
const silentWrapper = { 'aria-roledescription': undefined };

/** The ring is part of every canvas and never changes as a node. */
export const ringNode: CanvasNode = {
  id: ringNodeId,
  type: 'ring',
  data: noData,
  position: { x: ringBox.x, y: ringBox.y },
  width: ringBox.width,
  height: ringBox.height,
  measured: { width: ringBox.width, height: ringBox.height },
  draggable: false,
  selectable: false,
  focusable: false,
  zIndex: layers.ring,
  domAttributes: silentWrapper,
  style: { pointerEvents: 'none' },
};

/** What a node is made of besides its item. */
export interface NodeView {
  readonly selected: ReadonlySet<string>;
  readonly overrides: ReadonlyMap<string, Partial<Box>>;
  readonly isReadOnly: boolean;
  /** The item whose title is being typed. */
  readonly editing: string | null;
}

/**
 * Derives the nodes of a plan, parents before children. Whoever did not move, resize or change selection keeps its node
 * object; where none changed the very same array comes back, so that an edit of text costs the canvas nothing.
 */
export function nodeDeriver(): (items: Plan['items'], view: NodeView) => CanvasNode[] {
  let nodes: CanvasNode[] = [];
  let known = new Map<string, CanvasNode>();
  return (items, view) => {
    const next: CanvasNode[] = [ringNode];
    for (const { item, depth } of outerFirst(items)) next.push(reused(known.get(item.id), nodeOf(item, depth, view)));
    if (next.length === nodes.length && next.every((node, index) => node === nodes[index])) return nodes;
    nodes = next;
    known = new Map(next.map((node) => [node.id, node]));
    return nodes;
  };
}

function outerFirst(items: Plan['items']): readonly { readonly item: Item; readonly depth: number }[] {
  const depths = new Map<string, number>();
  const depthOf = (item: Item): number => {
    const known = depths.get(item.id);
    if (known !== undefined) return known;
    const area = item.area === null ? undefined : items.get(item.area);
    const depth = area ? depthOf(area) + 1 : 0;
    depths.set(item.id, depth);
    return depth;
  };
  return [...items.values()]
    .map((item) => ({ item, depth: depthOf(item) }))
    .sort((one, other) => one.depth - other.depth || one.item.order - other.item.order || (one.item.id < other.item.id ? -1 : 1));
}

function nodeOf(item: Item, depth: number, { selected, overrides, isReadOnly, editing }: NodeView): CanvasNode {
  const box = { x: item.x, y: item.y, width: item.width, height: item.height, ...overrides.get(item.id) };
  // Whole pixels, as the browser measures them: otherwise every card is measured again.
  const width = Math.round(box.width);
  const height = Math.round(box.height);
  const isArea = item.type === 'area';
  return {
    id: item.id,
    type: isArea ? 'area' : 'card',
    data: noData,
    position: { x: box.x, y: box.y },
    width,
    height,
    measured: { width, height },
    parentId: item.area ?? undefined,
    selected: selected.has(item.id),
    draggable: !isReadOnly,
    // React Flow draws nodes that lie out of view only while they are dragged; one that is typed into must not go either.
    dragging: item.id === editing,
    focusable: false,
    zIndex: depth + layerOf(isArea, overrides.has(item.id)),
    handles: handlesOf(width, height),
    domAttributes: silentWrapper,
    style: isArea ? { pointerEvents: 'none' } : undefined,
  };
}

function layerOf(isArea: boolean, isInHand: boolean): number {
  if (isArea) return isInHand ? layers.areaInHand : layers.area;
  return isInHand ? layers.cardInHand : layers.card;
}

/** One handle in the middle, for links to cards that are not drawn: links find their own way to the card's edge. */
function handlesOf(width: number, height: number): NodeHandle[] {
  return [{ type: 'source', position: Position.Top, x: width / 2, y: height / 2, width: 1, height: 1 }];
}

function reused(known: CanvasNode | undefined, node: CanvasNode): CanvasNode {
  return known && same(known, node) ? known : node;
}

function same(one: CanvasNode, other: CanvasNode): boolean {
  return (
    one.position.x === other.position.x &&
    one.position.y === other.position.y &&
    one.width === other.width &&
    one.height === other.height &&
    one.parentId === other.parentId &&
    one.selected === other.selected &&
    one.draggable === other.draggable &&
    one.dragging === other.dragging &&
    one.type === other.type &&
    one.zIndex === other.zIndex
  );
}

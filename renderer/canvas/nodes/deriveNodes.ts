import { Position, type Node, type NodeHandle } from 'reactflow';
import { ringBox } from '../../../shared/plan/geometry.ts';
import type { Box } from '../../../shared/plan/plan.ts';
import { lowestFirst } from '../../../shared/plan/stacking.ts';
import type { Presence, Presences } from '../scene/mounting.ts';
import type { Placed, Scene } from '../scene/scene.ts';
import { lifted, onPixels, setShift, shiftedBy } from '../scene/shift.ts';

/** Nodes carry no content: each card reads its own item by id, so only geometry, selection and presence make a new node. */
export type CanvasNode = Node<{ readonly presence: Presence; readonly isSpread?: boolean }, 'card' | 'area' | 'ring'>;

export const ringNodeId = 'ring';

/** Stacking, back to front: areas by depth, links, the ring, cards; whatever is in hand lies on top of its like. */
export const layers = { area: 0, areaInHand: 40, link: 50, ring: 60, card: 100, cardInHand: 1000 } as const;

const data = { whole: { presence: 'whole' }, shell: { presence: 'shell' }, spread: { presence: 'shell', isSpread: true } } as const;
/** The card inside says what it is; its wrapper says nothing. */
const silentWrapper = { 'aria-roledescription': undefined };

/** What is in hand is moved by {@link carryElements}. So few are lifted each to a layer of its own, so that nothing else is drawn or sorted anew: see shift.ts. */
const inHand = 'in-hand';
const mostLifted = 24;

/** Moves the elements of what is in hand as far as it is carried; their nodes do not change until it is let go. */
export function carryElements(canvas: Element, carried: Pick<Box, 'x' | 'y'>, zoom: number): void {
  const by = onPixels(carried, zoom);
  for (const element of canvas.getElementsByClassName(inHand)) if (element instanceof HTMLElement) setShift(element, by);
}

/** The ring is part of every canvas and never changes as a node. */
const ringNode: CanvasNode = {
  id: ringNodeId,
  type: 'ring',
  data: data.whole,
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

/** What a node is made of besides where its item lies. */
export interface NodeView {
  readonly selected: ReadonlySet<string>;
  readonly isReadOnly: boolean;
  /** What is locked, by itself or with its area. */
  readonly isLocked?: ((id: string) => boolean) | undefined;
}

/**
 * Derives the nodes that are there as elements: the ring, all areas, and the cards that are asked for, each at its place
 * on the canvas, so that none needs another to be there. Whoever did not move, resize or change selection keeps its
 * node object; where none changed the very same array comes back, so that an edit of text costs the canvas nothing.
 */
export function nodeDeriver(): (scene: Scene, presences: Presences, view: NodeView) => CanvasNode[] {
  let nodes: CanvasNode[] = [];
  let known = new Map<string, CanvasNode>();
  let from: readonly unknown[] = [];
  return (scene, presences, view) => {
    const inputs = [scene.version(), presences, view];
    if (inputs.every((input, place) => input === from[place])) return nodes;
    from = inputs;
    const areas = [...scene.areas].map((placed) => ({ placed, presence: 'whole' as const }));
    const cards = [...presences].flatMap(([id, presence]) => {
      const placed = scene.placed(id);
      return placed ? [{ placed, presence }] : [];
    });
    const next: CanvasNode[] = [ringNode];
    const hand = { carried: scene.carried(), className: scene.moving.size > mostLifted ? inHand : `${inHand} ${lifted}` };
    for (const { placed, presence } of [...areas, ...cards].sort(outerFirst(scene))) next.push(reused(known.get(placed.item.id), nodeOf(placed, presence, view, hand)));
    if (next.length === nodes.length && next.every((node, index) => node === nodes[index])) return nodes;
    nodes = next;
    known = new Map(next.map((node) => [node.id, node]));
    return nodes;
  };
}

/** What the nodes of what is in hand have besides: one that comes in the middle is where the others are; when they are let go, the commit that moves a node takes this off. */
interface Hand {
  readonly carried: Pick<Box, 'x' | 'y'>;
  readonly className: string;
}

interface Present {
  readonly placed: Placed;
}

/** What holds others lies lower than those. */
const outerFirst = (scene: Scene): ((one: Present, other: Present) => number) => {
  const among = lowestFirst((id) => scene.stackingOf(id));
  return ({ placed: one }, { placed: other }) => one.depth - other.depth || among(one.item, other.item);
};

function nodeOf({ item, box, depth, isMoving, far }: Placed, presence: Presence, { selected, isReadOnly, isLocked }: NodeView, hand: Hand): CanvasNode {
  // Whole pixels, as the browser measures them: otherwise every card is measured again.
  const width = Math.round(box.width);
  const height = Math.round(box.height);
  const isArea = item.type === 'area';
  return {
    id: item.id,
    type: isArea ? 'area' : 'card',
    data: far ? data.spread : data[presence],
    position: { x: box.x, y: box.y },
    width,
    height,
    measured: { width, height },
    selected: selected.has(item.id),
    draggable: !isReadOnly && isLocked?.(item.id) !== true,
    focusable: false,
    zIndex: depth + layerOf(isArea, isMoving),
    handles: handlesOf(width, height),
    domAttributes: silentWrapper,
    className: isMoving ? hand.className : undefined,
    style: isArea || isMoving ? { ...(isArea ? { pointerEvents: 'none' } : {}), ...(isMoving ? shiftedBy(hand.carried) : {}) } : undefined,
  };
}

function layerOf(isArea: boolean, isInHand: boolean): number {
  if (isArea) return isInHand ? layers.areaInHand : layers.area;
  return isInHand ? layers.cardInHand : layers.card;
}

/** React Flow measures cards that have no handle each time. */
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
    one.data === other.data &&
    one.selected === other.selected &&
    one.draggable === other.draggable &&
    one.type === other.type &&
    one.className === other.className &&
    one.zIndex === other.zIndex
  );
}

import { useMemo, useRef } from 'react';
import { useReactFlow, useStoreApi, type NodeChange, type OnNodeDrag } from 'reactflow';
import { cornerOf, ringBox } from '../../../shared/plan/geometry.ts';
import type { Box, Plan } from '../../../shared/plan/plan.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { nothingSelected, selectItems, useWindowState, type Selection } from '../../session/windowState.ts';
import { useCanvasState, type Point } from '../canvasState.ts';
import type { CanvasNode } from '../nodes/deriveNodes.ts';
import { useScene } from '../scene/sceneContext.ts';
import { carry, drop, endNudge, neighboursOf, steered, takeInHand, type HeldKeys } from './moving.ts';
import { addAreasInside, followMarquee, type Marquee } from './marquee.ts';
import { applySelection, inFocus, outermostOf, unlocked } from './selection.ts';
import { useSteadyDrag } from './useSteadyDrag.ts';

const nowhere: Point = { x: 0, y: 0 };

interface Press {
  /** Null: a finger. */
  readonly pointer: number | null;
  /** In the window. */
  readonly at: Point;
  readonly chosen: Selection;
}

/** How near a dragged card is drawn to its neighbours, pixels on the screen. */
const snapReach = 6;

/** Turns what React Flow reports into view state while a gesture lasts, and into one edit at its end. */
export function useCanvasChanges() {
  const { store } = usePlanSource();
  const scene = useScene();
  const { getZoom } = useReactFlow();
  const neighbours = useRef<readonly Box[]>([]);
  /** What a drag moves: all that is chosen, whether it is there as an element or only drawn. */
  const dragged = useRef<readonly string[]>([]);
  /** Where the part under the pointer was shown when it was pressed, canvas corner: from far that is not where it lies. */
  const start = useRef<Point>(nowhere);
  /** How far the pointer has gone since. */
  const gone = useRef<Point>(nowhere);
  const fromFar = useRef<ReadonlySet<string>>(new Set());
  const marquee = useRef<Marquee | null>(null);
  /** The mouse or pen that was pressed last, where, and what was chosen then. */
  const pressed = useRef<Press>({ pointer: null, at: nowhere, chosen: nothingSelected });
  const flow = useStoreApi();
  const steady = useSteadyDrag();

  return useMemo(() => {
    const onPointerDownCapture = ({ pointerId, pointerType, clientX: x, clientY: y, isPrimary, button }: React.PointerEvent): void => {
      endNudge();
      if (!isPrimary || button !== 0) return;
      pressed.current = { pointer: pointerType === 'touch' ? null : pointerId, at: { x, y }, chosen: useWindowState.getState().selection };
    };

    /** Carries what is dragged as far as the pointer has gone, as the keys say that are held. */
    const steer = (keys: HeldKeys): void => {
      const { isCancelled, isCopying } = useCanvasState.getState();
      if (isCancelled) return;
      if (isCopying !== keys.altKey) useCanvasState.setState({ isCopying: keys.altKey });
      const { by, reach } = steered(gone.current, snapReach / getZoom(), keys);
      carry(scene, by, neighbours.current, reach);
    };

    /** Nothing else is pointed at during a drag: what lies under the pointer is not looked for, and nothing there is told. */
    const capture = (id: string): void => {
      const element = flow.getState().domNode?.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
      const { pointer } = pressed.current;
      if (pointer !== null) element?.setPointerCapture(pointer);
    };

    const onNodesChange = (changes: NodeChange<CanvasNode>[]): void => {
      const selects = changes.filter((change) => change.type === 'select');
      // React Flow knows only the parts that are there as elements; a marquee takes what lies in it from the scene.
      if (!marquee.current) applySelection(selects, flow.getState().multiSelectionActive);
      const { isResizing, isCancelled } = useCanvasState.getState();
      if (isResizing && !isCancelled) resize(store.getState().plan, changes);
    };

    const onNodeDragStart: OnNodeDrag<CanvasNode> = (event, { id }) => {
      endNudge();
      const { plan } = store.getState();
      // A key that would take the part out of what is chosen is held for the drag's sake.
      const { chosen, at } = pressed.current;
      if (chosen.items.includes(id)) useWindowState.setState({ selection: chosen });
      const { items } = useWindowState.getState().selection;
      dragged.current = unlocked(outermostOf(plan, items.includes(id) ? items : [id]));
      const isFromFar = dragged.current.some((one) => scene.placed(one)?.far);
      fromFar.current = new Set(dragged.current.filter((one) => scene.placed(one)?.far));
      const { transform: [x, y, zoom], width, height } = flow.getState();
      const around = { x: -(x + width) / zoom, y: -(y + height) / zoom, width: (3 * width) / zoom, height: (3 * height) / zoom };
      neighbours.current = isFromFar ? [] : neighboursOf(scene, plan, dragged.current, around, [ringBox]);
      // React Flow counts from where the drag began, a little after the press: the part would lag behind the pointer.
      gone.current = 'clientX' in event ? { x: (event.clientX - at.x) / zoom, y: (event.clientY - at.y) / zoom } : nowhere;
      const shown = scene.placed(id)?.box ?? nowhere;
      start.current = { x: shown.x - gone.current.x, y: shown.y - gone.current.y };
      useCanvasState.setState({ isDragging: true, isCancelled: false, isCopying: event.altKey });
      takeInHand(scene, dragged.current);
      capture(id);
      steady.take({ id, pointer: pressed.current.pointer, steer }, event);
      steer(event);
    };
    const onNodeDrag: OnNodeDrag<CanvasNode> = (event, { position }) => {
      steady.follow(event);
      gone.current = { x: position.x - start.current.x, y: position.y - start.current.y };
      steer(event);
    };
    const onNodeDragStop: OnNodeDrag<CanvasNode> = () => {
      steady.letGo();
      drop({ by: scene.carried(), fromFar: fromFar.current });
    };

    const onSelectionStart = ({ shiftKey, ctrlKey, metaKey }: HeldKeys): void => {
      endNudge();
      // React Flow has emptied the selection by now.
      const { chosen } = pressed.current;
      const kept = shiftKey || ctrlKey || metaKey ? chosen.items : [];
      marquee.current = followMarquee(flow, chosen, (marked) => {
        const { items } = useWindowState.getState().selection;
        const inside = inFocus(scene.cardsWithin(marked).map(({ item }) => item.id));
        const next = kept.length === 0 ? inside : [...new Set([...kept, ...inside])];
        if (next.length !== items.length || next.some((id, place) => id !== items[place])) selectItems(next);
      });
    };
    const onSelectionEnd = (): void => {
      const marked = marquee.current?.area();
      marquee.current?.stop();
      marquee.current = null;
      if (marked) addAreasInside(scene.areas, marked);
    };
    return { onPointerDownCapture, onNodesChange, onNodeDragStart, onNodeDrag, onNodeDragStop, onSelectionStart, onSelectionEnd };
  }, [store, scene, getZoom, flow, steady]);
}

/** Shows an item at the size under the pointer; what an area holds stays where it is. */
function resize(plan: Pick<Plan, 'items'>, changes: readonly NodeChange<CanvasNode>[]): void {
  if (!changes.some((change) => change.type === 'dimensions' && change.resizing)) return;
  const overrides = new Map(useCanvasState.getState().overrides);
  for (const change of changes) {
    const item = 'id' in change ? plan.items.get(change.id) : undefined;
    if (!item) continue;
    if (change.type === 'dimensions' && change.dimensions) overrides.set(item.id, { ...overrides.get(item.id), ...change.dimensions });
    if (change.type !== 'position' || !change.position) continue;
    const from = cornerOf(plan, item);
    const [dx, dy] = [change.position.x - from.x, change.position.y - from.y];
    overrides.set(item.id, { ...overrides.get(item.id), x: item.x + dx, y: item.y + dy });
    for (const member of plan.items.values()) if (member.area === item.id) overrides.set(member.id, { x: member.x - dx, y: member.y - dy });
  }
  useCanvasState.setState({ overrides });
}

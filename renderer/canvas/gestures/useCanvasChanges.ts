import { useMemo, useRef } from 'react';
import { useReactFlow, useStoreApi, type NodeChange, type OnNodeDrag } from 'reactflow';
import { cornerOf, ringBox } from '../../../shared/plan/geometry.ts';
import type { Box, Plan } from '../../../shared/plan/plan.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { selectItems, useWindowState } from '../../session/windowState.ts';
import { useCanvasState, type Point } from '../canvasState.ts';
import type { CanvasNode } from '../nodes/deriveNodes.ts';
import { useScene } from '../scene/sceneContext.ts';
import { carry, drop, endNudge, neighboursOf, takeInHand } from './moving.ts';
import { addAreasInside, followMarquee } from './marquee.ts';
import { applySelection, inFocus, outermostOf, unlocked } from './selection.ts';
import { useSteadyDrag } from './useSteadyDrag.ts';

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
  /** Where what is dragged was shown when the drag began, canvas corners: from far that is not where it lies. */
  const starts = useRef<ReadonlyMap<string, Point>>(new Map());
  const fromFar = useRef<ReadonlySet<string>>(new Set());
  const marquee = useRef<{ readonly area: () => Box | undefined; readonly stop: () => void } | null>(null);
  /** The mouse or pen that was pressed last. */
  const pressed = useRef<number | null>(null);
  const flow = useStoreApi();
  const steady = useSteadyDrag();

  return useMemo(() => {
    const onPointerDownCapture = ({ pointerId, pointerType }: React.PointerEvent): void => {
      endNudge();
      pressed.current = pointerType === 'touch' ? null : pointerId;
    };

    /** Nothing else is pointed at during a drag: what lies under the pointer is not looked for, and nothing there is told. */
    const capture = (id: string): void => {
      const element = flow.getState().domNode?.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
      if (pressed.current !== null) element?.setPointerCapture(pressed.current);
    };

    const onNodesChange = (changes: NodeChange<CanvasNode>[]): void => {
      const selects = changes.filter((change) => change.type === 'select');
      // React Flow knows only the parts that are there as elements; a marquee takes what lies in it from the scene.
      if (!marquee.current) applySelection(selects, flow.getState().multiSelectionActive);
      const { isDragging, isCancelled } = useCanvasState.getState();
      if (!isDragging) resize(store.getState().plan, changes);
      else if (!isCancelled) {
        const by = stepOf(changes, starts.current);
        if (by) carry(scene, by, neighbours.current, snapReach / getZoom());
      }
    };

    const onNodeDragStart: OnNodeDrag<CanvasNode> = (event, { id }) => {
      endNudge();
      const { plan } = store.getState();
      const { items } = useWindowState.getState().selection;
      dragged.current = unlocked(outermostOf(plan, items.includes(id) ? items : [id]));
      starts.current = new Map(dragged.current.flatMap((one) => {
        const placed = scene.placed(one);
        return placed ? [[one, placed.box] as const] : [];
      }));
      const isFromFar = dragged.current.some((one) => scene.placed(one)?.far);
      fromFar.current = new Set(dragged.current.filter((one) => scene.placed(one)?.far));
      const { transform: [x, y, zoom], width, height } = flow.getState();
      const around = { x: -(x + width) / zoom, y: -(y + height) / zoom, width: (3 * width) / zoom, height: (3 * height) / zoom };
      neighbours.current = isFromFar ? [] : neighboursOf(scene, plan, dragged.current, around, [ringBox]);
      useCanvasState.setState({ isDragging: true, isCancelled: false, isCopying: event.altKey });
      takeInHand(scene, dragged.current);
      capture(id);
      steady.take(id, pressed.current, event);
    };
    const onNodeDrag: OnNodeDrag<CanvasNode> = (event) => {
      steady.follow(event);
      if (useCanvasState.getState().isCopying !== event.altKey) useCanvasState.setState({ isCopying: event.altKey });
    };
    const onNodeDragStop: OnNodeDrag<CanvasNode> = () => {
      steady.letGo();
      drop({ by: scene.carried(), fromFar: fromFar.current });
    };

    const onSelectionStart = (event: { readonly shiftKey: boolean }): void => {
      endNudge();
      const kept = event.shiftKey ? useWindowState.getState().selection.items : [];
      marquee.current = followMarquee(flow, (marked) => {
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

/** How far a drag has come, by the first of what it moves that React Flow tells of. */
function stepOf(changes: readonly NodeChange<CanvasNode>[], starts: ReadonlyMap<string, Point>): Point | undefined {
  const change = changes.find((one) => one.type === 'position' && one.dragging === true && one.position !== undefined);
  const from = change?.type === 'position' ? starts.get(change.id) : undefined;
  if (change?.type !== 'position' || !change.position || !from) return undefined;
  return { x: change.position.x - from.x, y: change.position.y - from.y };
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

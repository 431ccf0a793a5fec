import { useMemo, useRef } from 'react';
import { useReactFlow, useStoreApi, type EdgeChange, type NodeChange, type OnNodeDrag } from 'reactflow';
import { ringBox } from '../../../shared/plan/geometry.ts';
import type { Box } from '../../../shared/plan/plan.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useWindowState } from '../../session/windowState.ts';
import { useCanvasState } from '../canvasState.ts';
import type { LinkEdgeType } from '../links/deriveEdges.ts';
import type { CanvasNode } from '../nodes/deriveNodes.ts';
import { drag, drop, endNudge, neighboursOf } from './moving.ts';
import { addAreasInside, followMarquee } from './marquee.ts';
import { applySelection } from './selection.ts';

/** How near a dragged card is drawn to its neighbours, pixels on the screen. */
const snapReach = 6;
const nothing: ReadonlySet<string> = new Set();

/** Turns what React Flow reports into view state while a gesture lasts, and into one edit at its end. */
export function useCanvasChanges() {
  const { store } = usePlanSource();
  const { getZoom } = useReactFlow();
  const neighbours = useRef<readonly Box[]>([]);
  /** What was selected when a marquee with Shift began: it adds to that. */
  const kept = useRef<ReadonlySet<string>>(nothing);
  const marquee = useRef<{ readonly area: () => Box | undefined; readonly stop: () => void } | null>(null);
  const flow = useStoreApi();

  return useMemo(() => {
    const onNodesChange = (changes: NodeChange<CanvasNode>[]): void => {
      const selects = changes.filter((change) => change.type === 'select');
      const isArea = (id: string): boolean => store.getState().plan.items.get(id)?.type === 'area';
      // A marquee inside an area is about what lies there; areas are taken when it ends, where they lie in it whole.
      applySelection('items', marquee.current ? selects.filter(({ id, selected }) => !selected || !isArea(id)) : selects, kept.current);
      const { isDragging, isCancelled } = useCanvasState.getState();
      if (!isDragging) resize(changes);
      else if (!isCancelled) {
        const places = new Map(changes.flatMap((change) => (change.type === 'position' && change.dragging && change.position ? [[change.id, change.position] as const] : [])));
        if (places.size > 0) drag(store.getState().plan, places, neighbours.current, snapReach / getZoom());
      }
    };

    const onEdgesChange = (changes: EdgeChange<LinkEdgeType>[]): void => {
      // A marquee is about items; the links between them are not chosen by it.
      const selects = changes.filter((change) => change.type === 'select');
      applySelection('links', marquee.current ? selects.filter(({ selected }) => !selected) : selects, nothing);
    };

    const onNodeDragStart: OnNodeDrag<CanvasNode> = (event, _node, nodes) => {
      endNudge();
      const ids = nodes.map(({ id }) => id);
      neighbours.current = neighboursOf(store.getState().plan, ids, [ringBox]);
      useCanvasState.setState({ isDragging: true, isCancelled: false, isCopying: event.altKey });
    };
    const onNodeDrag: OnNodeDrag<CanvasNode> = (event) => {
      if (useCanvasState.getState().isCopying !== event.altKey) useCanvasState.setState({ isCopying: event.altKey });
    };
    const onNodeDragStop: OnNodeDrag<CanvasNode> = () => drop();

    const onSelectionStart = (event: { readonly shiftKey: boolean }): void => {
      endNudge();
      marquee.current = followMarquee(flow);
      kept.current = event.shiftKey ? new Set(useWindowState.getState().selection.items) : nothing;
    };
    const onSelectionEnd = (): void => {
      const marked = marquee.current?.area();
      marquee.current?.stop();
      marquee.current = null;
      if (marked) addAreasInside(store.getState().plan, marked);
      kept.current = nothing;
    };
    return { onNodesChange, onEdgesChange, onNodeDragStart, onNodeDrag, onNodeDragStop, onSelectionStart, onSelectionEnd };
  }, [store, getZoom, flow]);
}


/** Shows an item at the size under the pointer, and what it holds in its place. */
function resize(changes: readonly NodeChange<CanvasNode>[]): void {
  if (!changes.some((change) => change.type === 'dimensions' && change.resizing)) return;
  const overrides = new Map(useCanvasState.getState().overrides);
  for (const change of changes) {
    if (change.type === 'position' && change.position) overrides.set(change.id, { ...overrides.get(change.id), ...change.position });
    else if (change.type === 'dimensions' && change.dimensions) overrides.set(change.id, { ...overrides.get(change.id), ...change.dimensions });
  }
  useCanvasState.setState({ overrides });
}

import { useCallback, useMemo, useState } from 'react';
import { Background, ConnectionMode, ReactFlow, SelectionMode, useOnViewportChange, useReactFlow, type EdgeTypes, type NodeTypes } from 'reactflow';
import { canvasTexts } from '../../shared/messages/canvas.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { usePlan, usePlanSource } from '../session/planSource.ts';
import { useSay } from '../session/useSay.ts';
import { selectItems, useWindowState } from '../session/windowState.ts';
import { detailAt, useCanvasState } from './canvasState.ts';
import { Card } from './card/Card.tsx';
import { startEditing } from './gestures/editing.ts';
import { endNudge } from './gestures/moving.ts';
import { clearOfAll } from './gestures/useReveal.ts';
import { useCanvasChanges } from './gestures/useCanvasChanges.ts';
import { edgeDeriver, type LinkEdgeType } from './links/deriveEdges.ts';
import { DraftLink } from './links/DraftLink.tsx';
import { LinkEdge } from './links/LinkEdge.tsx';
import { AreaNode } from './nodes/AreaNode.tsx';
import { nodeDeriver, type CanvasNode } from './nodes/deriveNodes.ts';
import { DragMarks } from './nodes/DragMarks.tsx';
import { RingNode } from './ring/RingNode.tsx';
import { Overview } from './toolbar/Overview.tsx';

const nodeTypes = { card: Card, area: AreaNode, ring: RingNode } satisfies NodeTypes;
const edgeTypes = { link: LinkEdge } satisfies EdgeTypes;
const middleButton = [1];
const multiSelectKeys = ['Shift', 'Meta', 'Control'];

/** React Flow over the plan. Left drag on empty ground marks, Space or the middle button pans, the wheel pans or zooms. */
export function CanvasFlow() {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const nodes = useNodes(readOnly);
  const edges = useEdges();
  const changes = useCanvasChanges();
  const pointing = usePointing();
  useOnViewportChange({
    onChange: useCallback(({ zoom }: { zoom: number }) => {
      const detail = detailAt(zoom);
      if (useCanvasState.getState().detail !== detail) useCanvasState.setState({ detail });
    }, []),
  });
  return (
    <ReactFlow<CanvasNode, LinkEdgeType>
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      {...changes}
      {...pointing}
      onInit={({ getZoom }) => useCanvasState.setState({ detail: detailAt(getZoom()) })}
      fitView
      fitViewOptions={clearOfAll()}
      minZoom={0.06}
      maxZoom={3}
      onlyRenderVisibleElements
      connectionMode={ConnectionMode.Loose}
      nodesConnectable={false}
      nodesDraggable={!readOnly}
      nodesFocusable={false}
      edgesFocusable={false}
      disableKeyboardA11y
      elevateNodesOnSelect={false}
      zIndexMode="manual"
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={multiSelectKeys}
      selectionOnDrag
      selectionMode={SelectionMode.Partial}
      panOnDrag={middleButton}
      panOnScroll
      panOnScrollSpeed={1}
      zoomOnScroll={false}
      zoomOnDoubleClick={false}
      nodeDragThreshold={3}
      paneClickDistance={3}
      attributionPosition="top-right"
      tabIndex={0}
      aria-label={say(canvasTexts.canvas)}
      aria-description={say(canvasTexts.canvasHelp)}
    >
      <Background gap={24} size={1.4} className="canvas-dots" />
      <DragMarks />
      <DraftLink />
      <Overview />
    </ReactFlow>
  );
}

function useNodes(isReadOnly: boolean): CanvasNode[] {
  const [derive] = useState(nodeDeriver);
  const ids = useWindowState(({ selection }) => selection.items);
  const overrides = useCanvasState((state) => state.overrides);
  const editing = useWindowState((state) => (state.editing?.where === 'canvas' ? state.editing.id : null));
  const selected = useMemo(() => new Set(ids), [ids]);
  return usePlan((plan: Plan) => derive(plan.items, { selected, overrides, isReadOnly, editing }));
}

function useEdges(): LinkEdgeType[] {
  const [derive] = useState(edgeDeriver);
  const ids = useWindowState(({ selection }) => selection.links);
  const selected = useMemo(() => new Set(ids), [ids]);
  return usePlan((plan: Plan) => derive(plan.links, selected));
}

/** Clicks, double clicks, hovers and menus; stable, so that React Flow never renders for their sake. */
function usePointing() {
  const { readOnly } = usePlanSource();
  const { screenToFlowPosition } = useReactFlow();
  return useMemo(() => {
    const isPane = (target: EventTarget): boolean => target instanceof Element && target.classList.contains('react-flow__pane');
    return {
      // A press on one of several chosen parts may begin a drag of all; a mere click chooses that one.
      onNodeClick: ({ shiftKey, ctrlKey, metaKey }: React.MouseEvent, { id, type }: CanvasNode): void => {
        const { items } = useWindowState.getState().selection;
        if (type !== 'ring' && !shiftKey && !ctrlKey && !metaKey && items.length > 1 && items.includes(id)) selectItems([id]);
      },
      onNodeDoubleClick: (_event: React.MouseEvent, { id, type }: CanvasNode): void => {
        if (!readOnly && type !== 'ring') startEditing(id);
      },
      onNodeMouseEnter: (_event: React.MouseEvent, { id, type }: CanvasNode): void => {
        if (type === 'card') useCanvasState.setState({ hoveredItem: id });
      },
      onNodeMouseLeave: (): void => useCanvasState.setState({ hoveredItem: null }),
      onEdgeMouseEnter: (_event: React.MouseEvent, { id }: LinkEdgeType): void => useCanvasState.setState({ hoveredItem: id }),
      onEdgeMouseLeave: (): void => useCanvasState.setState({ hoveredItem: null }),
      onNodeContextMenu: (event: React.MouseEvent, { id, type }: CanvasNode): void => {
        event.preventDefault();
        if (type === 'ring') return;
        endNudge();
        if (!useWindowState.getState().selection.items.includes(id)) selectItems([id]);
        useCanvasState.setState({ menu: { x: event.clientX, y: event.clientY, subject: { kind: 'items' } } });
      },
      onEdgeContextMenu: (event: React.MouseEvent, { id }: LinkEdgeType): void => {
        event.preventDefault();
        useWindowState.setState({ selection: { items: [], links: [id], marker: null } });
        useCanvasState.setState({ menu: { x: event.clientX, y: event.clientY, subject: { kind: 'link', id } } });
      },
      onPaneContextMenu: (event: React.MouseEvent | MouseEvent): void => {
        event.preventDefault();
        const at = screenToFlowPosition({ x: event.clientX, y: event.clientY });
        useCanvasState.setState({ menu: { x: event.clientX, y: event.clientY, subject: { kind: 'canvas', at } } });
      },
      onPaneClick: (): void => useWindowState.setState(({ selection }) => (selection.marker ? { selection: { ...selection, marker: null } } : {})),
      onPointerDownCapture: (): void => endNudge(),
      onDoubleClick: (event: React.MouseEvent): void => {
        if (readOnly || !isPane(event.target)) return;
        const at = screenToFlowPosition({ x: event.clientX, y: event.clientY });
        useCanvasState.setState({ picker: { x: event.clientX, y: event.clientY, subject: { kind: 'type', at } } });
      },
    };
  }, [readOnly, screenToFlowPosition]);
}

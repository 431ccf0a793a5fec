import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { ReactFlow, SelectionMode, useReactFlow, useStore, useStoreApi, type NodeTypes } from 'reactflow';
import { canvasTexts } from '../../shared/messages/canvas.ts';
import { isLocked } from '../../shared/plan/locks.ts';
import { usePlan, usePlanSource } from '../session/planSource.ts';
import { useSay } from '../session/useSay.ts';
import { nothingSelected, selectItems, useWindowState } from '../session/windowState.ts';
import { nearFrom, useCanvasState, type Point } from './canvasState.ts';
import { Card } from './card/Card.tsx';
import { ComparedMarks } from './compared/ComparedMarks.tsx';
import { chooseLink, startEditing, startWording } from './gestures/editing.ts';
import { endNudge } from './gestures/moving.ts';
import { useCanvasChanges } from './gestures/useCanvasChanges.ts';
import { CarriedLinks } from './links/CarriedLinks.tsx';
import { DraftLink } from './links/DraftLink.tsx';
import { linkAt } from './links/linkAt.ts';
import { LinkWordsEditor } from './links/LinkWordsEditor.tsx';
import { StrongLinks } from './links/StrongLinks.tsx';
import { AreaNode } from './nodes/AreaNode.tsx';
import { carryElements, nodeDeriver, type CanvasNode } from './nodes/deriveNodes.ts';
import { DragMarks } from './nodes/DragMarks.tsx';
import { RingNode } from './ring/RingNode.tsx';
import { PeopleOnCanvas } from './people/PeopleOnCanvas.tsx';
import { apparentZoom } from './scene/apparent.ts';
import { leastZoom } from './scene/fitBox.ts';
import type { Scene } from './scene/scene.ts';
import { boxOfItems, useFit } from './scene/useFit.ts';
import { SceneCanvas } from './scene/SceneCanvas.tsx';
import { useScene } from './scene/sceneContext.ts';
import type { Presences } from './scene/mounting.ts';
import { usePresences } from './scene/usePresences.ts';
import { useSpreads } from './scene/useSpreads.ts';
import { ViewKeeper } from './scene/ViewKeeper.tsx';
import { Overview } from './toolbar/Overview.tsx';

const nodeTypes = { card: Card, area: AreaNode, ring: RingNode } satisfies NodeTypes;
const middleButton = [1];
const multiSelectKeys = ['Shift', 'Meta', 'Control'];

/**
 * React Flow over the plan, for gestures and for the cards at hand; the picture under it shows all others and the links.
 * Left drag on empty ground marks, the hand, Space or the middle button pans, the wheel pans or zooms.
 */
export function CanvasFlow() {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const scene = useScene();
  useSpreads(scene);
  useCarriedElements(scene);
  useAttributionBesidePanel();
  const presences = usePresences(scene);
  const nodes = useNodes(scene, presences, readOnly);
  const changes = useCanvasChanges();
  const pointing = usePointing(scene);
  const isHand = useCanvasState((state) => state.isHand);
  return (
    <ReactFlow<CanvasNode>
      nodes={nodes}
      nodeTypes={nodeTypes}
      {...changes}
      {...pointing}
      minZoom={leastZoom}
      maxZoom={3}
      nodesConnectable={false}
      nodesDraggable={!readOnly}
      nodesFocusable={false}
      disableKeyboardA11y
      elevateNodesOnSelect={false}
      zIndexMode="manual"
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={multiSelectKeys}
      selectionOnDrag
      selectionMode={SelectionMode.Partial}
      panOnDrag={isHand || middleButton}
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
      <ViewKeeper />
      <SceneCanvas presences={presences} />
      <StrongLinks />
      <LinkWordsEditor />
      <CarriedLinks />
      <DragMarks />
      <ComparedMarks />
      <DraftLink />
      <PeopleOnCanvas />
      <Overview />
    </ReactFlow>
  );
}

/** The link to React Flow takes the keyboard: it lies beside a panel that comes over the canvas, not under it. */
function useAttributionBesidePanel(): void {
  const covered = useWindowState((state) => state.covered.right);
  const domNode = useStore((state) => state.domNode);
  useEffect(() => {
    const link = domNode?.querySelector<HTMLElement>('.react-flow__attribution');
    if (link) link.style.right = `${covered}px`;
  }, [covered, domNode]);
}

function useNodes(scene: Scene, presences: Presences, isReadOnly: boolean): CanvasNode[] {
  const [derive] = useState(nodeDeriver);
  const ids = useWindowState(({ selection }) => selection.items);
  const locks = usePlan((plan) => plan.registers.locks);
  const view = useMemo(
    () => ({ selected: new Set(ids), isReadOnly, isLocked: locks && ((id: string) => isLocked({ items: scene.plan.items, registers: { locks } }, id)) }),
    [ids, isReadOnly, locks, scene],
  );
  return useSyncExternalStore(scene.subscribe, () => derive(scene, presences, view));
}

/** A step of a drag moves the elements of what is in hand and renders nothing. */
function useCarriedElements(scene: Scene): void {
  const flow = useStoreApi();
  useEffect(
    () =>
      scene.onCarried(() => {
        const { domNode, transform: [, , zoom] } = flow.getState();
        if (domNode) carryElements(domNode, scene.carried(), zoom);
      }),
    [scene, flow],
  );
}

/** How near a link a pointer must be to be on it, pixels. */
const linkReach = 7;

/** A pointer stays on a part when it moves twice over it, or not again for so long, ms. */
const staysAfter = 40;

/** Clicks, double clicks, hovers and menus; stable, so that React Flow never renders for their sake. */
function usePointing(scene: Scene) {
  const { readOnly } = usePlanSource();
  const { screenToFlowPosition } = useReactFlow();
  const flow = useStoreApi();
  const fit = useFit();
  return useMemo(() => {
    const isPane = (target: EventTarget): target is HTMLElement => target instanceof HTMLElement && target.classList.contains('react-flow__pane');
    const pointOf = ({ clientX: x, clientY: y }: Pick<MouseEvent, 'clientX' | 'clientY'>): Point => screenToFlowPosition({ x, y });
    const linkUnder = (at: Point): string | undefined => {
      const zoom = flow.getState().transform[2];
      const isOnlyStrong = apparentZoom(zoom) < nearFrom || useWindowState.getState().traced !== null;
      return linkAt(scene, at, linkReach / zoom, isOnlyStrong);
    };
    const hover = (hoveredItem: string | null): void => {
      if (useCanvasState.getState().hoveredItem !== hoveredItem) useCanvasState.setState({ hoveredItem });
    };
    /** What the pointer was over at its last move over the ground, and when it is taken to stay there. */
    let [passed, settling]: [string | null, ReturnType<typeof setTimeout> | undefined] = [null, undefined];
    const leave = (): void => {
      clearTimeout(settling);
      passed = null;
      hover(null);
    };
    /** A pointer that sweeps over many takes up none: an element made and put away at each move is more than a frame's work. */
    const passOver = (id: string | null): void => {
      if (id === passed) return hover(id);
      leave();
      passed = id;
      if (id !== null) settling = setTimeout(() => hover(id), staysAfter);
    };
    /** Another button that is pressed meanwhile opens no menu over what is dragged or marked. */
    const isInGesture = (): boolean => useCanvasState.getState().isDragging || useCanvasState.getState().isResizing || flow.getState().userSelectionActive;
    const openItemMenu = (event: MouseEvent | React.MouseEvent, id: string): void => {
      endNudge();
      if (!useWindowState.getState().selection.items.includes(id)) selectItems([id]);
      useCanvasState.setState({ menu: { x: event.clientX, y: event.clientY, subject: { kind: 'items' } } });
    };
    const pressGround = (event: React.MouseEvent): void => {
      const at = pointOf(event);
      const card = scene.cardAt(at);
      const link = card ? undefined : linkUnder(at);
      // What is only counted there shows from near.
      if (card?.far === 'summed') fit(boxOfItems(scene, [card.item.area ?? card.item.id]));
      else if (card) selectItems([card.item.id]);
      else if (link !== undefined) chooseLink(link);
      else useWindowState.setState({ selection: nothingSelected });
    };
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
        if (type === 'card') hover(id);
      },
      onNodeMouseLeave: (): void => hover(null),
      // A card that is only drawn becomes an element under the pointer, so that a press finds it there. React Flow tells of no moves over the
      // ground while a drag on it would mark.
      onPointerMove: (event: React.PointerEvent): void => {
        // A view that goes on under a pointer that rests makes moves as well.
        const isRest = event.movementX === 0 && event.movementY === 0;
        if (event.buttons !== 0 || isRest) return;
        const isOnGround = isPane(event.target);
        const at = pointOf(event);
        const under = isOnGround ? scene.cardAt(at) : undefined;
        const id = under?.far === 'summed' ? undefined : under?.item.id;
        const link = isOnGround && under === undefined ? linkUnder(at) : undefined;
        event.currentTarget.closest('.canvas')?.toggleAttribute('data-on-link', link !== undefined);
        if (isOnGround) passOver(id ?? link ?? null);
      },
      onPaneMouseLeave: leave,
      onNodeContextMenu: (event: React.MouseEvent, { id, type }: CanvasNode): void => {
        event.preventDefault();
        if (isInGesture()) return;
        if (type === 'ring') useCanvasState.setState({ menu: { x: event.clientX, y: event.clientY, subject: { kind: 'canvas', at: pointOf(event) } } });
        else openItemMenu(event, id);
      },
      onPaneContextMenu: (event: React.MouseEvent | MouseEvent): void => {
        event.preventDefault();
        if (isInGesture()) return;
        const at = pointOf(event);
        const card = scene.cardAt(at);
        if (card && card.far !== 'summed') return openItemMenu(event, card.item.id);
        const id = linkUnder(at);
        if (id !== undefined) chooseLink(id);
        useCanvasState.setState({ menu: { x: event.clientX, y: event.clientY, subject: id === undefined ? { kind: 'canvas', at } : { kind: 'link', id } } });
      },
      onPaneClick: pressGround,
      // React Flow tells of no taps on the ground while a drag of the mouse there would mark.
      onClick: (event: React.MouseEvent): void => {
        const { nativeEvent, target } = event;
        const isTap = nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch';
        if (isTap && isPane(target) && !useCanvasState.getState().isHand) pressGround(event);
      },
      onDoubleClick: (event: React.MouseEvent): void => {
        if (readOnly || !isPane(event.target)) return;
        const at = pointOf(event);
        if (scene.cardAt(at)) return;
        const link = linkUnder(at);
        if (link !== undefined) return startWording(link);
        useCanvasState.setState({ picker: { x: event.clientX, y: event.clientY, subject: { kind: 'type', at } } });
      },
    };
  }, [readOnly, scene, flow, fit, screenToFlowPosition]);
}

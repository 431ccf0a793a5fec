import { useEffect, useMemo, useState, useSyncExternalStore, type KeyboardEvent, type ReactNode } from 'react';
import { ReactFlow, ReactFlowProvider, useReactFlow, useStore, type NodeTypes, type OnMove } from 'reactflow';
import 'reactflow/dist/style.css';
import { createStore } from 'zustand';
import type { Plan } from '../../../shared/plan/plan.ts';
import { PlanSourceProvider, type PlanSource } from '../../session/planSource.ts';
import { Card } from '../card/Card.tsx';
import { AreaNode } from '../nodes/AreaNode.tsx';
import { nodeDeriver, type CanvasNode } from '../nodes/deriveNodes.ts';
import { RingNode } from '../ring/RingNode.tsx';
import { leastZoom } from '../scene/fitBox.ts';
import { SceneCanvas } from '../scene/SceneCanvas.tsx';
import { SceneProvider, useFollowedScene } from '../scene/sceneContext.ts';
import { usePresences } from '../scene/usePresences.ts';
import { Ground } from '../scene/ViewKeeper.tsx';
import type { Sight } from './sight.ts';
import '../Canvas.css';

const nodeTypes = { card: Card, area: AreaNode, ring: RingNode } satisfies NodeTypes;
const anyButton = [0, 1, 2];
const nothingChosen = { selected: new Set<string>(), isReadOnly: true } as const;

interface ReadCanvasProps {
  /** Tells it from others in the document. */
  readonly id: string;
  readonly plan: Plan;
  readonly name: string;
  readonly description: string;
  /** What it shares its view with. */
  readonly sight: Sight;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** What lies over it. */
  readonly children?: ReactNode;
}

/** A canvas to look at: a plan as it is drawn, moved and zoomed together with others. */
export function ReadCanvas({ plan, ...props }: ReadCanvasProps) {
  const [store] = useState(() => createStore(() => ({ plan })));
  useEffect(() => {
    if (store.getState().plan !== plan) store.setState({ plan });
  }, [store, plan]);
  const source = useMemo<PlanSource>(() => ({ store, readOnly: true, isLive: false }), [store]);
  return (
    <PlanSourceProvider value={source}>
      <ReactFlowProvider>
        <Scened {...props} />
      </ReactFlowProvider>
    </PlanSourceProvider>
  );
}

function Scened({ id, name, description, sight, onKeyDown, children }: Omit<ReadCanvasProps, 'plan'>) {
  const scene = useFollowedScene();
  const { setViewport } = useReactFlow();
  const element = useStore((state) => state.domNode);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const presences = usePresences(scene);
  const [derive] = useState(nodeDeriver);
  const nodes = useSyncExternalStore(scene.subscribe, () => derive(scene, presences, nothingChosen));
  useEffect(() => {
    if (!element || width === 0 || height === 0) return undefined;
    // Its parts are for the eye; what they say is said beside it.
    element.querySelector('.react-flow__nodes')?.setAttribute('inert', '');
    element.closest('.canvas')?.setAttribute('data-placed', '');
    return sight.join({ id, width, height, bounds: () => scene.bounds(), show: (view, duration) => void setViewport(view, { duration }) });
  }, [id, element, width, height, scene, sight, setViewport]);
  // A turn of the wheel has a start and an end, and a middle only where more follow. What code moved has no event.
  const follow: OnMove = (event, view) => {
    if (event) sight.moved(id, view);
  };
  return (
    <SceneProvider value={scene}>
      <div className="canvas" data-read-only data-still>
        <ReactFlow<CanvasNode>
          id={id}
          nodes={nodes}
          nodeTypes={nodeTypes}
          onMoveStart={follow}
          onMove={follow}
          onMoveEnd={follow}
          minZoom={leastZoom}
          maxZoom={3}
          nodesConnectable={false}
          nodesDraggable={false}
          nodesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          zIndexMode="manual"
          deleteKeyCode={null}
          selectionKeyCode={null}
          panOnDrag={anyButton}
          panOnScroll
          panOnScrollSpeed={1}
          zoomOnScroll={false}
          zoomOnDoubleClick={false}
          attributionPosition="top-right"
          tabIndex={0}
          aria-label={name}
          aria-description={description}
          onKeyDown={onKeyDown}
        >
          <Ground />
          <SceneCanvas presences={presences} />
          {children}
        </ReactFlow>
      </div>
    </SceneProvider>
  );
}

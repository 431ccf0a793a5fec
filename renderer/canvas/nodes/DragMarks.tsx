import { ViewportPortal } from 'reactflow';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import { boxOf } from '../../../shared/plan/geometry.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useCanvasState, useGuides } from '../canvasState.ts';
import { lifted } from '../scene/shift.ts';
import { useOverlay, type Overlay } from '../scene/useOverlay.ts';
import { aroundGuides, paintGuides } from './paintGuides.ts';

/** What helps while dragging: lines to what the card is aligned with, gaps that are alike, and the originals of what is being copied. */
export function DragMarks() {
  const isDragging = useCanvasState((state) => state.isDragging);
  const isCopying = useCanvasState((state) => state.isDragging && state.isCopying && !state.isCancelled);
  return (
    <ViewportPortal>
      {isDragging && <Guides />}
      {isCopying && <Originals />}
    </ViewportPortal>
  );
}

const overlay: Overlay = { around: () => aroundGuides(useGuides.getState()), paint: (pen, view) => paintGuides(pen, useGuides.getState(), view) };
const follow = (draw: () => void): (() => void) => useGuides.subscribe((guides, before) => (guides.length > 0 || before.length > 0) && draw());

function Guides() {
  return <canvas ref={useOverlay(overlay, follow)} className={`scene drag-guides ${lifted}`} width={0} height={0} aria-hidden />;
}

function Originals() {
  const { plan } = usePlanSource().store.getState();
  const ids = useCanvasState((state) => [...state.overrides.keys()].join(' '));
  return ids.split(' ').map((id) => {
    const item = plan.items.get(id);
    if (!item) return null;
    const { x, y, width, height } = boxOf(plan, item);
    return <div key={id} className="drag-original" data-hue={itemType(item.type).hue} style={{ transform: `translate(${x}px, ${y}px)`, width, height }} />;
  });
}

import { ViewportPortal } from 'reactflow';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import { boxOf } from '../../../shared/plan/geometry.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useCanvasState, useGuides } from '../canvasState.ts';

/** What helps while dragging: lines to what the card is aligned with, gaps that are alike, and the originals of what is being copied. */
export function DragMarks() {
  const guides = useGuides();
  const isCopying = useCanvasState((state) => state.isDragging && state.isCopying && !state.isCancelled);
  return (
    <ViewportPortal>
      {guides.length > 0 && (
        <svg className="drag-guides" aria-hidden>
          {guides.map(({ axis, at, from, to, isGap }) => (
            <path key={`${axis} ${at} ${from} ${String(isGap)}`} d={axis === 'x' ? `M${at} ${from}V${to}` : `M${from} ${at}H${to}`} data-gap={isGap} />
          ))}
        </svg>
      )}
      {isCopying && <Originals />}
    </ViewportPortal>
  );
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

import { NodeResizer, type OnResizeEnd } from 'reactflow';
import { resizeItem, smallestSize } from '../../../shared/edits/items.ts';
import { boxOf } from '../../../shared/plan/geometry.ts';
import { isLocked } from '../../../shared/plan/locks.ts';
import { usePlan } from '../../session/planSource.ts';
import { currentSession, useWindowState } from '../../session/windowState.ts';
import { restingHands, useCanvasState } from '../canvasState.ts';

interface ResizerProps {
  readonly id: string;
  /** Its sides stay as they are to each other. */
  readonly keepsShape?: boolean;
}

/** Handles for what is not locked. */
export function FreeResizer({ id, keepsShape }: ResizerProps) {
  return usePlan((plan) => isLocked(plan, id)) ? null : <Resizer id={id} keepsShape={keepsShape} />;
}

/** Handles that resize the one chosen item. Its box is kept as one edit when they are let go. */
function Resizer({ id, keepsShape = false }: ResizerProps) {
  const isAlone = useWindowState(({ selection }) => selection.items.length === 1);
  return isAlone ? (
    <NodeResizer
      nodeId={id}
      minWidth={smallestSize.width}
      minHeight={smallestSize.height}
      keepAspectRatio={keepsShape}
      lineClassName="resize-line"
      handleClassName="resize-handle nodrag"
      onResizeStart={() => useCanvasState.setState({ isResizing: true, isCancelled: false })}
      onResizeEnd={keepBox(id)}
    />
  ) : null;
}

function keepBox(id: string): OnResizeEnd {
  return (_event, { x, y, width, height }) => {
    const session = currentSession();
    const item = session.plan.items.get(id);
    const before = item && boxOf(session.plan, item);
    const box = { x, y, width: Math.round(width), height: Math.round(height) };
    const isSame = before && before.x === x && before.y === y && before.width === box.width && before.height === box.height;
    if (item && !isSame && !useCanvasState.getState().isCancelled) session.edit(resizeItem, { id, box });
    useCanvasState.setState(restingHands);
  };
}

import type { ItemTypeId } from '../../../shared/framework/vocabulary.ts';
import { followPointer, ignoreClick } from '../../input/followPointer.ts';
import { currentSession } from '../../session/windowState.ts';
import { useCanvasState } from '../canvasState.ts';
import { addAndEdit } from '../gestures/adding.ts';
import { canvasAt } from '../gestures/pointer.ts';
import { takerAt } from '../gestures/takers.ts';

/** How far a press may wander and still be a click, pixels. */
const slack = 6;

/** Follows a type from its tool to wherever it is let go; over the canvas it is added there. A press without a drag is a click. */
export function followNewItem(type: ItemTypeId, event: React.PointerEvent): void {
  followPointer(event.nativeEvent, event.currentTarget, {
    slack,
    move: ({ clientX: x, clientY: y }) => {
      const at = canvasAt({ x, y });
      const area = at && type !== 'area' ? takerAt(currentSession().plan, at) : undefined;
      useCanvasState.setState({ placing: { type, x, y }, dropAreas: area ? [area.id] : [] });
    },
    drop: (up) => {
      // The click that follows a drag would add another one.
      ignoreClick();
      const at = canvasAt({ x: up.clientX, y: up.clientY });
      if (at && !isOnTools(up)) addAndEdit(type, at);
    },
    end: () => useCanvasState.setState({ placing: null, dropAreas: [] }),
  });
}

function isOnTools(event: PointerEvent): boolean {
  return document.elementFromPoint(event.clientX, event.clientY)?.closest('.canvas-tools') !== null;
}

import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { useSay } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';
import { useCanvasState } from '../canvasState.ts';
import { useGround } from '../gestures/edgePan.ts';
import { drawLink } from './drawLink.ts';
import './links.css';

const sides = ['top', 'right', 'bottom', 'left'] as const;

/** Dots at a card's edges from which a link is dragged. They are there only while the card is pointed at or chosen. */
export function ConnectHandles({ id, isSelected }: { readonly id: string; readonly isSelected: boolean }) {
  const isAlone = useWindowState(({ selection, editing }) => isSelected && selection.items.length === 1 && editing?.id !== id);
  const isHovered = useCanvasState((state) => state.hoveredItem === id && !state.isDragging && state.linkDraft === null);
  return isAlone || isHovered ? <Handles id={id} /> : null;
}

function Handles({ id }: { readonly id: string }) {
  const say = useSay();
  const ground = useGround();
  return sides.map((side) => (
    <div
      key={side}
      className="connect-handle nodrag nopan"
      data-side={side}
      title={say(canvasTexts.connectHandle)}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        drawLink(id, event.nativeEvent, ground);
      }}
    />
  ));
}

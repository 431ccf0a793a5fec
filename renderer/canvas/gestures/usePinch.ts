import { useEffect, type RefObject } from 'react';
import { callOffDrag } from './moving.ts';

const kinds = ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const;

/**
 * Two fingers carry and zoom the view wherever they lie. React Flow knows them on bare ground alone: a card keeps for itself
 * what begins on it, and on a full board all is cards. What they do is led to the view; a drag that the first began is called off.
 */
export function usePinch(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    let isPinching = false;
    const begin = (event: TouchEvent): void => {
      isPinching = true;
      callOffDrag();
      // Whoever follows the first finger alone, follows it no longer.
      const came = new Set([...event.changedTouches].map(({ identifier }) => identifier));
      for (const touch of event.touches) if (!came.has(touch.identifier)) touch.target.dispatchEvent(likeTouch('touchcancel', [], [touch]));
    };
    const onTouch = (event: TouchEvent): void => {
      if (!event.isTrusted) return;
      if (!isPinching && event.type === 'touchstart' && isForView(event, element)) begin(event);
      if (!isPinching) return;
      event.stopPropagation();
      if (event.cancelable) event.preventDefault();
      element.querySelector('.react-flow__renderer')?.dispatchEvent(likeTouch(event.type, [...event.touches], [...event.changedTouches]));
      isPinching = event.touches.length > 0;
    };
    for (const kind of kinds) element.addEventListener(kind, onTouch, { capture: true, passive: false });
    return () => kinds.forEach((kind) => element.removeEventListener(kind, onTouch, { capture: true }));
  }, [root]);
}

/** Two fingers in the view, at least one of them on a part of the plan, and none on what is moved by itself. */
function isForView({ touches }: TouchEvent, canvas: HTMLElement): boolean {
  const targets = [...touches].map(({ target }) => target);
  const isOn = (part: string) => (target: EventTarget): boolean => target instanceof Element && canvas.contains(target) && target.closest(part) !== null;
  return targets.length === 2 && targets.every(isOn('.react-flow__renderer')) && targets.some(isOn('.react-flow__node')) && !targets.some(isOn('.nodrag'));
}

function likeTouch(kind: string, touches: Touch[], changedTouches: Touch[]): TouchEvent {
  return new TouchEvent(kind, { bubbles: true, cancelable: true, touches, targetTouches: touches, changedTouches });
}

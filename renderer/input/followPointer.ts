/** What a gesture does while a pointer is held down. */
export interface Gesture {
  /** How far a press may wander and still be a click, pixels. */
  readonly slack: number;
  /** The pointer moved, and has left the slack. */
  move(event: PointerEvent): void;
  /** It was let go here after moving: the one place for an edit. */
  drop?(event: PointerEvent): void;
  /** It was let go without having left the slack. */
  click?(): void;
  /** The gesture is over, however it ended: after the drop, or after it was called off. */
  end?(): void;
}

/**
 * Follows a pressed pointer until it is let go, wherever that is. Escape, a lost pointer and a window that loses the
 * keyboard call the gesture off; lost releases are seen to by {@link watchForLostReleases}.
 * @param holder gets the pointer once it has left the slack, so that nothing else is hovered; it must stay on screen
 */
export function followPointer(down: PointerEvent, holder: Element, gesture: Gesture): void {
  let hasMoved = false;
  let last = down;
  const listening = new AbortController();
  const finish = (): void => {
    if (listening.signal.aborted) return;
    listening.abort();
    if (hasMoved) window.addEventListener('pointerup', ignoreClick, { capture: true, once: true });
    gesture.end?.();
  };
  const onMove = (event: PointerEvent): void => {
    if (event.pointerId !== down.pointerId) return;
    if (!hasMoved) {
      hasMoved = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > gesture.slack;
      if (!hasMoved) return;
      holder.setPointerCapture(down.pointerId);
    }
    last = event;
    gesture.move(event);
  };
  /** The view goes elsewhere under a pointer that rests. */
  const onWheel = (): void => {
    requestAnimationFrame(() => {
      if (hasMoved && !listening.signal.aborted) gesture.move(last);
    });
  };
  const onUp = (event: PointerEvent): void => {
    if (event.pointerId !== down.pointerId) return;
    listening.abort();
    try {
      if (hasMoved) gesture.drop?.(event);
      else gesture.click?.();
    } finally {
      gesture.end?.();
    }
  };
  const onLoss = (event: PointerEvent): void => {
    if (event.pointerId === down.pointerId) finish();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    finish();
  };
  const { signal } = listening;
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', onLoss, { signal });
  window.addEventListener('lostpointercapture', onLoss, { signal });
  window.addEventListener('wheel', onWheel, { signal, passive: true });
  window.addEventListener('keydown', onKey, { signal, capture: true });
  window.addEventListener('blur', finish, { signal });
}

/** What was called off or dragged is no click of what was pressed, once it is let go. */
export function ignoreClick(): void {
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, true), 0);
}

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}

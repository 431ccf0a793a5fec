/** What happens while a pointer is held down. */
export interface Gesture {
  /** How far a click may move, pixels. */
  readonly slack: number;
  /** The pointer moved beyond the slack. */
  move(event: PointerEvent): void;
  /** The pointer was released after moving. Edits belong here only. */
  drop?(event: PointerEvent): void;
  /** The pointer was released within the slack. */
  click?(): void;
  /** Called at the end in any case: after drop or click, or when the gesture was cancelled. */
  end?(): void;
}

/**
 * Follows a pressed pointer until it is released anywhere. Escape, a lost pointer and a window that loses the focus cancel the
 * gesture; {@link watchForLostReleases} handles releases that the page missed.
 * @param holder captures the pointer once it leaves the slack, so that nothing else is hovered; must stay in the page
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
  /** Scrolling moves the view under a resting pointer. */
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

/** Swallows the click that the browser sends after a drag. */
export function ignoreClick(): void {
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, true), 0);
}

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}

/** A mouse button that was pressed in the page and not released yet. */
interface Press {
  readonly target: EventTarget;
  /** The pointer's last event. */
  readonly seen: PointerEvent;
}

/**
 * Ends a press whose release the page did not get, because it happened outside the window or the system swallowed it: when the
 * pointer comes back with no button held, listeners get the missing release, at the pointer's last place. A window that loses the
 * focus cancels the gesture.
 */
export function watchForLostReleases(target: Window): void {
  let press: Press | null = null;
  const finish = (types: readonly ('pointercancel' | 'pointerup')[]): void => {
    if (!press) return;
    const { seen, target: pressed } = press;
    press = null;
    const receiver = pressed instanceof Node && !pressed.isConnected ? target : pressed;
    const { pointerId, pointerType, clientX, clientY, screenX, screenY } = seen;
    const place = { bubbles: true, cancelable: true, composed: true, view: target, clientX, clientY, screenX, screenY };
    for (const type of types) receiver.dispatchEvent(new PointerEvent(type, { ...place, pointerId, pointerType, isPrimary: true }));
    // Panning and dragging of the canvas listen for mouse events.
    receiver.dispatchEvent(new MouseEvent('mouseup', place));
  };
  target.addEventListener(
    'pointerdown',
    (event) => {
      if (event.pointerType !== 'mouse' || event.target === null) return;
      finish(['pointerup']);
      press = { target: event.target, seen: event };
    },
    true,
  );
  target.addEventListener(
    'pointermove',
    (event) => {
      if (!press || event.pointerId !== press.seen.pointerId) return;
      if (event.buttons === 0) finish(['pointerup']);
      else press = { ...press, seen: event };
    },
    true,
  );
  for (const type of ['pointerup', 'pointercancel'] as const) {
    target.addEventListener(type, (event) => {
      if (event.pointerId === press?.seen.pointerId) press = null;
    }, true);
  }
  target.addEventListener('lostpointercapture', (event) => {
    // Chromium ends a pointer capture before it reports that no button is held.
    if (event.buttons === 0 && event.pointerId === press?.seen.pointerId) finish(['pointerup']);
  }, true);
  target.addEventListener('blur', () => finish(['pointercancel', 'pointerup']));
}

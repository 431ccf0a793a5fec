/** For how long after a pen's last event touches still count as the hand that holds it, ms. */
const penStays = 500;
/** Without any event for this long a pen was lifted unseen, ms. */
const longestSilence = 10_000;

/** A touch by its pointer id. */
interface Contact {
  readonly target: EventTarget | null;
  readonly x: number;
  readonly y: number;
}

const pointerEvents = ['pointerdown', 'pointermove', 'pointerrawupdate', 'pointerup', 'pointercancel', 'pointerover', 'pointerout', 'pointerenter', 'pointerleave', 'gotpointercapture', 'lostpointercapture'] as const;
const touchEvents = ['touchmove', 'touchend', 'touchcancel'] as const;
/** Events that browsers derive from touches. */
const ofTouch = ['click', 'dblclick', 'auxclick', 'contextmenu'] as const;

/**
 * Palm rejection: while a pen is on or near the screen, and shortly after, touches reach nothing. Touches from before the pen came
 * are cancelled at once. A touch that began while the pen was there does nothing until it is lifted, however long that takes.
 * Without a pen all touches are fingers.
 */
export function ignorePalms(target: Window): void {
  const pens = new Set<number>();
  let penSeen = Number.NEGATIVE_INFINITY;
  /** Active touches, those that count as a hand, and the identifiers of these in touch lists. */
  const contacts = new Map<number, Contact>();
  const palms = new Map<number, Contact>();
  const palmTouches = new Set<number>();
  let lifted = Number.NEGATIVE_INFINITY;
  /** The fingers in the last touch list. */
  let lastTouches: readonly Touch[] = [];
  let isOnGuard = false;

  const isPenNear = (now: number): boolean => now - penSeen < (pens.size > 0 ? longestSilence : penStays);
  const isPalmAt = (touch: Touch): boolean => palmTouches.has(touch.identifier) || [...palms.values()].some(({ x, y }) => Math.hypot(touch.clientX - x, touch.clientY - y) < 2);

  const letGo = (): void => {
    const [...resting] = contacts;
    contacts.clear();
    for (const [pointerId, contact] of resting) {
      const { target: on, x: clientX, y: clientY } = contact;
      const receiver = on instanceof Node && on.isConnected ? on : target;
      receiver.dispatchEvent(new PointerEvent('pointercancel', { bubbles: true, pointerId, pointerType: 'touch', clientX, clientY }));
      palms.set(pointerId, contact);
    }
    const touches = lastTouches;
    lastTouches = [];
    for (const touch of touches) {
      palmTouches.add(touch.identifier);
      const receiver = touch.target instanceof Node && touch.target.isConnected ? touch.target : target;
      receiver.dispatchEvent(new TouchEvent('touchcancel', { bubbles: true, cancelable: true, changedTouches: [touch], touches: [] }));
    }
  };

  const onPen = (event: PointerEvent): void => {
    penSeen = event.timeStamp;
    if (event.type === 'pointerdown') pens.add(event.pointerId);
    else if (event.type === 'pointerup' || event.type === 'pointercancel' || event.buttons === 0) pens.delete(event.pointerId);
    if (!isOnGuard) {
      isOnGuard = true;
      // Added only now, so that without a pen no touch waits for this listener.
      target.addEventListener('touchstart', onTouchStart, { capture: true, passive: false });
    }
    if (contacts.size > 0) letGo();
  };
  const onTouchPointer = (event: PointerEvent): void => {
    const { type, pointerId, clientX: x, clientY: y } = event;
    const isOver = type === 'pointerup' || type === 'pointercancel';
    if (type === 'pointerdown') {
      palms.delete(pointerId);
      (isPenNear(event.timeStamp) ? palms : contacts).set(pointerId, { target: event.target, x, y });
    }
    if (palms.has(pointerId)) {
      event.stopImmediatePropagation();
      if (type === 'pointermove') palms.set(pointerId, { target: event.target, x, y });
      if (!isOver) return;
      palms.delete(pointerId);
      lifted = event.timeStamp;
    } else if (type === 'pointermove' && contacts.has(pointerId)) contacts.set(pointerId, { target: contacts.get(pointerId)?.target ?? null, x, y });
    else if (isOver) contacts.delete(pointerId);
  };
  const onPointer = (event: PointerEvent): void => {
    // Events that we make, here or for lost releases, are let through.
    if (!event.isTrusted) return;
    if (event.pointerType === 'pen') onPen(event);
    else if (event.pointerType === 'touch') onTouchPointer(event);
  };
  const stop = (event: Event): void => {
    event.stopImmediatePropagation();
    if (event.cancelable) event.preventDefault();
  };
  function onTouchStart(event: TouchEvent): void {
    const changed = [...event.changedTouches];
    for (const touch of changed) if (isPalmAt(touch)) palmTouches.add(touch.identifier);
    if (changed.every(isPalmAt)) stop(event);
  }

  for (const type of pointerEvents) target.addEventListener(type, (event) => onPointer(event as PointerEvent), true);
  target.addEventListener('touchstart', (event) => (lastTouches = [...event.touches]), { capture: true, passive: true });
  for (const type of touchEvents) {
    target.addEventListener(type, (event) => {
      if (!event.isTrusted) return;
      const changed = [...event.changedTouches];
      if (changed.length > 0 && changed.every(({ identifier }) => palmTouches.has(identifier))) event.stopImmediatePropagation();
      lastTouches = [...event.touches].filter(({ identifier }) => !palmTouches.has(identifier));
      if (type !== 'touchmove') for (const { identifier } of changed) palmTouches.delete(identifier);
    }, { capture: true, passive: true });
  }
  for (const type of ofTouch) {
    target.addEventListener(type, (event) => {
      if (event instanceof PointerEvent && event.isTrusted && event.pointerType === 'touch' && (palms.size > 0 || event.timeStamp - lifted < penStays)) stop(event);
    }, true);
  }
}

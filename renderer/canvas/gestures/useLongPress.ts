import { useEffect, type RefObject } from 'react';

/** How long a finger or pen rests before it asks for the menu, ms, and how far it may tremble meanwhile, px. */
const restsFor = 550;
const tremble = 9;
/** How far from a finger browsers look for what it may have meant, px. */
const adjusts = 24;
/** What browsers send after a finger for pages that know the mouse alone, and how soon, ms. */
const ofMouse = ['mousedown', 'mouseup', 'click'] as const;
const swallowsFor = 80;

/** A finger or pen that rests asks for the menu, as the right button does, also where the browser does not say so itself. */
export function useLongPress(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    let pressed: { readonly id: number; readonly x: number; readonly y: number } | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const callOff = (): void => {
      clearTimeout(timer);
      pressed = undefined;
    };
    /** The press of a mouse that letting go is taken for would close the menu again; one elsewhere is another hand's. */
    const swallowMouse = (x: number, y: number): void => {
      const swallow = (event: MouseEvent): void => {
        if (Math.hypot(event.clientX - x, event.clientY - y) > adjusts) return;
        event.preventDefault();
        event.stopPropagation();
      };
      for (const type of ofMouse) window.addEventListener(type, swallow, true);
      const stop = (): void => ofMouse.forEach((type) => window.removeEventListener(type, swallow, true));
      for (const type of ['pointerup', 'pointercancel']) window.addEventListener(type, () => setTimeout(stop, swallowsFor), { once: true });
    };
    const onDown = ({ pointerType, pointerId: id, clientX: x, clientY: y, target, isPrimary }: PointerEvent): void => {
      callOff();
      if (pointerType === 'mouse' || !isPrimary || !(target instanceof Element)) return;
      pressed = { id, x, y };
      timer = setTimeout(() => {
        callOff();
        swallowMouse(x, y);
        target.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: x, clientY: y, button: 2 }));
      }, restsFor);
    };
    const onMove = ({ pointerId, clientX, clientY }: PointerEvent): void => {
      if (pressed?.id === pointerId && Math.hypot(clientX - pressed.x, clientY - pressed.y) > tremble) callOff();
    };
    element.addEventListener('pointerdown', onDown);
    // The browser's own long press comes first where it knows one.
    element.addEventListener('contextmenu', callOff, true);
    window.addEventListener('pointermove', onMove, true);
    window.addEventListener('pointerup', callOff, true);
    window.addEventListener('pointercancel', callOff, true);
    return () => {
      callOff();
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('contextmenu', callOff, true);
      window.removeEventListener('pointermove', onMove, true);
      window.removeEventListener('pointerup', callOff, true);
      window.removeEventListener('pointercancel', callOff, true);
    };
  }, [root]);
}

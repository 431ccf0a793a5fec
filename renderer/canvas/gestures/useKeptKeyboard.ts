import { useEffect, type RefObject } from 'react';
import { isInOverlay } from '../../input/keyboardTarget.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useWindowState } from '../../session/windowState.ts';
import { focusItem } from './editing.ts';

/**
 * The keyboard stays on the canvas: it goes to what a key or a command chose – what was pasted, turned, brought back – and, when the card
 * that had it is gone, to the canvas. Otherwise it would be nowhere, and who cannot see the window would begin at its top again.
 */
export function useKeptKeyboard(root: RefObject<HTMLElement | null>): void {
  const { store } = usePlanSource();
  useEffect(() => {
    const canvas = root.current;
    if (!canvas) return;
    /** The card that has the keyboard, or had it until it went. */
    let card: Element | null = null;
    let isByPointer = false;
    let frame = 0;

    const onFocus = ({ target }: FocusEvent): void => {
      // A dialog, a menu and the palette give the keyboard back.
      if (target instanceof Element && !isInOverlay(target)) card = canvas.contains(target) ? target.closest('[data-item]') : null;
    };
    const onPointer = (): void => {
      isByPointer = true;
      canvas.toggleAttribute('data-by-pointer', true);
    };
    const onKey = ({ key }: KeyboardEvent): void => {
      isByPointer = false;
      if (key === 'Tab') canvas.toggleAttribute('data-by-pointer', false);
    };

    const follow = (): void => {
      const { selection, dialog } = useWindowState.getState();
      if (dialog !== null) return;
      const active = document.activeElement;
      const ground = canvas.querySelector<HTMLElement>('.react-flow');
      const isGone = active === document.body && card?.isConnected === false;
      const [first] = selection.items;
      const isElsewhere = active === ground || (active?.matches('.canvas [data-item]') === true && !selection.items.includes(active.getAttribute('data-item') ?? ''));
      if (first !== undefined && (isGone || (isElsewhere && !isByPointer))) focusItem(first);
      if (isGone && document.activeElement === document.body) ground?.focus({ preventScroll: true });
    };
    /** Once what changed is drawn. */
    const later = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => void (frame = requestAnimationFrame(follow)));
    };
    const stops = [store.subscribe(later), useWindowState.subscribe((state, before) => (state.selection !== before.selection || state.dialog !== before.dialog ? later() : undefined))];
    document.addEventListener('focusin', onFocus);
    window.addEventListener('pointerdown', onPointer, true);
    window.addEventListener('keydown', onKey, true);
    return () => {
      cancelAnimationFrame(frame);
      stops.forEach((stop) => stop());
      document.removeEventListener('focusin', onFocus);
      window.removeEventListener('pointerdown', onPointer, true);
      window.removeEventListener('keydown', onKey, true);
    };
  }, [root, store]);
}

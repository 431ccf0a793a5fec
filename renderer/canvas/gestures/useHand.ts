import { useEffect, type RefObject } from 'react';
import { takesKeys } from '../../input/keyboardTarget.ts';
import { useCanvasState } from '../canvasState.ts';

/** Lets drags go past cards to the ground while the hand is chosen or Space is held: the view moves, wherever they begin. */
export function useHand(root: RefObject<HTMLElement | null>): void {
  const isHand = useCanvasState((state) => state.isHand);
  useEffect(() => {
    const show = (isOut: boolean): void => void root.current?.toggleAttribute('data-hand', isOut);
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.code === 'Space' && !takesKeys(event.target)) show(true);
    };
    const onKeyUp = ({ code }: KeyboardEvent): void => {
      if (code === 'Space') show(isHand);
    };
    const onLeave = (): void => show(isHand);
    show(isHand);
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('keyup', onKeyUp);
    window.addEventListener('blur', onLeave);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('keyup', onKeyUp);
      window.removeEventListener('blur', onLeave);
    };
  }, [root, isHand]);
}

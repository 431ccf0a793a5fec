import { useEffect, useEffectEvent } from 'react';

/** What people do while they present. */
export interface PresentingHands {
  go(step: (at: number, count: number) => number): void;
  blacken(): void;
  showNotes(): void;
  openPresenter(): void;
  takeScreen(): void;
  end(): void;
}

export const forward = (at: number, count: number): number => Math.min(count - 1, at + 1);
export const back = (at: number): number => Math.max(0, at - 1);

/** What people press, and what a presenter's remote sends. */
const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: forward, ArrowDown: forward, PageDown: forward, ' ': forward, Enter: forward,
  ArrowLeft: back, ArrowUp: back, PageUp: back, Backspace: back,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

const letters: Readonly<Record<string, keyof Omit<PresentingHands, 'go'>>> = { b: 'blacken', '.': 'blacken', n: 'showNotes', p: 'openPresenter', f: 'takeScreen', escape: 'end' };

/** The keys of a presentation, in the window that the room sees and, once there is one, in the presenter's. */
export function usePresentationKeys(presenter: Window | null, hands: PresentingHands): void {
  const take = useEffectEvent((event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isJump(event)) return;
    const step = steps[event.key];
    const letter = letters[event.key.toLowerCase()];
    if (step) hands.go(step);
    else if (letter) hands[letter]();
    // No other key may change the plan while a room looks at it; Tab still reaches the strip.
    else if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => take(event);
    const windows = presenter ? [window, presenter] : [window];
    for (const one of windows) one.addEventListener('keydown', onKeyDown, true);
    return () => {
      for (const one of windows) one.removeEventListener('keydown', onKeyDown, true);
    };
  }, [presenter]);
}

/** Enter goes to the scene whose name has the keyboard. The presenter's window has elements of its own realm. */
function isJump({ key, target }: KeyboardEvent): boolean {
  return key === 'Enter' && target !== null && 'closest' in target && (target as Element).closest('[data-jump]') !== null;
}

import type { WebContents } from 'electron';

/** How long a press counts, milliseconds: as long as browsers let a page act upon one. */
const lasting = 5_000;

/** Presses of a key, a button or a finger; moving and scrolling ask for nothing. */
const presses: readonly string[] = ['rawKeyDown', 'keyDown', 'mouseDown', 'pointerDown', 'touchStart', 'gestureTap'];

/** When people last pressed something in a page. */
export interface PersonGestures {
  /** From now on this page's presses are noted. */
  follow(contents: Pick<WebContents, 'on'>): void;
  /** Whether somebody has just pressed something in the page. */
  isRecent(contents: object | null): boolean;
}

/** @param now milliseconds of a clock that only goes forward */
export function createPersonGestures(now: () => number): PersonGestures {
  const pressed = new WeakMap<object, number>();
  return {
    follow: (contents) => {
      contents.on('input-event', (_event, { type }) => {
        if (presses.includes(type)) pressed.set(contents, now());
      });
    },
    isRecent: (contents) => contents !== null && now() - (pressed.get(contents) ?? -Infinity) <= lasting,
  };
}

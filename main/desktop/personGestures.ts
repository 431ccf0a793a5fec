import type { WebContents } from 'electron';

/** How long a press counts, milliseconds: as long as browsers let a page act on it. */
const lasting = 5_000;

/** Events that count as a press; moving and scrolling do not. */
const presses: readonly string[] = ['rawKeyDown', 'keyDown', 'mouseDown', 'pointerDown', 'touchStart', 'gestureTap'];

/** When a person last pressed something in a page. */
export interface PersonGestures {
  /** Notes this page's presses from now on. */
  follow(contents: Pick<WebContents, 'on'>): void;
  /** Whether somebody has just pressed something in the page. */
  isRecent(contents: object | null): boolean;
}

/** @param now milliseconds of a monotonic clock */
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

import type { Point } from '../canvasState.ts';

/**
 * What follows a drag step by step has the class {@link lifted} and is moved by a custom property, which scene.css gives to an animation
 * that stands still. A transform that changes by itself makes the browser sort all that the window shows into layers again, 4 ms a
 * step beside a long outline; one that an animation changes is taken by the compositor as it is.
 */
export const lifted = 'lifted';
const property = '--shift';

/** Moves an element that {@link shiftedBy} was given to, so far from where it lies, canvas units. */
export function setShift(element: HTMLElement, by: Point): void {
  element.style.setProperty(property, wordsOf(by));
}

/** The same as React's style. */
export function shiftedBy(by: Point): Readonly<Record<string, string>> {
  return { [property]: wordsOf(by) };
}

function wordsOf({ x, y }: Point): string {
  return `${x}px ${y}px`;
}

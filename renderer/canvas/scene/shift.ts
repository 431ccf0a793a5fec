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

/**
 * As far as this in whole pixels of the screen, canvas units: what keeps its place within the pixels is neither drawn anew nor smoothed on
 * its way. Nobody sees half a pixel during a drag; what is let go lies where it should.
 */
export function onPixels({ x, y }: Point, zoom: number, ratio = window.devicePixelRatio || 1): Point {
  const pixels = zoom * ratio;
  return { x: Math.round(x * pixels) / pixels, y: Math.round(y * pixels) / pixels };
}

/** The same as React's style. */
export function shiftedBy(by: Point): Readonly<Record<string, string>> {
  return { [property]: wordsOf(by) };
}

function wordsOf({ x, y }: Point): string {
  return `${x}px ${y}px`;
}

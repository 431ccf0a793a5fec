/** Gives the canvas the keyboard, which what had it lets go of; false where a view is in front. */
export function focusCanvas(): boolean {
  const canvas = document.querySelector<HTMLElement>('main:not([inert]) > .canvas .react-flow');
  canvas?.focus({ preventScroll: true });
  return canvas !== null;
}

/** Focuses the canvas; false where a view is in front. */
export function focusCanvas(): boolean {
  const canvas = document.querySelector<HTMLElement>('main:not([inert]) > .canvas .react-flow');
  canvas?.focus({ preventScroll: true });
  return canvas !== null;
}

/** Focuses what is in front, the canvas or a view, after the focused element was removed. */
export function focusFront(): void {
  if (!focusCanvas()) document.querySelector<HTMLElement>('main:not([inert])')?.focus({ preventScroll: true });
}

/** Gives the canvas the keyboard, which what had it lets go of; false where a view is in front. */
export function focusCanvas(): boolean {
  const canvas = document.querySelector<HTMLElement>('main:not([inert]) > .canvas .react-flow');
  canvas?.focus({ preventScroll: true });
  return canvas !== null;
}

/** Gives the keyboard to what is in front, the canvas or a view, where what had it is gone. */
export function focusFront(): void {
  if (!focusCanvas()) document.querySelector<HTMLElement>('main:not([inert])')?.focus({ preventScroll: true });
}

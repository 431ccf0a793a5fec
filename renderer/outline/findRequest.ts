/** Whether somebody asked to find while the outline was not on screen. */
let isRequested = false;

/** Asks the outline to take the keyboard into its search as soon as it is on screen. */
export function requestFind(): void {
  isRequested = true;
}

/** Whether that was asked; the asking is over then. */
export function takeFindRequest(): boolean {
  const wasRequested = isRequested;
  isRequested = false;
  return wasRequested;
}

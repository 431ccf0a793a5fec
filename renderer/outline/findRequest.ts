import { typeAhead } from '../input/typeAhead.ts';

/** Whether somebody asked to find while the outline was not on screen. */
let isRequested = false;

const keys = typeAhead();

/** Asks the outline to take the keyboard into its search as soon as it is on screen. */
export function requestFind(): void {
  isRequested = true;
  keys.begin();
}

/** What was typed since that was asked; undefined where it was not. The asking is over then. */
export function takeFindRequest(): string | undefined {
  const wasRequested = isRequested;
  isRequested = false;
  return wasRequested ? keys.take() : undefined;
}

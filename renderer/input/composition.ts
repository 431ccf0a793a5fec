/** The code of keys that an input method takes; some browsers report only this once the composition has ended. */
const takenByInputMethod = 229;

/** Whether a key press belongs to a composition, such as the Enter that ends it. */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === takenByInputMethod;
}

/**
 * Hides the keys of a composition from all listeners of the window: its Enter commits no field, its Escape closes no dialog. Call
 * this before any other listener is added.
 */
export function keepCompositionKeys(target: Window): void {
  target.addEventListener('keydown', (event) => isComposing(event) && event.stopImmediatePropagation(), true);
}

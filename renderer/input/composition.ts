/** What browsers say of a key that an input method took; some only so, once the composition has ended. */
const takenByInputMethod = 229;

/** Whether a key press belongs to a text being composed, such as the Enter that ends a composition. */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === takenByInputMethod;
}

/**
 * Keeps the keys of a composition from every listener of the window: Enter ends the composition and commits no field,
 * Escape closes no dialog. Call it before anything else listens.
 */
export function keepCompositionKeys(target: Window): void {
  target.addEventListener('keydown', (event) => isComposing(event) && event.stopImmediatePropagation(), true);
}

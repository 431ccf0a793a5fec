/** Inputs that hold no text: nothing is typed into them, so they have nothing to undo or select. */
const withoutText = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);

/** Plain keys belong to the element: it is typed into, or chooses by letters and arrows. */
export function takesKeys(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}

/** The element shows text with a caret, so selecting, copying and pasting belong to it. */
export function takesText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !withoutText.has(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}

/** Text can be typed into the element, so undoing it belongs to it. */
export function isTypedInto(target: EventTarget | null): boolean {
  const isFixed = (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && (target.readOnly || target.disabled);
  return takesText(target) && !isFixed;
}

/** The element is part of a menu or dialog over the canvas, or was until this key closed it: the key must do nothing beneath it. */
export function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && (!target.isConnected || target.closest('[role="menu"], [role="dialog"], [role="listbox"]') !== null);
}

/** The element is part of a dialog that nothing behind it may be changed from. */
export function isInModal(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[aria-modal="true"]') !== null;
}

/** Keys that nothing else takes are the canvas's: it, a part of it or nothing at all has the keyboard. */
export function isOnCanvas(element: Element | null): boolean {
  return element !== null && (element === document.body || element.closest('.canvas') !== null);
}

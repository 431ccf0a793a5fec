/** Inputs without text, which have nothing to undo or select. */
const withoutText = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);

/** Whether the element uses plain keys: for typing, or to choose by letters and arrows. */
export function takesKeys(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}

/** Whether the element has a caret, so that selecting, copying and pasting belong to it. */
export function takesText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !withoutText.has(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}

/** Whether text can be typed into the element, so that undo belongs to it. */
export function isTypedInto(target: EventTarget | null): boolean {
  const isFixed = (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && (target.readOnly || target.disabled);
  return takesText(target) && !isFixed;
}

/** Whether the element is in a menu or dialog above the canvas, or was until this key closed it; the key must then do nothing below. */
export function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && (!target.isConnected || target.closest('[role="menu"], [role="dialog"], [role="listbox"]') !== null);
}

/** Whether the element is in a modal dialog, behind which nothing may change. */
export function isInModal(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[aria-modal="true"]') !== null;
}

/** Whether the canvas gets keys that nothing else takes: it, a part of it, or nothing has the focus. */
export function isOnCanvas(element: Element | null): boolean {
  return element !== null && (element === document.body || element.closest('.canvas') !== null);
}

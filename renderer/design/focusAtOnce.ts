/** Ref of the field that a dialog begins with: the dialog's own focus trap comes late for those who type at once. */
export function focusAtOnce(field: HTMLElement | null): void {
  field?.focus();
}

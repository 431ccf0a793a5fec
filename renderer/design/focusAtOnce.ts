/** Ref for the first field of a dialog. The dialog's focus trap is too late for people who type at once. */
export function focusAtOnce(field: HTMLElement | null): void {
  field?.focus();
}

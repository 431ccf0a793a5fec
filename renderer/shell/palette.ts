import { createSpotlight } from '@mantine/spotlight';
import { isInModal } from '../input/keyboardTarget.ts';
import { useWindowState } from '../session/windowState.ts';

/** Whether the command palette is open, and the way to open it. */
export const [paletteStore, palette] = createSpotlight();

/** What had the keyboard before the palette took it. */
let focusedBefore: Element | null = null;

/** What was typed after the key that opens the palette, and before its field was there. */
let typedAhead = '';

function typeAhead(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || isInModal(event.target)) return;
  if (event.key.length === 1) typedAhead += event.key;
  else if (event.key === 'Backspace') typedAhead = typedAhead.slice(0, -1);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** The palette's field is there and takes the keys from now on: what was typed until then. */
export function takeTypedAhead(): string {
  window.removeEventListener('keydown', typeAhead, true);
  const typed = typedAhead;
  typedAhead = '';
  return typed;
}

/** Opens the palette, or closes it. While it is open, letters belong to it and not to the canvas. */
export function togglePalette(): void {
  if (!paletteStore.getState().opened) {
    focusedBefore = document.activeElement;
    useWindowState.setState({ dialog: 'palette' });
    window.addEventListener('keydown', typeAhead, true);
  }
  palette.toggle();
}

/** The palette has closed: the keyboard goes back, unless its command took it or opened a dialog. */
export function onPaletteClosed(): void {
  takeTypedAhead();
  if (useWindowState.getState().dialog !== 'palette') return;
  useWindowState.setState({ dialog: null });
  if (document.activeElement === document.body && focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
}

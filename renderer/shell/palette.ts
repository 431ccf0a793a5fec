import { createSpotlight } from '@mantine/spotlight';
import { useWindowState } from '../session/windowState.ts';

/** Whether the command palette is open, and the way to open it. */
export const [paletteStore, palette] = createSpotlight();

/** What had the keyboard before the palette took it. */
let focusedBefore: Element | null = null;

/** Opens the palette, or closes it. While it is open, letters belong to it and not to the canvas. */
export function togglePalette(): void {
  if (!paletteStore.getState().opened) {
    focusedBefore = document.activeElement;
    useWindowState.setState({ dialog: 'palette' });
  }
  palette.toggle();
}

/** The palette has closed: the keyboard goes back, unless its command took it or opened a dialog. */
export function onPaletteClosed(): void {
  if (useWindowState.getState().dialog !== 'palette') return;
  useWindowState.setState({ dialog: null });
  if (document.activeElement === document.body && focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
}

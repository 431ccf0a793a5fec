import { createSpotlight } from '@mantine/spotlight';
import { typeAhead } from '../input/typeAhead.ts';
import { useWindowState } from '../session/windowState.ts';

/** Whether the command palette is open, and the way to open it. */
export const [paletteStore, palette] = createSpotlight();

/** What had the keyboard before the palette took it. */
let focusedBefore: Element | null = null;

/** What was typed after the key that opens the palette, and before its field was there. */
export const paletteKeys = typeAhead();

/** Opens the palette, or closes it. While it is open, letters belong to it and not to the canvas. */
export function togglePalette(): void {
  if (!paletteStore.getState().opened) {
    focusedBefore = document.activeElement;
    useWindowState.setState({ dialog: 'palette' });
    paletteKeys.begin();
  }
  palette.toggle();
}

/** The palette has closed: the keyboard goes back, unless its command took it or opened a dialog. */
export function onPaletteClosed(): void {
  paletteKeys.take();
  if (useWindowState.getState().dialog !== 'palette') return;
  useWindowState.setState({ dialog: null });
  if (document.activeElement === document.body && focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
}

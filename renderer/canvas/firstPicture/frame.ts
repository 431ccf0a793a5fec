import type { Preferences } from '../../../shared/contract/preferences.ts';
import { browserStore } from '../../session/browserStore.ts';
import type { Margins } from '../scene/fitBox.ts';

/** Where the canvas lay when a plan was opened last, in the window's pixels, and what was to stay free at its edges. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
}

const rememberedKey = 'kehys.frame';

/** What decides where the canvas lies: the window's size, and the panels that are folded away. */
function circumstances({ panels }: Pick<Preferences, 'panels'>): string {
  return JSON.stringify([window.innerWidth, window.innerHeight, panels]);
}

/** A window that may keep nothing starts without a picture. */
export function rememberFrame(frame: Frame, preferences: Pick<Preferences, 'panels'>): void {
  browserStore.write(rememberedKey, { circumstances: circumstances(preferences), frame });
}

/** Where the canvas will lie, if it was opened before in a window of this size with these panels. */
export function rememberedFrame(preferences: Pick<Preferences, 'panels'>): Frame | undefined {
  const remembered = browserStore.read(rememberedKey) as { readonly circumstances: string; readonly frame: Frame } | undefined;
  return remembered?.circumstances === circumstances(preferences) ? remembered.frame : undefined;
}

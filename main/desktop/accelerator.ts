/** How the keys of the catalogue (`Mod+Shift+Z`) are shown and held in a native menu. */
export interface Accelerator {
  readonly accelerator?: string;
  /** False: shown beside the item, but left to the page. */
  readonly registerAccelerator?: boolean;
}

/**
 * A command's keys as Electron's accelerator. The page hears and runs all keys itself, so the menu only shows them: one
 * that heard them too would paste twice. macOS registers whatever it shows, and text fields get their copying and
 * pasting from its menu; keys without Mod (`G`, `Delete`, `?`), which people type, are therefore not shown there.
 */
export function acceleratorFor(keys: string | undefined, platform: NodeJS.Platform): Accelerator {
  // Electron knows no accelerators with letters beyond ASCII; the window shows and hears them all the same.
  if (keys === undefined || !/^[ -~]+$/.test(keys)) return {};
  const parts = keys.split('+');
  const accelerator = parts.map((part) => (part === 'Mod' ? 'CommandOrControl' : part)).join('+');
  if (platform !== 'darwin') return { accelerator, registerAccelerator: false };
  return parts.includes('Mod') ? { accelerator } : {};
}

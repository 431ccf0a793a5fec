/** How keys of the catalogue (`Mod+Shift+Z`) are shown and registered in a native menu. */
export interface Accelerator {
  readonly accelerator?: string;
  /** False: shown beside the entry, but left to the page. */
  readonly registerAccelerator?: boolean;
}

/**
 * A command's keys as an Electron accelerator. The page handles all keys itself, so the menu only shows them: if it handled them
 * too, it would paste twice. macOS registers what it shows, and text fields get copy and paste from its menu; so keys without Mod
 * (`G`, `Delete`, `?`), which people type, are not shown there.
 */
export function acceleratorFor(keys: string | undefined, platform: NodeJS.Platform): Accelerator {
  // Electron has no accelerators with characters beyond ASCII; the page handles them all the same.
  if (keys === undefined || !/^[ -~]+$/.test(keys)) return {};
  const parts = keys.split('+');
  const accelerator = parts.map((part) => (part === 'Mod' ? 'CommandOrControl' : part)).join('+');
  if (platform !== 'darwin') return { accelerator, registerAccelerator: false };
  return parts.includes('Mod') ? { accelerator } : {};
}

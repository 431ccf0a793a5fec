/** How the keys of the catalogue (`Mod+Shift+Z`) are shown and held in a native menu. */
export interface Accelerator {
  readonly accelerator?: string;
  /** False: shown beside the item, but the page hears the key first and alone. */
  readonly registerAccelerator?: boolean;
}

/**
 * A command's keys as Electron's accelerator. Keys without Mod (`G`, `Delete`, `?`) are typing keys: a menu must not
 * take them from text fields. macOS cannot show a key without registering it, so there such keys are left out.
 */
export function acceleratorFor(keys: string | undefined, platform: NodeJS.Platform): Accelerator {
  if (keys === undefined) return {};
  const parts = keys.split('+');
  if (parts.includes('Mod')) {
    return { accelerator: parts.map((part) => (part === 'Mod' ? 'CommandOrControl' : part)).join('+') };
  }
  return platform === 'darwin' ? {} : { accelerator: keys, registerAccelerator: false };
}

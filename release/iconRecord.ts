import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the drawings and all that is made from them lie. */
export const assetsFolder = fileURLToPath(new URL('../main/desktop/assets', import.meta.url));

/** The app's icon, and the icon of its files. Each is drawn in `NAME.svg`. */
export const drawings = ['icon', 'plan'] as const;
export type Drawing = (typeof drawings)[number];

/** What was made from which drawing, as SHA-256 in hex; `files` by their names below the assets folder. */
export interface IconRecord {
  readonly svg: string;
  readonly files: Readonly<Record<string, string>>;
}

export const iconRecordFile = join(assetsFolder, 'made-from.json');

import { strFromU8, unzipSync } from 'fflate';
import { damaged, ImportFault } from './fault.ts';

/** What the wanted parts of a file may unpack to together, bytes: far more than any that people make. */
const largestUnpacked = 96 * 1024 * 1024;

/**
 * The wanted parts of a ZIP as text, by path. Nothing is unpacked beyond what its entry says that it holds, and all of them together
 * hold at most {@link largestUnpacked}: throws an `ImportFault` where they say more, and where the file is damaged.
 */
export function zipTexts(bytes: Uint8Array, isWanted: (path: string) => boolean): ReadonlyMap<string, string> {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isWanted(name)) return false;
        total += originalSize;
        if (total > largestUnpacked) throw new ImportFault('import-unpacks-too-large', { limit: largestUnpacked / 1024 / 1024 });
        return true;
      },
    });
    return new Map(Object.entries(parts).map(([path, content]) => [path, strFromU8(content)]));
  } catch (error) {
    if (error instanceof ImportFault) throw error;
    // fflate tells of bad data by errors with a code; a cut header is read beyond its end.
    if (error instanceof Error && ('code' in error || error instanceof RangeError || error instanceof TypeError)) throw damaged('ZIP');
    throw error;
  }
}

import { fontFamilies } from './fontFiles.ts';
import { fontPath } from './fontShelf.ts';

/** The files of our families that are not installed, by their paths in their packages. */
export function missingFonts(): readonly string[] {
  return fontFamilies.flatMap(({ files }) => files).filter((file) => fontPath(file) === undefined);
}

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { TypePair } from '../../shared/framework/composing.ts';
import { charactersIn } from './chapterContent.ts';
import { hasCharacter, readCharacterMap, type CharacterMap } from './characterMap.ts';
import { fontPairs, standIns, type FontFamily } from './fontFiles.ts';

/** What a text is set with. */
export interface ChosenFonts {
  readonly families: readonly FontFamily[];
  /** For text and for headings, in the order in which a character is looked for. */
  readonly text: readonly string[];
  readonly headings: readonly string[];
  /** Characters that no family has, each once, in the order of the text. */
  readonly missing: readonly string[];
  /** Whether signs of the text may be put together to others: marks with their letters, flags. Asking a font for that is a tenth of the time that setting takes. */
  readonly isComposed: boolean;
}

/** Signs that are followed, not drawn: joiners, marks of direction, variation selectors, and spaces of every kind. */
const undrawn = /[\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Cf}]/u;

/** Marks, and letters of scripts that put signs together. */
const composing = /\p{M}|[^\p{Script=Latin}\p{Script=Common}]/u;

const { resolve } = createRequire(import.meta.url);

/** Where a font lies, by its path in its package: one that exports only its code still has its fonts beside it. */
export function fontPath(path: string): string | undefined {
  return (resolve.paths(path) ?? []).map((folder) => join(folder, path)).find((file) => existsSync(file));
}

/** The font files of the installed packages, read only when a text needs them. They are not kept: the compiler has its own copy. */
export class FontShelf {
  readonly #maps = new Map<string, CharacterMap>();

  /** The families that a text in a pair of them needs; the pair and the first that stands in for it are in every choice. */
  choose(text: string, pair: TypePair = 'inter'): ChosenFonts {
    const own = fontPairs[pair];
    const known = [...new Set([own.text, own.headings, ...standIns])];
    const chosen = new Set([own.text, own.headings, ...standIns.slice(0, 1)]);
    const missing: string[] = [];
    let isComposed = false;
    for (const code of charactersIn(text)) {
      const character = String.fromCodePoint(code);
      if (composing.test(character)) isComposed = true;
      if (undrawn.test(character)) continue;
      // A letter that a font lacks is made of another one and a mark.
      if (!hasCharacter(this.#mapOf(own.text), code) || !hasCharacter(this.#mapOf(own.headings), code)) isComposed = true;
      const family = known.find((each) => hasCharacter(this.#mapOf(each), code));
      if (family) chosen.add(family);
      else missing.push(character);
    }
    const families = known.filter((family) => chosen.has(family));
    const names = (first: FontFamily): readonly string[] => [...new Set([first, ...families])].map(({ family }) => family);
    return { families, text: names(own.text), headings: names(own.headings), missing, isComposed };
  }

  /** The bytes of a family's files. */
  filesOf(family: FontFamily): Buffer[] {
    return family.files.map(read);
  }

  #mapOf(family: FontFamily): CharacterMap {
    const [path = ''] = family.files;
    let map = this.#maps.get(path);
    if (!map) this.#maps.set(path, (map = readCharacterMap(read(path))));
    return map;
  }
}

function read(path: string): Buffer {
  const file = fontPath(path);
  if (file === undefined) throw new Error(`The font ${path} is not installed`);
  return readFileSync(file);
}

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { looksTheSame } from './comparePictures.ts';
import { greyPng, readGreyPng } from './greyPng.ts';
import { picturesOf, sheetOf } from './picture.ts';
import { presets, PresetSetter } from './presets.ts';

/*
 * npm run pages [-- --update] [WORD …]: draws every page of every preset, small, and compares them with the pictures that somebody has looked
 * at (e2e/pages/golden). What differs is left in e2e/pages/out to be looked at; `--update` takes it for right.
 */

const width = 96;
const across = 12;
const [golden, out] = ['e2e/pages/golden', 'e2e/pages/out'];
const words = process.argv.slice(3).filter((word) => word !== '--update');
const isUpdate = process.argv.includes('--update');
rmSync(out, { recursive: true, force: true });
for (const folder of [golden, out]) mkdirSync(folder, { recursive: true });
const setter = new PresetSetter();
const differing: string[] = [];
for (const preset of presets.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))) {
  // The greys that a file keeps, so that what is compared was rounded alike.
  const drawn = greyPng(sheetOf(picturesOf((await setter.set(preset)).bytes, width), across));
  const kept = join(golden, `${preset.name}.png`);
  if (isUpdate) writeFileSync(kept, drawn);
  else if (!existsSync(kept) || !looksTheSame(readGreyPng(readFileSync(kept)), readGreyPng(drawn))) {
    writeFileSync(join(out, `${preset.name}.png`), drawn);
    differing.push(preset.name);
  }
}
process.stderr.write(isUpdate ? `Pictures written to ${golden}\n` : differing.length === 0 ? 'All pages look as they were reviewed\n' : `Not as reviewed, see ${out}: ${differing.join(', ')}\n`);
if (differing.length > 0) process.exitCode = 1;

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { greyPng } from './greyPng.ts';
import { picturesOf, sheetOf, type GreyPicture } from './picture.ts';
import { presets, PresetSetter } from './presets.ts';

/*
 * npm run sheet [-- WORD … --width 110 --across 24 --pages 3-8 -o FILE]: every page of every preset whose name holds one of the words, on one picture
 * to be looked at.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '110' },
    across: { type: 'string', default: '24' },
    pages: { type: 'string', default: '1-100000' },
    output: { type: 'string', short: 'o', default: 'e2e/pages/out/sheet.png' },
    pdf: { type: 'string' },
  },
  args: process.argv.slice(3),
});
const [first = 1, last = 100_000] = values.pages.split('-').map(Number);
const setter = new PresetSetter();
const pictures: GreyPicture[] = [];
for (const preset of presets.filter(({ name }) => positionals.length === 0 || positionals.some((word) => name.includes(word)))) {
  const { bytes, pages } = await setter.set(preset);
  process.stderr.write(`${preset.name}: ${pages} pages, ${Math.round(bytes.length / 1000)} kB\n`);
  if (values.pdf) writeFileSync(`${values.pdf}/${preset.name}.pdf`, bytes);
  pictures.push(...picturesOf(bytes, Number(values.width), { first, last }));
}
mkdirSync(dirname(values.output), { recursive: true });
writeFileSync(values.output, greyPng(sheetOf(pictures, Number(values.across))));
process.stderr.write(`${values.output}: ${pictures.length} pages\n`);

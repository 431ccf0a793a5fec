import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { withFile } from '../../main/pdf/fixtures/readBack.ts';

/** Pixels from the top left, a byte each: 0 is black, 255 white. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** The pages of a PDF drawn by poppler, `width` pixels wide each (the longer side of a page on its side is as long as that of the others). */
export function picturesOf(bytes: Uint8Array, width: number, { first = 1, last = 100_000 } = {}): readonly GreyPicture[] {
  return withFile(bytes, (path, folder) => {
    const range = ['-f', String(first), '-l', String(last)];
    const { status, stderr } = spawnSync('pdftoppm', ['-gray', '-scale-to-x', String(width), '-scale-to-y', '-1', ...range, path, join(folder, 'page')], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`pdftoppm could not draw the pages: ${stderr}`);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .sort()
      .map((name) => greyPicture(readFileSync(join(folder, name))));
  });
}

function greyPicture(file: Buffer): GreyPicture {
  const size = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 40).toString('latin1'));
  if (!size) throw new Error('pdftoppm wrote no picture');
  return { width: Number(size[1]), height: Number(size[2]), pixels: file.subarray(size[0].length) };
}

/** Pictures side by side in rows on a grey ground, `across` in a row. */
export function sheetOf(pictures: readonly GreyPicture[], across: number, gap = 6, ground = 150): GreyPicture {
  const rows = Array.from({ length: Math.ceil(pictures.length / across) }, (_, row) => pictures.slice(row * across, (row + 1) * across));
  const heightOf = (row: readonly GreyPicture[]): number => Math.max(...row.map(({ height }) => height));
  const width = Math.max(0, ...rows.map((row) => row.reduce((sum, picture) => sum + picture.width + gap, gap)));
  const height = rows.reduce((sum, row) => sum + heightOf(row) + gap, gap);
  const pixels = new Uint8Array(width * height).fill(ground);
  let top = gap;
  for (const row of rows) {
    let left = gap;
    for (const picture of row) {
      for (let line = 0; line < picture.height; line++) {
        pixels.set(picture.pixels.subarray(line * picture.width, (line + 1) * picture.width), (top + line) * width + left);
      }
      left += picture.width + gap;
    }
    top += heightOf(row) + gap;
  }
  return { width, height, pixels };
}

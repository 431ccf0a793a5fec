import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { BesidePicture } from '../../shared/imports/canvasPictures.ts';
import { latin } from '../../shared/plan/latin.ts';
import { plainJpeg } from '../../shared/plan/plainJpeg.ts';
import { pictureNameOf } from '../../shared/plan/pictureNameOf.ts';
import { pictureSize } from '../../shared/plan/pictures.ts';

/** Larger files are not read: they cannot become a picture without a browser. */
const largestRead = 8_000_000;

/**
 * A picture from a file's folder or below, as plans keep it. Links out of the folder are not followed, and only plain files are
 * opened. A picture that would have to be drawn anew is reported as such.
 */
export async function readBeside(folder: string, path: readonly string[]): Promise<BesidePicture> {
  try {
    const home = await realpath(folder);
    const target = await realpath(join(home, ...path));
    const way = relative(home, target);
    if (isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`)) return 'outside';
    // The system checks this: no link that was made meanwhile, and no waiting for a writer of a pipe.
    const file = await open(target, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      const known = await file.stat();
      if (!known.isFile()) return 'unreadable';
      if (known.size > largestRead) return 'undrawn';
      return pictureOf(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return error.code === 'ENOENT' || error.code === 'ENOTDIR' ? 'missing' : 'unreadable';
    throw error;
  }
}

const heads: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x52, 0x49, 0x46, 0x46],
];

function pictureOf(read: Uint8Array): BesidePicture {
  const bytes = plainJpeg(read);
  const size = bytes && pictureSize(bytes);
  if (bytes && size) return { name: pictureNameOf(bytes), bytes, ...size };
  const text = latin(read.subarray(0, 1_024));
  const isPicture = heads.some((head) => head.every((byte, index) => read[index] === byte)) || /<svg[\s>]/.test(text) || /^.{4}ftyp/s.test(text);
  return isPicture ? 'undrawn' : 'unreadable';
}

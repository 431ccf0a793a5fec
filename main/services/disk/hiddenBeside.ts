import { basename, dirname, join } from 'node:path';
import { sha256 } from './sha256.ts';

/** The most bytes in a file's name on any known system. */
const longestName = 255;
/** Room for what is added while the file is changed: `.aside`, `.next`. */
const reserved = 16;

/** The path of a hidden file of Kehys beside a plan's file, named after it. A name that would be too long is cut; a hash of the whole name keeps it unique. */
export function hiddenBeside(path: string, ending: string): string {
  const name = basename(path);
  const room = longestName - reserved - Buffer.byteLength(`.${ending}`);
  if (Buffer.byteLength(name) <= room) return join(dirname(path), `.${name}${ending}`);
  const mark = `~${sha256(name).slice(0, 16)}`;
  return join(dirname(path), `.${cutToBytes(name, room - mark.length)}${mark}${ending}`);
}

/** The beginning of a text that takes at most this many bytes in UTF-8; no character is cut. */
export function cutToBytes(text: string, most: number): string {
  let bytes = 0;
  let cut = '';
  for (const sign of text) {
    bytes += Buffer.byteLength(sign);
    if (bytes > most) break;
    cut += sign;
  }
  return cut;
}

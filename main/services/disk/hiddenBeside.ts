import { basename, dirname, join } from 'node:path';
import { sha256 } from './sha256.ts';

/** The most bytes that a file's name has on any system that we know. */
const longestName = 255;
/** What is put after an ending while such a file is changed: `.aside`, `.next`. */
const reserved = 16;

/**
 * Where something of Kehys lies beside a plan's file: hidden where systems hide names with a dot, and called like the plan. A name
 * that would become too long is cut, and a hash of the whole tells it from others that begin alike.
 */
export function hiddenBeside(path: string, ending: string): string {
  const name = basename(path);
  const room = longestName - reserved - Buffer.byteLength(`.${ending}`);
  if (Buffer.byteLength(name) <= room) return join(dirname(path), `.${name}${ending}`);
  const mark = `~${sha256(name).slice(0, 16)}`;
  return join(dirname(path), `.${cutToBytes(name, room - mark.length)}${mark}${ending}`);
}

/** The beginning of a text that takes at most so many bytes in UTF-8; no sign of it is cut in two. */
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

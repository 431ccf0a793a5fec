import { crc32, deflateSync } from 'node:zlib';
import { wordsOf, type Pixels } from './pixels.ts';

/** A twelfth larger than at level 6, in two fifths of the time. */
const packing = 3;
/** The highest bit of each of four bytes. */
const highBits = 0x80808080 | 0;

/** A PNG file of a picture, with its opacity. The same picture gives the same bytes. */
export function writePng(picture: Pixels): Uint8Array {
  const { width, height } = picture;
  const [inPicture, inFile] = [width * 4, width * 4 + 1];
  const source = Buffer.from(picture.data.buffer, picture.data.byteOffset, picture.data.byteLength);
  const rows = Buffer.alloc(height * inFile);
  const pixels = wordsOf(picture);
  const differences = new Int32Array(width);
  const bytes = new Uint8Array(differences.buffer);
  for (let row = 0; row < height; row++) {
    // Each row as its difference from the one above: surfaces of one colour become nothing. Four bytes at once, none of which borrows from the next.
    rows[row * inFile] = row === 0 ? 0 : 2;
    if (row > 0 && source.compare(source, (row - 1) * inPicture, row * inPicture, row * inPicture, (row + 1) * inPicture) === 0) continue;
    for (let at = row * width, to = 0; to < width; at++, to++) {
      const [here, above] = [pixels[at] ?? 0, row === 0 ? 0 : (pixels[at - width] ?? 0)];
      differences[to] = here === above ? 0 : ((here | highBits) - (above & ~highBits)) ^ ((here ^ ~above) & highBits);
    }
    rows.set(bytes, row * inFile + 1);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: packing })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(content.length, 0);
  whole.set(named, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

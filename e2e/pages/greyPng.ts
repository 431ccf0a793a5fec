import { crc32, deflateSync, inflateSync } from 'node:zlib';
import type { GreyPicture } from './picture.ts';

/*
 * PNG of sixteen greys without a library: all that pictures of pages need, in files that are small enough to keep.
 */

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const levels = 15;

/** A picture as a PNG file of sixteen greys. */
export function greyPng({ width, height, pixels }: GreyPicture): Buffer {
  const row = Math.ceil(width / 2) + 1;
  const packed = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const level = Math.round(((pixels[y * width + x] ?? 0) / 255) * levels);
      packed[y * row + 1 + (x >> 1)] = (packed[y * row + 1 + (x >> 1)] ?? 0) | (x % 2 === 0 ? level << 4 : level);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 4;
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(packed, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** Reads back what {@link greyPng} wrote. Throws for any other kind of PNG. */
export function readGreyPng(file: Buffer): GreyPicture {
  if (!file.subarray(0, 8).equals(signature) || file[24] !== 4 || file[25] !== 0) throw new Error('This is no picture of sixteen greys');
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const packed = inflateSync(Buffer.concat(data));
  const row = Math.ceil(width / 2) + 1;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const pair = packed[y * row + 1 + (x >> 1)] ?? 0;
      pixels[y * width + x] = Math.round(((x % 2 === 0 ? pair >> 4 : pair & 15) / levels) * 255);
    }
  }
  return { width, height, pixels };
}

function chunk(type: string, data: Buffer): Buffer {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  data.copy(bytes, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}

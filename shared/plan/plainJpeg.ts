import { joinedBytes } from './joinedBytes.ts';
import { latin } from './latin.ts';
import { pictureSize } from './pictures.ts';

const exif = [0x45, 0x78, 0x69, 0x66, 0, 0] as const;
const profile = 'ICC_PROFILE';

/**
 * A JPEG as a plan keeps pictures, its pixels untouched: without place, camera, programs and comments. Undefined where that does not do:
 * it is none, is larger than a plan takes, is turned by what would be left out, or has colours other than screens' usual ones.
 */
export function plainJpeg(bytes: Uint8Array): Uint8Array | undefined {
  if (!pictureSize(bytes)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    // From the first scan on there are pixels alone.
    if (marker === 0xda) return joinedBytes([...kept, bytes.subarray(at)]);
    const end = at + 2 + view.getUint16(at + 2);
    const segment = bytes.subarray(at, end);
    const colours = coloursIn(segment);
    if (isTurned(segment) || colours === 'other') return undefined;
    const isTold = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (!isTold || colours === 'usual') kept.push(segment);
    at = end;
  }
  return undefined;
}

/** What a segment says of colours, if anything: the usual ones (sRGB), as windows write it themselves, or others. */
function coloursIn(segment: Uint8Array): 'usual' | 'other' | undefined {
  if (segment[1] !== 0xe2) return undefined;
  const text = latin(segment.subarray(4));
  if (!text.startsWith(profile)) return undefined;
  return text.replaceAll('\u0000', '').includes('sRGB') && segment.length < 4_096 ? 'usual' : 'other';
}

/** Whether a segment says that the picture is to be shown turned or mirrored (Exif 2.3, tag 0x0112). */
function isTurned(segment: Uint8Array): boolean {
  if (segment[1] !== 0xe1 || segment.length < 18 || exif.some((byte, index) => segment[4 + index] !== byte)) return false;
  const told = new DataView(segment.buffer, segment.byteOffset + 10, segment.byteLength - 10);
  const isLittle = told.getUint16(0) === 0x4949;
  const first = told.getUint32(4, isLittle);
  if (first + 2 > told.byteLength) return false;
  const count = told.getUint16(first, isLittle);
  for (let entry = first + 2; entry < first + 2 + count * 12 && entry + 12 <= told.byteLength; entry += 12) {
    if (told.getUint16(entry, isLittle) === 0x0112) return told.getUint16(entry + 8, isLittle) > 1;
  }
  return false;
}

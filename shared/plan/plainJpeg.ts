import { joinedBytes } from './joinedBytes.ts';
import { jpegSegments, turnOf, upright } from './jpegSegments.ts';
import { latin } from './latin.ts';
import { pictureSize } from './pictures.ts';

const profile = 'ICC_PROFILE';

/**
 * A JPEG as plans keep pictures: without place, camera, program and comments, its pixels untouched. Undefined where that is not
 * possible: not a JPEG, too large, turned by Exif, or in colours other than sRGB.
 */
export function plainJpeg(bytes: Uint8Array): Uint8Array | undefined {
  if (!pictureSize(bytes)) return undefined;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  for (const segment of jpegSegments(bytes)) {
    const { marker } = segment;
    // From the first scan on there are only pixels.
    if (marker === 0xda) return joinedBytes([...kept, bytes.subarray(segment.at)]);
    const colours = coloursIn(segment.bytes);
    if (turnOf(segment) > upright || colours === 'other') return undefined;
    const isTold = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (!isTold || colours === 'usual') kept.push(segment.bytes);
  }
  return undefined;
}

/** What a segment says about colours, if anything: sRGB as windows write it, or another profile. */
function coloursIn(segment: Uint8Array): 'usual' | 'other' | undefined {
  if (segment[1] !== 0xe2) return undefined;
  const text = latin(segment.subarray(4));
  if (!text.startsWith(profile)) return undefined;
  return text.replaceAll('\u0000', '').includes('sRGB') && segment.length < 4_096 ? 'usual' : 'other';
}

import { isFrame, jpegSegments, turnOf, upright } from '../../plan/jpegSegments.ts';

/**
 * Whether every program shows a JPEG alike: it is not turned by a mark of its camera (EXIF), which some heed and others do not, and has no inks of a
 * printing press (CMYK), which some turn inside out. `bytes` is a JPEG file.
 */
export function isPlainJpeg(bytes: Uint8Array): boolean {
  for (const segment of jpegSegments(bytes)) {
    if (turnOf(segment) !== upright) return false;
    if (isFrame(segment.marker)) return (bytes[segment.at + 9] ?? 0) <= 3;
  }
  return true;
}

export interface JpegSegment {
  readonly marker: number;
  /** The offset in the file. */
  readonly at: number;
  /** With marker and length. Shorter where the file ends too early. */
  readonly bytes: Uint8Array;
}

/** The segments of a JPEG file in order, up to its pixels. */
export function* jpegSegments(file: Uint8Array): Generator<JpegSegment, void> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = 2; at + 4 <= file.length && file[at] === 0xff; ) {
    const end = at + 2 + view.getUint16(at + 2);
    yield { marker: file[at + 1] ?? 0, at, bytes: file.subarray(at, end) };
    at = end;
  }
}

/** Whether a marker begins a frame, which holds the picture's size and colours. */
export function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

const exif = [0x45, 0x78, 0x69, 0x66, 0, 0] as const;
/** The orientation of a picture that is neither turned nor mirrored. */
export const upright = 1;

/** The orientation, 1–8, that a segment gives (Exif 2.3, tag 0x0112); {@link upright} where it gives none. */
export function turnOf({ marker, bytes }: JpegSegment): number {
  if (marker !== 0xe1 || bytes.length < 18 || exif.some((byte, index) => bytes[4 + index] !== byte)) return upright;
  const told = new DataView(bytes.buffer, bytes.byteOffset + 10, bytes.byteLength - 10);
  const isLittle = told.getUint16(0) === 0x4949;
  const first = told.getUint32(4, isLittle);
  if (first + 2 > told.byteLength) return upright;
  const count = told.getUint16(first, isLittle);
  for (let entry = first + 2; entry < first + 2 + count * 12 && entry + 10 <= told.byteLength; entry += 12) {
    if (told.getUint16(entry, isLittle) === 0x0112) return told.getUint16(entry + 8, isLittle);
  }
  return upright;
}

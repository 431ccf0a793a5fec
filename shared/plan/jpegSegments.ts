export interface JpegSegment {
  readonly marker: number;
  /** Where it begins in the file. */
  readonly at: number;
  /** With its marker and length; less of it where the file ends before. */
  readonly bytes: Uint8Array;
}

/** The segments of a JPEG file one after the other, as far as they follow each other: up to its pixels, unless the caller stops before. */
export function* jpegSegments(file: Uint8Array): Generator<JpegSegment, void> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = 2; at + 4 <= file.length && file[at] === 0xff; ) {
    const end = at + 2 + view.getUint16(at + 2);
    yield { marker: file[at + 1] ?? 0, at, bytes: file.subarray(at, end) };
    at = end;
  }
}

/** Whether a segment of that marker begins a frame: the size and colours of the picture. */
export function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

const exif = [0x45, 0x78, 0x69, 0x66, 0, 0] as const;
/** As it lies. */
export const upright = 1;

/** How a picture is to be shown turned or mirrored, 1–8, by what a segment says (Exif 2.3, tag 0x0112); upright where it says nothing of it. */
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

/**
 * Whether every program shows a JPEG alike: it is not turned by a mark of its camera (EXIF), which some heed and others do not, and has no inks of a
 * printing press (CMYK), which some turn inside out. `bytes` is a JPEG file.
 */
export function isPlainJpeg(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 10 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    const length = view.getUint16(at + 2);
    if (marker === 0xe1 && turnOf(bytes.subarray(at + 4, at + 2 + length)) !== upright) return false;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return (bytes[at + 9] ?? 0) <= 3;
    at += length + 2;
  }
  return true;
}

const upright = 1;
const [exif, orientation] = [[0x45, 0x78, 0x69, 0x66, 0, 0], 0x112] as const;

/** How the camera was held, 1–8, from what it wrote of a picture (EXIF 2.32, 4.6.4); 1 where it says nothing of it. */
function turnOf(segment: Uint8Array): number {
  if (!exif.every((byte, place) => segment[place] === byte)) return upright;
  const told = segment.subarray(exif.length);
  const view = new DataView(told.buffer, told.byteOffset, told.byteLength);
  if (told.length < 10) return upright;
  const isLittle = told[0] === 0x49;
  const first = view.getUint32(4, isLittle);
  const count = first + 2 <= told.length ? view.getUint16(first, isLittle) : 0;
  for (let entry = 0; entry < count; entry++) {
    const at = first + 2 + entry * 12;
    if (at + 10 > told.length) return upright;
    if (view.getUint16(at, isLittle) === orientation) return view.getUint16(at + 8, isLittle);
  }
  return upright;
}

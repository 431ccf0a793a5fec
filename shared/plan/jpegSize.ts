import { isFrame, jpegSegments } from './jpegSegments.ts';

/** The size of a JPEG, pixels; undefined where the file is damaged. */
export function jpegSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isWhole = bytes.subarray(-64).some((byte, index, tail) => byte === 0xff && tail[index + 1] === 0xd9);
  if (!isWhole) return undefined;
  for (const { marker, at } of jpegSegments(bytes)) {
    if (at + 9 > bytes.length) return undefined;
    if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  return undefined;
}

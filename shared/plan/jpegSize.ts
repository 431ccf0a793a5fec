/** The size in a JPEG's frame, pixels; undefined where it has none or the file does not end. */
export function jpegSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isWhole = bytes.subarray(-64).some((byte, index, tail) => byte === 0xff && tail[index + 1] === 0xd9);
  for (let at = 2; isWhole && at + 9 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += view.getUint16(at + 2) + 2;
  }
  return undefined;
}

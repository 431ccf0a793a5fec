/** Bytes as text; undefined where they are not valid in this encoding. */
export function decodeText(bytes: Uint8Array, decoding: string): string | undefined {
  try {
    return new TextDecoder(decoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

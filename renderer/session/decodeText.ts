/** The bytes as text, or undefined where they are no text of this decoding. */
export function decodeText(bytes: Uint8Array, decoding: string): string | undefined {
  try {
    return new TextDecoder(decoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes as text, a letter each (ISO 8859-1): for words inside files that are not text. */
export function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

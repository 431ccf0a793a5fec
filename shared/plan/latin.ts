/** Bytes as text, one letter each (ISO 8859-1), to search for words in binary files. */
export function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

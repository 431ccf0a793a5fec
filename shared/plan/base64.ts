const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as padded base64. The same in browsers and in Node. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const four = [18, 12, 6, 0].map((shift) => letters.charAt((((first << 16) | (second << 8) | third) >> shift) & 63)).join('');
    parts.push(four.slice(0, Math.min(4, bytes.length - at + 1)).padEnd(4, '='));
  }
  return parts.join('');
}

/** The bytes of padded base64. */
export function fromBase64(text: string): Uint8Array {
  const plain = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((plain.length * 3) / 4));
  let [bits, held, place] = [0, 0, 0];
  for (const letter of plain) {
    bits = ((bits << 6) | letters.indexOf(letter)) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[place++] = (bits >> held) & 255;
    }
  }
  return bytes;
}

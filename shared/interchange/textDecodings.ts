/** The text of a file: UTF-16 by its mark or its zeros, else UTF-8 where it is that, else the Western code page that spreadsheets of Windows write. */
export type TextDecoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How much of a file without a mark is looked at, bytes. */
const looked = 1_000;

/** Which decodings to try for a file's bytes, in order; the last one always succeeds. */
export function decodingsOf(bytes: Uint8Array): readonly TextDecoding[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  const head = bytes.subarray(0, looked);
  const zeros = (offset: 0 | 1): number => head.reduce((count, byte, at) => count + (byte === 0 && at % 2 === offset ? 1 : 0), 0);
  // Western letters in UTF-16 are every other byte a zero; text in other encodings has none.
  if (zeros(1) > head.length / 4) return ['utf-16le'];
  if (zeros(0) > head.length / 4) return ['utf-16be'];
  return ['utf-8', 'windows-1252'];
}

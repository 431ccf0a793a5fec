import { decodingsOf } from '../../shared/interchange/textDecodings.ts';

/** Bytes; a hundred thousand rows are three quarters of this. */
const largestFile = 5_000_000;

type TextFile = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: 'tooLarge' | 'unreadable' };

/** The text of a file, whatever program wrote it. */
export async function readTextFile(file: File): Promise<TextFile> {
  if (file.size > largestFile) return { ok: false, problem: 'tooLarge' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    for (const decoding of decodingsOf(bytes)) {
      const text = decoded(bytes, decoding);
      if (text !== undefined) return { ok: true, text };
    }
    return { ok: false, problem: 'unreadable' };
  } catch {
    return { ok: false, problem: 'unreadable' };
  }
}

/** The bytes as text, or undefined where they are no text of this decoding. */
function decoded(bytes: Uint8Array, decoding: string): string | undefined {
  try {
    return new TextDecoder(decoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

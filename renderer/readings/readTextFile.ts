import { decodingsOf } from '../../shared/interchange/textDecodings.ts';
import { decodeText } from '../session/decodeText.ts';

/** Bytes; a hundred thousand rows are three quarters of this. */
const largestFile = 5_000_000;

type TextFile = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: 'tooLarge' | 'unreadable' };

/** The text of a file, whatever program wrote it. */
export async function readTextFile(file: File): Promise<TextFile> {
  if (file.size > largestFile) return { ok: false, problem: 'tooLarge' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    for (const decoding of decodingsOf(bytes)) {
      const text = decodeText(bytes, decoding);
      if (text !== undefined) return { ok: true, text };
    }
    return { ok: false, problem: 'unreadable' };
  } catch {
    return { ok: false, problem: 'unreadable' };
  }
}

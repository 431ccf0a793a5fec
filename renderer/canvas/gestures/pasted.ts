import type { Clip } from '../../../shared/edits/clips.ts';
import { clipFromHtml, clipFromText, notesFromText } from './clipboardText.ts';
import type { ClipboardContent } from './readClipboard.ts';

/** What this window copied last, and the words that it put on the clipboard for other programs. */
export interface Copied {
  readonly words: string;
  readonly clip: Clip;
}

/** What pasting comes to: parts of a plan, or a note for each text. */
export type Pasted = { readonly clip: Clip } | { readonly notes: readonly string[] };

/**
 * What is to be pasted: what the system's clipboard holds now. What this window copied serves only where the clipboard
 * cannot be read (null), or holds our own words and lost the rest on its way.
 * @param ownFormat the clip in our own format, where the browser shows it
 */
export function pastedFrom(content: (ClipboardContent & { readonly ownFormat?: string }) | null, copied: Copied | null): Pasted {
  if (!content) return copied ? { clip: copied.clip } : { notes: [] };
  const { ownFormat = '', html, text } = content;
  const clip = clipFromText(ownFormat) ?? clipFromHtml(html) ?? (copied?.words === text && text !== '' ? copied.clip : undefined);
  return clip ? { clip } : { notes: notesFromText(text) };
}

import type { Clip } from '../../../shared/edits/clips.ts';
import { cellsOf, type CellTable } from '../../../shared/interchange/cellTable.ts';
import { longestText } from '../../../shared/framework/field.ts';
import { cutText } from '../../../shared/imports/cutText.ts';
import { linesOf } from '../capture/lines.ts';
import { clipFromHtml, clipFromText, notesFromText, shortLine } from './clipboardText.ts';
import type { ClipboardContent } from './readClipboard.ts';
import { textOfHtml } from './textOfHtml.ts';

/** What this window copied last, and the words that it put on the clipboard for other programs. */
export interface Copied {
  readonly words: string;
  readonly clip: Clip;
}

/** What pasting comes to: parts of a plan, or a note for each text. */
export type Pasted = { readonly clip: Clip } | { readonly notes: readonly string[] } | { readonly table: CellTable; readonly text: string };

/**
 * What is to be pasted: what the system's clipboard holds now. What this window copied serves only where the clipboard
 * cannot be read (null), or holds our own words and lost the rest on its way.
 * @param ownFormat the clip in our own format, where the browser shows it
 */
export function pastedFrom(content: (Pick<ClipboardContent, 'html' | 'text'> & { readonly ownFormat?: string }) | null, copied: Copied | null): Pasted {
  if (!content) return copied ? { clip: copied.clip } : { notes: [] };
  const { ownFormat = '', html, text } = content;
  const clip = clipFromText(ownFormat) ?? clipFromHtml(html) ?? (copied?.words === text && text !== '' ? copied.clip : undefined);
  if (clip) return { clip };
  if (isDrawing(text)) return pastedText(textOfHtml(text));
  return pastedText(text.trim() === '' && html !== '' ? textOfHtml(html) : text);
}

/**
 * The links of a drop, a line each. One that was dragged out of a page keeps the words that it had there.
 * @param list as browsers write them: an address a line, lines with a hash are remarks
 * @param words what the page showed
 */
export function droppedLinks(list: string, words: string): string {
  const links = list.split(/\r?\n/u).map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  const said = words.replace(/\s+/gu, ' ').trim();
  const [link = ''] = links;
  return links.length === 1 && said !== '' && said.length <= shortLine && !said.includes(link.replace(/\/$/u, '')) ? `${said} ${link}` : links.join('\n');
}

/** A text that is the source of an SVG drawing, as drawing programs copy their shapes. */
export function isDrawing(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>][^]*<\/svg>\s*$/iu.test(text);
}

/** A list longer than this is asked about: notes, other cards, or one note with all of it. */
const longList = 30;

/** Plain text: cells and long lists are asked about, anything else is notes. */
function pastedText(text: string): Pasted {
  const table = cellsOf(text) ?? longListOf(text);
  return table ? { table, text } : { notes: notesFromText(text) };
}

function longListOf(text: string): CellTable | undefined {
  const lines = linesOf(text);
  const isList = lines.length > longList && lines.filter((line) => line.length <= shortLine).length > lines.length * 0.8;
  // What no field takes whole goes into several.
  return isList || text.length > longestText ? lines.flatMap((line) => cutText(line).map((piece) => [piece])) : undefined;
}

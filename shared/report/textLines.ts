import type { TextPrimitive } from './figure.ts';
import { lettersOfPiece, lettersOfWhole } from './longWords.ts';
import { widthOfLetter } from './letterWidth.ts';

/** How much wider bold letters are. */
const boldly = 1.05;

/** The lines that a text is set in; the last of those there is room for ends in … where there is more. */
export function linesOf(primitive: TextPrimitive): readonly string[] {
  const lines = allLines(primitive);
  const { lines: most = lines.length } = primitive;
  if (lines.length <= most) return lines;
  const room = roomOf(primitive);
  const shown = lines.slice(0, most);
  const whole = shown.at(-1) ?? '';
  let last = whole;
  while (last && widthOf(`${last}…`) > room) last = [...last].slice(0, -1).join('');
  return [...shown.slice(0, -1), `${inWholeWords(last, whole).replace(/[\s,;:–-]+$/u, '')}…`];
}

/** A line without the word that its end cuts, unless little would be left of the line. */
function inWholeWords(cut: string, line: string): string {
  const end = cut === line || line[cut.length] === ' ' ? cut.length : cut.lastIndexOf(' ');
  return end > cut.length / 2 ? cut.slice(0, end) : cut;
}

/** What {@link linesOf} shows, in one piece: for who breaks lines by the font's own widths. */
export function shownText(primitive: TextPrimitive): string {
  const text = onOneLine(primitive.text);
  const { lines: most } = primitive;
  if (most === undefined) return primitive.text;
  if (allLines(primitive).length <= most) return text;
  let letters = linesOf(primitive).join('').replaceAll(' ', '').length - 1;
  let end = 0;
  for (; letters > 0; end++) if (text[end] !== ' ') letters -= 1;
  return `${text.slice(0, end)}…`;
}

/** About how wide a text is that is set in one line, in the units of its figure. */
export function widthOfLine({ text, size, weight }: TextPrimitive): number {
  return widthOf(onOneLine(text)) * size * (weight === 'bold' ? boldly : 1);
}

/** Whether a word of it has room on no line. */
export function hasLongWord(primitive: TextPrimitive): boolean {
  const room = roomOf(primitive);
  return onOneLine(primitive.text).split(' ').some((word) => widthOf(word) > room);
}

function allLines(primitive: TextPrimitive): readonly string[] {
  const text = onOneLine(primitive.text);
  const room = roomOf(primitive);
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const word of text.split(' ').flatMap((whole) => broken(whole, room))) {
    const longer = line ? widthOf(` ${word}`, width) : widthOf(word);
    if (line && longer > room) {
      lines.push(line);
      [line, width] = [word, widthOf(word)];
    } else [line, width] = [line ? `${line} ${word}` : word, longer];
  }
  return line || lines.length === 0 ? [...lines, line] : lines;
}

/** Spaces that hold words together stay. */
function onOneLine(text: string): string {
  return text.replaceAll(/[^\S\u00a0\u202f]+/g, ' ').trim();
}

/** In ems. */
function roomOf({ width = Number.POSITIVE_INFINITY, size, weight }: TextPrimitive): number {
  return width / size / (weight === 'bold' ? boldly : 1);
}

/** Between which a word is broken: very long ones are set in pieces, of which a line holds whole ones alone if it holds any. */
function partsOf(word: string, room: number): readonly string[] {
  const letters = [...word];
  if (letters.length <= lettersOfWhole) return letters;
  const parts = Array.from({ length: Math.ceil(letters.length / lettersOfPiece) }, (_, place) => letters.slice(place * lettersOfPiece, (place + 1) * lettersOfPiece).join(''));
  return parts.every((part) => widthOf(part) <= room) ? parts : letters;
}

/** A word that no line has room for, in pieces that fit. */
function broken(word: string, room: number): readonly string[] {
  if (widthOf(word) <= room) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const part of partsOf(word, room)) {
    if (piece && widthOf(piece + part) > room) {
      pieces.push(piece);
      piece = part;
    } else piece += part;
  }
  return [...pieces, piece];
}

/** About how wide a text is, in ems, behind what is `before` wide. */
function widthOf(text: string, before = 0): number {
  let width = before;
  for (const letter of text) width += widthOfLetter(letter);
  return width;
}

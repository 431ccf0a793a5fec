import { longestText } from '../framework/field.ts';

/** So far before the longest that a piece may be, a word's end is looked for. */
const nearTheEnd = 1_000;

/** A text in pieces that a field, or whatever else takes so much, takes: none ends within a word that is no longer than a page, and none within a character. */
export function cutText(text: string, longest = longestText): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    let end = Math.min(text.length, at + longest);
    if (end < text.length) {
      const words = /\s\S*$/u.exec(text.slice(end - nearTheEnd, end));
      if (words) end += words.index + 1 - nearTheEnd;
      else if (/[\ud800-\udbff]/u.test(text.charAt(end - 1))) end -= 1;
    }
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}

/** How many characters of a value a sentence shows. */
export const excerptLength = 80;
const leadLength = 20;

const ellipsis = '…';
/** Latin letters and what stands with them, before the first signs that join the one before: most texts need no segmenter. */
const eachUnitIsCharacter = /^[\u0020-\u02ff]*$/;

/**
 * A text as a sentence can hold it: one line, without control characters and without marks that turn the writing
 * direction of what follows, at most {@link excerptLength} characters as readers count them, then “…”.
 */
export function shortened(text: string): string {
  return window(onOneLine(text), 0);
}

/** Two versions of a text, shortened so that their first difference is seen even deep inside a long text. */
export function excerpts(before: string, after: string): readonly [string, string] {
  const one = onOneLine(before);
  const other = onOneLine(after);
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const longest = Math.max(one.length, other.length);
  const start = longest <= excerptLength || same < excerptLength - leadLength ? 0 : same - leadLength;
  return [window(one, start), window(other, start)];
}

/** `start` in UTF-16 units; no character is cut in two at either end. */
function window(text: string, start: number): string {
  const from = start > 0 && isLowSurrogate(text, start) ? start - 1 : start;
  const lead = from > 0 ? ellipsis : '';
  const shown = firstCharacters(text, from);
  const isCut = from + shown.length < text.length;
  return isCut ? `${lead}${wholeWords(shown, text.charAt(from + shown.length))}${ellipsis}` : lead + shown;
}

/** What is shown without the word that its end cuts, unless that is a long one: what differs is never in it. */
function wholeWords(shown: string, next: string): string {
  const end = next === ' ' ? shown.length : shown.lastIndexOf(' ');
  const whole = end >= excerptLength - leadLength ? shown.slice(0, end) : shown;
  return whole.replace(/[\s,.;:–-]+$/u, '');
}

let segmenter: Intl.Segmenter | undefined;

/** As many of a text's characters as a sentence shows. */
function firstCharacters(text: string, from: number): string {
  const units = text.slice(from, from + excerptLength);
  if (eachUnitIsCharacter.test(units)) return units;
  let shown = '';
  let count = 0;
  // A reader's character can be long (a family emoji has 11 units), but not endlessly: hostile text stops here.
  const reach = text.slice(from, from + excerptLength * 16);
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(reach)) {
    if (count === excerptLength) break;
    shown += segment.slice(0, 64);
    count += 1;
  }
  return shown;
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Without control characters, line breaks and marks that turn the writing direction of what follows. */
export function onOneLine(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

const digit = /\d/;
/** A date as it is written in English, `7 Sept 2026`. */
const dates = /\b(\d{1,2}) ((?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*) (?=\d{4}\b)/g;
/** A number and its sign. */
const signed = /(\d) (?=[%€£$‰°])/g;
/** A number in groups of three, `15 000`; what goes on and on is none. */
const grouped = /(?<!\d|\d[ \u00a0])\d{1,3}(?: \d{3}){1,4}(?![ \u00a0]?\d)/g;

/** A text in which no line breaks a date, a number or an amount: the spaces within them are such as do not part. */
export function heldTogether(text: string): string {
  if (!digit.test(text)) return text;
  return text
    .replaceAll(dates, '$1\u00a0$2\u00a0')
    .replaceAll(signed, '$1\u00a0')
    .replaceAll(grouped, (number) => number.replaceAll(' ', '\u00a0'));
}

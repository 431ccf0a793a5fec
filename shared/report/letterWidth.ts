const widths = new Map<string, number>();
const mostKept = 4_096;

/** About how wide a letter of regular weight is, in ems: as in Inter, the widest of the families that documents are set in. */
export function widthOfLetter(letter: string): number {
  const known = widths.get(letter);
  if (known !== undefined) return known;
  const width = emsOf(letter);
  if (widths.size < mostKept) widths.set(letter, width);
  return width;
}

/** The same of a text on one line. */
export function widthOfLetters(text: string): number {
  let ems = 0;
  for (const letter of text) ems += widthOfLetter(letter);
  return ems;
}

function emsOf(letter: string): number {
  if (/[ijlI.,:;'’|!· ]/.test(letter)) return 0.29;
  if (/[rtf()[\]/]/.test(letter)) return 0.38;
  if (/[mwMW@%—…]/.test(letter)) return 0.92;
  if (/\p{Lu}/u.test(letter)) return 0.7;
  return /[\u1100-\u{10ffff}]/u.test(letter) ? 1.05 : 0.6;
}

/** A stretch of a text that was replaced: from `start` to `end` by `text`. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What makes `after` out of `before`, as one stretch. */
export function replacement(before: string, after: string): Replacement {
  const longest = Math.min(before.length, after.length);
  let start = 0;
  while (start < longest && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < longest - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  // No half of a surrogate pair is left behind.
  if (isLow(before, start) || isLow(after, start)) start -= 1;
  if (tail > 0 && (isLow(before, before.length - tail) || isLow(after, after.length - tail))) tail -= 1;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/** What two texts have in common at both ends: what they were made of, as far as nobody remembers better. */
export function commonText(one: string, other: string): string {
  const { start, end } = replacement(one, other);
  return one.slice(0, start) + one.slice(end);
}

function isLow(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return index > 0 && unit >= 0xdc00 && unit <= 0xdfff;
}

/** So many lines are taken at once; more are refused with a word, not cut. */
export const mostLines = 500;

/** The thoughts that a text lists: a line each, without bullets and numbers, empty ones left out. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim().replace(/^(?:[-*•–]|\d{1,3}[.)])\s+/u, ''))
    .filter(Boolean);
}

/**
 * Whether the text of a day has its whole year: before that it stands for another day (“3.3.20” on its way to
 * “3.3.2027”), which would be wrong in the plan for as long as somebody thinks.
 */
export function hasYear(text: string): boolean {
  return text === '' || /\d{4}/.test(text);
}

/** Whether there is any text: a number that is deleted to be typed anew is not to be taken away with all that hangs on it. */
export function hasText(text: string): boolean {
  return text.trim() !== '';
}

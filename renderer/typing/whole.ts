/** Whether the text of a day has its whole year. Until then it stands for another day (“3.3.20” on its way to “3.3.2027”), which must not be written. */
export function hasYear(text: string): boolean {
  return text === '' || /\d{4}/.test(text);
}

/** Whether there is any text: a number that is deleted to be typed again must not be removed with everything that depends on it. */
export function hasText(text: string): boolean {
  return text.trim() !== '';
}

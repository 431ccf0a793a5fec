/** On one line, what may not be parted kept together, and no longer than so many letters: cut after a whole word where one ends near enough. */
export function shortened(text: string, longest: number): string {
  const letters = [...text.slice(0, longest * 4).replaceAll(/[^\S\u00a0]+/g, ' ').trim()];
  if (letters.length <= longest) return letters.join('');
  const cut = letters.slice(0, longest - 1).join('');
  const end = letters[longest - 1] === ' ' ? cut.length : cut.lastIndexOf(' ');
  const whole = end > cut.length * 0.7 ? cut.slice(0, end) : cut;
  return `${whole.replace(/[\s,;:–-]+$/u, '')}…`;
}

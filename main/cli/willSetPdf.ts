/** Whether a command line of kehys (without the program's own name) will probably make a PDF. */
export function willSetPdf([command, ...words]: readonly string[]): boolean {
  if (command !== 'export' && command !== 'compare') return false;
  const format = words.flatMap((word, place) => (word === '--to' ? (words[place + 1] ?? '') : word.startsWith('--to=') ? word.slice('--to='.length) : [])).at(-1);
  return format === undefined ? words.some((word) => /\.pdf$/i.test(word)) : format === 'pdf';
}

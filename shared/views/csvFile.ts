import type { Language } from '../messages/text.ts';
import { readsAsFormula } from '../plan/formulaText.ts';

export type CsvValue = string | number | null;

/** A cell as spreadsheets of the language read it: numbers with its decimal sign, text with its lines that can never be run as a formula. */
export function csvCell(value: CsvValue, language: Language): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    // As exact as it was written, without what reckoning in halves of halves adds (0.1 + 0.2).
    const exact = String(Number(value.toPrecision(15)));
    return language === 'fi' ? exact.replace('.', ',') : exact;
  }
  // A line that would be run joins the one before: programs that expect another delimiter take no notice of quotes, and begin a row there.
  const [first = '', ...lines] = value.split(/\r\n?|\n/).map((line) => line.replace(/\p{Cc}+/gu, ' '));
  const words = lines.reduce((known, line) => `${known}${readsAsFormula(line) ? ' ' : '\n'}${line}`, first);
  const safe = readsAsFormula(words) ? `'${words}` : words;
  return /[";,\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows as a file for spreadsheets. With a byte-order mark, and divided by what the language's spreadsheets expect: a comma in
 * English, a semicolon in Finnish, where the comma is a decimal sign.
 */
export function csvFile(rows: readonly (readonly CsvValue[])[], language: Language): string {
  const delimiter = language === 'fi' ? ';' : ',';
  return `\uFEFF${rows.map((cells) => cells.map((cell) => csvCell(cell, language)).join(delimiter)).join('\r\n')}\r\n`;
}

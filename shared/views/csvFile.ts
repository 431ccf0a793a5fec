import type { Language } from '../messages/text.ts';

export type CsvValue = string | number | null;

/** Excel and its like take a cell that begins so for a formula, in East Asian letters as well. */
const formula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u;

/** A cell as spreadsheets of the language read it: numbers with its decimal sign, text that can never be run as a formula. */
export function csvCell(value: CsvValue, language: Language): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    // As exact as it was written, without what reckoning in halves of halves adds (0.1 + 0.2).
    const exact = String(Number(value.toPrecision(15)));
    return language === 'fi' ? exact.replace('.', ',') : exact;
  }
  const line = value.replace(/\p{Cc}+/gu, ' ');
  const safe = formula.test(line) ? `'${line}` : line;
  return /[";,]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows as a file for spreadsheets. With a byte-order mark, and divided by what the language's spreadsheets expect: a comma in
 * English, a semicolon in Finnish, where the comma is a decimal sign.
 */
export function csvFile(rows: readonly (readonly CsvValue[])[], language: Language): string {
  const delimiter = language === 'fi' ? ';' : ',';
  return `\uFEFF${rows.map((cells) => cells.map((cell) => csvCell(cell, language)).join(delimiter)).join('\r\n')}\r\n`;
}

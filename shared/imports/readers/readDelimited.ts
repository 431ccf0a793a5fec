import { splitRows } from '../../interchange/measurements/delimitedText.ts';
import { delimiterOf } from '../../interchange/measurements/measurementTable.ts';
import { bringInTexts } from '../../messages/bringIn.ts';
import { withoutFormulaMark } from '../../plan/formulaText.ts';
import { Remarks, type Outline } from '../outline.ts';
import { checkCount } from './fault.ts';

/** Delimited text (CSV, TSV) as one sheet. */
export function readDelimited(content: string): Outline {
  const declared = /^\uFEFF?sep=(.)\r?\n/u.exec(content);
  const text = declared ? content.slice(declared[0].length) : content;
  const given = declared?.[1];
  const delimiter = given === ';' || given === ',' || given === '\t' || given === '|' ? given : delimiterOf(text);
  const rows = splitRows(text, delimiter, () => false);
  checkCount(rows.length);
  const remarks = new Remarks();
  remarks.add(bringInTexts.openQuotes, rows.filter(({ isQuoteOpen }) => isQuoteOpen).length);
  return { format: 'table', title: '', nodes: [], links: [], sheets: [{ name: '', rows: rows.map(({ cells }) => cells.map(withoutFormulaMark)) }], remarks: remarks.list() };
}

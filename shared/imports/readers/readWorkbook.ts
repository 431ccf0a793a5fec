import { bringInTexts } from '../../messages/bringIn.ts';
import { Remarks, type Cell, type Outline, type Sheet } from '../outline.ts';
import { checkCount, damaged, mostParts } from './fault.ts';
import { childrenOf, localName, textIn, type XmlElement } from './readXml.ts';
import { serialDay, tellsDays } from '../serialDays.ts';
import { xmlOf } from './xml.ts';
import { zipTexts } from './zip.ts';

/** Columns beyond this hold nothing that people wrote. */
const mostColumns = 200;
const wanted = /^(xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/u;

/**
 * A workbook (Office Open XML): every sheet that is in sight, with days as days, what a formula came to when the file was saved, and
 * a merged cell's value in each row that it covers. Pictures, charts and comments are not looked at.
 */
export function readWorkbook(bytes: Uint8Array): Outline {
  const parts = zipTexts(bytes, (path) => wanted.test(path));
  const workbook = xmlAt(parts, 'xl/workbook.xml');
  if (!workbook) throw damaged('XLSX');
  const relations = xmlAt(parts, 'xl/_rels/workbook.xml.rels');
  const targets = new Map((relations ? childrenOf(relations, 'Relationship') : []).map(({ attributes }) => [attributes['Id'] ?? '', partPath(attributes['Target'] ?? '')]));
  const remarks = new Remarks();
  const strings = stringsIn(xmlAt(parts, 'xl/sharedStrings.xml'));
  const isFrom1904 = childrenOf(workbook, 'workbookPr').some(({ attributes }) => attributes['date1904'] === '1' || attributes['date1904'] === 'true');
  const styles = xmlAt(parts, 'xl/styles.xml');
  const looks: Looks = { strings, days: styles ? dayStyles(styles) : new Set(), isFrom1904 };
  let count = 0;
  const sheets = childrenOf(workbook, 'sheets').flatMap((holder) => childrenOf(holder, 'sheet')).flatMap((sheet): readonly Sheet[] => {
    const { attributes } = sheet;
    if ((attributes['state'] ?? 'visible') !== 'visible') {
      remarks.add(bringInTexts.hiddenSheets);
      return [];
    }
    const id = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1] ?? '';
    const content = xmlAt(parts, targets.get(id) ?? '');
    if (!content || localName(content) !== 'worksheet') return [];
    const rows = rowsIn(content, looks, remarks);
    count += rows.length;
    checkCount(count);
    return rows.length > 0 ? [{ name: attributes['name'] ?? '', rows }] : [];
  });
  return { format: 'workbook', title: '', nodes: [], links: [], sheets, remarks: remarks.list() };
}

interface Looks {
  readonly strings: readonly string[];
  /** The cell formats that show a number as a day. */
  readonly days: ReadonlySet<number>;
  readonly isFrom1904: boolean;
}

function xmlAt(parts: ReadonlyMap<string, string>, path: string): XmlElement | undefined {
  const text = parts.get(path);
  return text === undefined ? undefined : xmlOf(text);
}

function partPath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//u, '')}`;
}

function stringsIn(shared: XmlElement | undefined): readonly string[] {
  return shared ? childrenOf(shared, 'si').map(wordsIn) : [];
}

/** A text with its runs; how it is spoken (`rPh`) is no part of it. */
function wordsIn(element: XmlElement): string {
  return [...childrenOf(element, 't'), ...childrenOf(element, 'r').flatMap((run) => childrenOf(run, 't'))].map(textIn).join('');
}

function dayStyles(styles: XmlElement): ReadonlySet<number> {
  const own = new Map(childrenOf(styles, 'numFmts').flatMap((holder) => childrenOf(holder, 'numFmt')).map(({ attributes }) => [attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '']));
  const formats = childrenOf(styles, 'cellXfs').flatMap((holder) => childrenOf(holder, 'xf'));
  return new Set(formats.flatMap(({ attributes }, index) => (tellsDays(attributes['numFmtId'] ?? '', own) ? [index] : [])));
}

function rowsIn(sheet: XmlElement, looks: Looks, remarks: Remarks): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  const elements = childrenOf(sheet, 'sheetData').flatMap((data) => childrenOf(data, 'row'));
  let next = 0;
  for (const element of elements) {
    const at = Number(element.attributes['r'] ?? next + 1) - 1;
    if (!Number.isInteger(at) || at < next || at >= mostParts * 2) throw damaged('XLSX');
    while (rows.length < at) rows.push([]);
    rows.push(cellsIn(element, looks, remarks));
    next = at + 1;
  }
  fillMerged(rows, sheet);
  // What is blank between rows stays, so that their numbers are those of the sheet.
  while (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  return rows;
}

function cellsIn(row: XmlElement, looks: Looks, remarks: Remarks): Cell[] {
  const cells: Cell[] = [];
  for (const cell of childrenOf(row, 'c')) {
    const column = columnOf(cell.attributes['r']) ?? cells.length;
    if (column >= mostColumns) {
      remarks.add(bringInTexts.farColumns);
      continue;
    }
    while (cells.length <= column) cells.push('');
    cells[column] = valueOf(cell, looks, remarks);
  }
  return cells;
}

/** `C7` is the third column, 2. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? '')?.[0];
  return letters === undefined ? undefined : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueOf(cell: XmlElement, { strings, days, isFrom1904 }: Looks, remarks: Remarks): Cell {
  const { t: type = 'n', s: style = '' } = cell.attributes;
  const [value] = childrenOf(cell, 'v');
  const text = value ? textIn(value) : '';
  if (type === 'inlineStr') return childrenOf(cell, 'is').map(wordsIn).join('').trim();
  if (!value || text === '') {
    if (childrenOf(cell, 'f').length > 0) remarks.add(bringInTexts.unreckoned);
    return '';
  }
  switch (type) {
    case 's':
      return (strings[Number(text)] ?? '').trim();
    case 'str':
      return text.trim();
    case 'd':
      return text.slice(0, 10);
    case 'b':
      return text === '1' ? '✓' : '';
    case 'e':
      remarks.add(bringInTexts.errorCells);
      return '';
    default: {
      const number = Number(text);
      if (!Number.isFinite(number)) return text;
      return days.has(Number(style)) ? (serialDay(number, isFrom1904) ?? number) : number;
    }
  }
}

/** A merged cell's value stands in each row that it covers, in its first column: one goal beside three actions is the goal of each. */
function fillMerged(rows: Cell[][], sheet: XmlElement): void {
  let filled = 0;
  for (const merge of childrenOf(sheet, 'mergeCells').flatMap((holder) => childrenOf(holder, 'mergeCell'))) {
    const found = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/u.exec(merge.attributes['ref'] ?? '');
    const column = columnOf(found?.[1]);
    if (!found || column === undefined || column >= mostColumns) continue;
    const [first, last] = [Number(found[2]) - 1, Math.min(Number(found[3]), rows.length) - 1];
    const value = rows[first]?.[column] ?? '';
    for (let at = first + 1; at <= last; at += 1) {
      const row = rows[at];
      if (!row || value === '') continue;
      filled += 1;
      if (filled > mostParts * 4) throw damaged('XLSX');
      while (row.length <= column) row.push('');
      row[column] = value;
    }
  }
}

export const delimiters = [';', '\t', '|', ',', ' '] as const;
export type Delimiter = (typeof delimiters)[number];

/** A row of a table and where it begins in the text, counted from 1. */
export interface DelimitedRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote is opened in it and never closed: what stands in its cells cannot be told. */
  readonly isQuoteOpen: boolean;
  /** It stands apart from the row before by a blank line. */
  readonly isApart: boolean;
}

/** Whether a line looks like a row of its own; a quoted cell that runs over such lines was never closed. */
export type LooksLikeRow = (line: string) => boolean;

/**
 * Cells by a delimiter; a quoted cell may hold it, line breaks and doubled quotes (RFC 4180). A quote that is not closed before
 * the text's end, or whose cell would take in lines that are rows of their own, is a letter like any other, and its row says so.
 * A space divides a line once, after its first word.
 */
export function splitRows(text: string, delimiter: Delimiter, looksLikeRow: LooksLikeRow): readonly DelimitedRow[] {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (delimiter === ' ') return splitBySpace(plain);
  const rows: DelimitedRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let firstLine = 1;
  let isQuoteOpen = false;
  let isApart = false;
  let at = 0;
  const endRow = (): void => {
    if (cells.some((content) => content !== '')) {
      rows.push({ line: firstLine, cells, isQuoteOpen, isApart });
      isApart = false;
    } else isApart = rows.length > 0;
    cells = [];
    isQuoteOpen = false;
  };
  while (at <= plain.length) {
    const start = skipBlanks(plain, at, delimiter);
    const quoted: QuotedCell | undefined = plain[start] === '"' ? readQuoted(plain, start, delimiter, looksLikeRow) : undefined;
    if (plain[start] === '"' && !quoted) isQuoteOpen = true;
    const end: number = quoted?.end ?? endOfCell(plain, at, delimiter);
    cells.push(quoted ? quoted.content : plain.slice(at, end).trim());
    if (quoted) line += quoted.breaks;
    if (plain[end] === delimiter) {
      at = end + 1;
      continue;
    }
    endRow();
    line += 1;
    firstLine = line;
    at = end + 1;
  }
  return rows;
}

function skipBlanks(text: string, at: number, delimiter: Delimiter): number {
  let start = at;
  while (text[start] === ' ' || (text[start] === '\t' && delimiter !== '\t')) start += 1;
  return start;
}

function endOfCell(text: string, at: number, delimiter: Delimiter): number {
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
  return end;
}

interface QuotedCell {
  readonly content: string;
  readonly end: number;
  /** How many line breaks it holds. */
  readonly breaks: number;
}

/** A quoted cell from its opening quote on, up to the delimiter or line break after it; undefined where it has no end. */
function readQuoted(text: string, start: number, delimiter: Delimiter, looksLikeRow: LooksLikeRow): QuotedCell | undefined {
  let close = start;
  do {
    close = text.indexOf('"', close + 1);
    if (close < 0) return undefined;
    if (text[close + 1] !== '"') break;
    close += 1;
  } while (close < text.length);
  const end = endOfCell(text, close + 1, delimiter);
  const content = text.slice(start + 1, close).replaceAll('""', '"');
  const lines = content.split('\n');
  // Words after the closing quote: `"Best" offer` in one line is a cell, over several lines two quotes that have nothing to do with each other.
  const after = text.slice(close + 1, end).trim();
  if (lines.length > 1 && (after !== '' || lines.slice(1).some(looksLikeRow))) return undefined;
  return { content: `${content}${after === '' ? '' : ` ${after}`}`.trim(), end, breaks: lines.length - 1 };
}

function splitBySpace(text: string): readonly DelimitedRow[] {
  return text.split('\n').flatMap((content, index) => {
    const match = /^\s*(\S+)\s+(\S.*?)\s*$/u.exec(content);
    const cells = match ? match.slice(1) : [content.trim()];
    return content.trim() === '' ? [] : [{ line: index + 1, cells, isQuoteOpen: false, isApart: false }];
  });
}

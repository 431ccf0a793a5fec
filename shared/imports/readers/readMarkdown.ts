import { plainMarkdownLine } from '../../interchange/plainMarkdown.ts';
import { bringInTexts } from '../../messages/bringIn.ts';
import { oneLine } from '../../plan/fieldsOfText.ts';
import { Remarks, type Outline, type Sheet } from '../outline.ts';
import { nodesOfLines, takeTick, type OutlineLine } from './lines.ts';
import { indentOf } from './readText.ts';

/** Deeper than any heading: list items stand under the heading before them. */
const underHeadings = 10;
const heading = /^ {0,3}(#{1,6})(?=\s|$)/u;
const item = /^(\s*)(?:[-*+]|\d{1,9}[.)])\s+(.*)$/u;
const fence = /^\s{0,3}(`{3,}|~{3,})/u;
const rule = /^\s{0,3}([-*_])(?:\s*\1){2,}\s*$/u;

/** Markdown as an outline: headings hold what follows, list items stand by their indentation, a paragraph is one thing, tables are sheets. Marks are taken off. */
export function readMarkdown(text: string): Outline {
  const remarks = new Remarks();
  const lines = new MarkdownLines(remarks);
  const all = text.replace(/\r\n?/g, '\n').split('\n');
  let at = 0;
  let named = '';
  const frontEnd = all[0] === '---' ? all.indexOf('---', 1) : -1;
  if (frontEnd > 0) {
    named = (all.slice(1, frontEnd).find((line) => line.startsWith('title:')) ?? '').slice('title:'.length).trim().replace(/^["']|["']$/gu, '');
    remarks.add(bringInTexts.frontMatter);
    at = frontEnd + 1;
  }
  let closing: string | undefined;
  const sheets: Sheet[] = [];
  for (; at < all.length; at += 1) {
    const line = all[at] ?? '';
    const mark = fence.exec(line)?.[1];
    if (closing !== undefined) {
      if (mark?.startsWith(closing)) closing = undefined;
      else lines.goOn(line, true);
    } else if (mark) closing = mark;
    else if (/^(=+|-+)\s*$/u.test(line) && lines.makeHeading(line.startsWith('=') ? 1 : 2)) continue;
    else {
      const table = tableAt(all, at);
      if (!table) {
        lines.read(line);
        continue;
      }
      lines.read('');
      sheets.push({ name: lines.lastHeading, rows: table.rows });
      at = table.end - 1;
    }
  }
  const { nodes, title } = nodesOfLines(lines.list);
  return { format: 'markdown', title: named || title, nodes, links: [], sheets, remarks: remarks.list() };
}

/** Under the names of a table's columns. */
const tableLine = /^\s{0,3}\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/u;

/** The cells of a table's row, without marks; a stroke that is escaped belongs to its cell. */
function cellsIn(line: string): readonly string[] {
  const inner = line.trim().replace(/^\|/u, '').replace(/(?<!\\)\|$/u, '');
  return inner.split(/(?<!\\)\|/u).map((cell) => plainMarkdownLine(cell.replaceAll('\\|', '|').replace(/<br\s*\/?>/giu, '\n').trim()));
}

/** The table that begins in a line, if one does; `end`: the line after it. */
function tableAt(lines: readonly string[], at: number): { readonly rows: readonly (readonly string[])[]; readonly end: number } | undefined {
  const [first = '', under = ''] = [lines[at], lines[at + 1]];
  if (!first.includes('|') || !tableLine.test(under) || cellsIn(first).length !== cellsIn(under).length) return undefined;
  let end = at + 2;
  while (end < lines.length && (lines[end] ?? '').includes('|')) end += 1;
  return { rows: [cellsIn(first), ...lines.slice(at + 2, end).map(cellsIn)], end };
}

/** A heading may end as it begins: `## Goals ##`. */
function withoutClosingMark(text: string): string {
  let end = text.length;
  while (text[end - 1] === '#') end -= 1;
  return end === 0 || text[end - 1] === ' ' ? text.slice(0, end).trimEnd() : text;
}

/** Gathers the lines; what has not ended goes on with the next line. */
class MarkdownLines {
  readonly list: OutlineLine[] = [];
  readonly #remarks: Remarks;
  /** The indentation of the list item that is open; -1 in no list. */
  #indents: number[] = [];
  #isOpen = false;

  constructor(remarks: Remarks) {
    this.#remarks = remarks;
  }

  /** The heading that what comes now stands under, or ''. */
  get lastHeading(): string {
    return this.list.findLast(({ isHeading }) => isHeading)?.text ?? '';
  }

  read(line: string): void {
    if (line.trim() === '') {
      this.#isOpen = false;
      return;
    }
    const [mark, level] = heading.exec(line) ?? [];
    if (mark !== undefined && level !== undefined) {
      this.#indents = [];
      this.#isOpen = false;
      const text = this.#words(withoutClosingMark(line.slice(mark.length).trim()));
      if (text !== '') this.list.push({ depth: level.length, text, isHeading: true });
      return;
    }
    const listed = item.exec(line);
    if (listed && !rule.test(line)) return this.#addItem(indentOf(listed[1] ?? ''), listed[2] ?? '');
    if (rule.test(line)) {
      this.#isOpen = false;
      return;
    }
    this.goOn(line.trim().replace(/^(?:>\s?)+/u, ''), false);
  }

  /** More of what is open, or a paragraph of its own; `isCode`: as it stands. */
  goOn(line: string, isCode: boolean): void {
    const words = isCode ? line : this.#words(line);
    const last = this.list.at(-1);
    if (last && this.#isOpen) {
      if (words !== '' || isCode) this.list[this.list.length - 1] = { ...last, text: `${last.text}${isCode ? '\n' : ' '}${words}` };
      return;
    }
    if (words.trim() === '') return;
    if (indentOf(line) === 0) this.#indents = [];
    this.list.push({ depth: underHeadings + this.#indents.length, text: words, isParagraph: true });
    this.#isOpen = true;
  }

  /** A paragraph with a line drawn under it is a heading. False where there is none. */
  makeHeading(level: 1 | 2): boolean {
    const last = this.list.at(-1);
    if (!this.#isOpen || !last?.isParagraph) return false;
    this.list[this.list.length - 1] = { depth: level, text: oneLine(last.text), isHeading: true };
    this.#isOpen = false;
    return true;
  }

  #addItem(indent: number, content: string): void {
    while ((this.#indents.at(-1) ?? -1) >= indent) this.#indents.pop();
    const ticked = takeTick(content);
    this.list.push({ ...ticked, text: this.#words(ticked.text), depth: underHeadings + this.#indents.length });
    this.#indents.push(indent);
    this.#isOpen = true;
  }

  /** A line without its marks; of a picture only its name. */
  #words(line: string): string {
    const pictures = line.match(/!\[[^\][]*\]\([^)(]*\)|<img\b/giu)?.length ?? 0;
    this.#remarks.add(bringInTexts.images, pictures);
    return plainMarkdownLine(line);
  }
}

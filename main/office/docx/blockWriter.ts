import { labelled } from '../../../shared/history/describeChange.ts';
import { officeTexts } from '../../../shared/messages/office.ts';
import { say } from '../../../shared/messages/text.ts';
import type { DetailLayout } from '../../../shared/report/detailLines.ts';
import type { Figure } from '../../../shared/report/figure.ts';
import { figureToSvg } from '../../../shared/report/figureToSvg.ts';
import { readableBrand } from '../../../shared/report/palette.ts';
import { cellText, type Block, type Brief, type BriefEntry, type BriefList, type Cell, type ChangedEntry, type ChangedLine, type ChangesBlock, type Fact, type Report, type Signatures, type Table } from '../../../shared/report/report.ts';
import { layTable } from '../../../shared/report/tableLayout.ts';
import { withoutCurves } from '../../../shared/report/withoutCurves.ts';
import { quiet } from './documentStyles.ts';
import type { WordContents } from './wordContents.ts';
import type { WordPictures } from './wordPictures.ts';
import type { WordRuns } from './wordRuns.ts';
import { lineBreak, paragraph, tab, table as tableOf, type TableCell } from './wordXml.ts';

/** Pixels at 96 an inch, as pictures are measured. */
const widest = { half: 400, column: 600, tall: 600, width: 600, page: 600 } as const;
const tallest = { half: 400, column: 400, tall: 820, width: 820, page: 820 } as const;
/** Pixels of a drawn figure to one of those: readable in print, at half the time and size that twice as many take. */
const sharpness = 1.5;

const twipsInPoint = 20;
/** Cells here are larger than those that widths are weighed for, and so is the room beside them. */
const narrower = 0.85;
/** Room at the sides of a cell, twentieths of a point. */
const besideCell = 216;
/** Names that stand one below another where there is room. */
const fewestListed = 4;
const kindOf = ({ columns }: Table): string => columns.map(({ title }) => title).join('\n');

const endsInTable = (block: Block): boolean => block.kind === 'table' || block.kind === 'facts' || (block.kind === 'record' && (block.table !== undefined || block.facts.length > 0));

/** Writes the blocks of the page model as paragraphs and tables, in reading order. */
export class BlockWriter {
  readonly #width: number;
  /** Tables of the same columns, which stand alike. */
  readonly #alike = new Map<string, Table[]>();

  /** @param width what fits between the margins, twentieths of a point */
  constructor(
    readonly report: Report,
    readonly runs: WordRuns,
    readonly contents: WordContents,
    readonly pictures: WordPictures,
    width: number,
  ) {
    this.#width = width;
    for (const block of report.sections.flatMap(({ blocks }) => blocks)) {
      const table = block.kind === 'table' ? block : block.kind === 'record' ? block.table : undefined;
      if (!table) continue;
      const told = withoutCurves(table);
      this.#alike.set(kindOf(told), [...(this.#alike.get(kindOf(told)) ?? []), told]);
    }
  }

  /** A chapter's blocks. Two tables in a row would be one, and Word's last word is a paragraph; above a heading there is room already. */
  writeAll(blocks: readonly Block[], isLast: boolean): readonly string[] {
    return blocks.flatMap((block, at) => {
      const next = blocks[at + 1];
      const isParted = endsInTable(block) && (next ? next.kind !== 'heading' && next.kind !== 'record' : isLast);
      return [...this.#write(block), ...(isParted ? [paragraph('')] : [])];
    });
  }

  #write(block: Block): readonly string[] {
    const { runs } = this;
    switch (block.kind) {
      case 'heading':
        return [this.contents.heading(2, block.text, runs.known(block.text))];
      case 'paragraph':
        return [paragraph(runs.known(block.text), block.tone === 'body' ? {} : { style: block.tone === 'lead' ? 'Lead' : 'Quiet' })];
      case 'statement':
        return [this.#label(block.label), block.isTitle ? this.contents.heading(2, block.text, runs.own(block.text)) : paragraph(runs.own(block.text), { style: 'Statement' })];
      case 'bullets':
        return block.items.map((item) => this.#bullet(block.own ? runs.own(item) : runs.known(item)));
      case 'changes':
        return this.#changes(block);
      case 'signatures':
        return this.#signatures(block);
      case 'brief':
        return this.#brief(block);
      case 'facts':
        return [this.#facts(block.facts)];
      case 'record':
        return [
          this.contents.heading(3, block.title, runs.own(block.title)),
          ...(block.facts.length > 0 ? [this.#facts(block.facts)] : []),
          ...(block.facts.length > 0 && block.table ? [paragraph('')] : []),
          ...(block.table ? [this.#table(block.table)] : []),
        ];
      case 'table':
        return [this.#table(block)];
      case 'figure':
        return [this.#figure(block.figure, widest[block.extent], tallest[block.extent]), paragraph(runs.known(block.caption), { style: 'Quiet' })];
    }
  }

  #label(text: string): string {
    return paragraph(this.runs.known(text), { style: 'Label' });
  }

  #bullet(runs: string, level = 0): string {
    return paragraph(runs, { bullet: level });
  }

  /** Labels with their values, as a table of two columns: screen readers say the label before its value. What belongs to a part of a form stands under its name. */
  #facts(facts: readonly Fact[]): string {
    const share = Math.round(this.#width * 0.27);
    const row = ({ label, value }: Fact): readonly TableCell[] => [{ paragraphs: [this.runs.known(label, quiet)] }, { paragraphs: this.#value(value) }];
    const rows = [...new Set([undefined, ...facts.map(({ section }) => section)])].flatMap((name) => [
      ...(name === undefined ? [] : [[{ paragraphs: [this.runs.known(name, { bold: true })], span: 2, leads: true }]]),
      ...facts.filter(({ section }) => section === name).map(row),
    ]);
    return tableOf(this.#width, [share, this.#width - share], rows);
  }

  #table(whole: Table): string {
    const table = withoutCurves(whole);
    const { columns, rows } = table;
    const { shares, details: layout } = layTable(this.#alike.get(kindOf(table)) ?? [table], (this.#width / twipsInPoint) * narrower, true);
    const widths = shares.map((share) => Math.round(this.#width * share));
    const align = columns.map((column): TableCell['align'] => (column.align === 'middle' ? 'center' : column.align));
    const body = rows.flatMap(({ cells, group, details = [] }): (readonly TableCell[])[] => [
      columns.slice(0, group ? 1 : undefined).map((_, index) => ({ paragraphs: [this.#cell(cells[index] ?? { kind: 'text', text: '' })], align: align[index], leads: group === true || details.length > 0, ...(group ? { span: columns.length } : {}) })),
      // What the columns have no room for takes the whole width below them.
      ...(details.length > 0 ? [[{ ...this.#details(details, layout), span: columns.length }]] : []),
    ]);
    const head = columns.map(({ title }, index) => ({ paragraphs: [this.runs.known(title, { bold: true, ...quiet })], align: align[index] }));
    return tableOf(this.#width, widths, body, head);
  }

  #cell(cell: Cell): string {
    if (cell.kind === 'text') return cell.own ? this.runs.own(cell.text, { bold: cell.strong }) : this.runs.known(cell.text, { bold: cell.strong });
    return cell.kind === 'list' ? this.runs.own(cellText(cell)) : this.runs.known(cellText(cell));
  }

  /** What a cell says where it has the room beside a label: a paragraph for each mark on a way, and for each of many names. */
  #value(cell: Cell): readonly string[] {
    if (cell.kind === 'progress') return cell.marks.map((mark) => this.runs.known(cellText({ kind: 'progress', marks: [mark] })));
    return cell.kind === 'list' && cell.entries.length >= fewestListed ? cell.entries.map((entry) => this.runs.own(entry)) : [this.#cell(cell)];
  }

  /** Labels above one another, and what they say beside them, short facts side by side; what a label has no room beside it for stands below it. */
  #details(details: readonly Fact[], { label: room, second, linesOf, isWide }: DetailLayout): Pick<TableCell, 'paragraphs' | 'tabs'> {
    const twips = (points: number): number => Math.round((points * twipsInPoint) / narrower);
    const beside = this.#width - besideCell - twips(second);
    const lines = linesOf(details).flatMap((facts) => (facts.some(({ label }) => isWide(label)) ? facts.map((fact) => [fact]) : [facts]));
    return {
      tabs: [twips(room), ...(second > 0 ? [beside - twips(room), beside] : [])],
      paragraphs: lines.map((facts) => facts.map(({ label, value }) => this.runs.known(label, quiet) + (isWide(label) ? lineBreak : tab) + this.#cell(value)).join(tab)),
    };
  }

  #figure(figure: Figure, width: number, height: number): string {
    const { viewBox, description } = figure;
    const scale = Math.min(width / viewBox.width, height / viewBox.height);
    const { language, brandColour } = this.report;
    const frame = { width: Math.round(viewBox.width * scale), height: Math.round(viewBox.height * scale), name: say(officeTexts.figure, language), description };
    // Pixels are shown by programs that draw no vectors: LibreOffice, Google Docs, Pages, Word before 2016.
    return paragraph(this.pictures.place(frame, 'png', this.pictures.pixels(figure, scale * sharpness), () => Buffer.from(figureToSvg(figure, { language, brandColour: readableBrand(brandColour) }))), { keepNext: true });
  }

  #changes({ title, entries }: ChangesBlock): readonly string[] {
    return [this.#label(title), ...entries.flatMap((entry) => this.#changed(entry))];
  }

  #changed({ name, own, mark, lines }: ChangedEntry): readonly string[] {
    const { runs } = this;
    if (name === undefined) return lines.flatMap((line) => this.#changedLine(line, 0));
    const called = own ? runs.own(name, { bold: true }) : runs.known(name, { bold: true });
    if (mark) return [this.#bullet(runs.known(`${labelled(mark.text)} `) + called)];
    const [only, another] = lines;
    return only && !another ? this.#changedLine(only, 0, called + runs.known(': ')) : [this.#bullet(called), ...lines.flatMap((line) => this.#changedLine(line, 1))];
  }

  #changedLine({ text, runs: words }: ChangedLine, level: number, lead = ''): readonly string[] {
    const looks = { kept: {}, added: { underline: true }, removed: { strike: true } } as const;
    const shown = words?.map(({ kind, text: run }) => this.runs.own(run, looks[kind])).join('');
    return [this.#bullet(lead + this.runs.known(text), level), ...(shown === undefined ? [] : [paragraph(shown, { style: 'Quiet', indent: 720 * (level + 1) })])];
  }

  #signatures({ revision, hash, blanks, parties }: Signatures): readonly string[] {
    const line = ({ label, text }: BriefEntry): string[] => [this.#label(label), paragraph(this.runs.known(text))];
    const blank = (name: string): string => paragraph(this.runs.known(`${name}: ______________________________`), { before: 320 });
    return [
      ...line(revision),
      ...(hash ? line(hash) : []),
      ...parties.flatMap(({ party, text, signed }) => [
        this.contents.heading(3, party, this.runs.known(party)),
        paragraph(this.runs.known(text)),
        ...(signed
          ? [paragraph(this.runs.own([signed.name, signed.note].filter(Boolean).join(' – ')) + this.runs.known(`, ${signed.date}`))]
          : [blanks.name, blanks.date, blanks.signature].map(blank)),
      ]),
    ];
  }

  #brief({ figure, direction, ring, goals, money, risks, next, decision }: Brief): readonly string[] {
    const entry = (known: BriefEntry | undefined): string[] =>
      known ? [this.#label(known.label), paragraph(known.own ? this.runs.own(known.text) : this.runs.known(known.text))] : [];
    const list = ({ label, none, entries }: BriefList): string[] => [
      this.#label(label),
      ...(entries.length === 0 ? [paragraph(this.runs.known(none))] : []),
      ...entries.map(({ text, note }) => this.#bullet(this.runs.own(text) + (note ? this.runs.known(` (${note})`, quiet) : ''))),
    ];
    const standings = (label: string, rows: Brief['goals']['rows']): string[] =>
      rows.length === 0 ? [] : [this.#label(label), ...rows.map(({ title, standing }) => this.#bullet(this.runs.own(title) + this.runs.known(`: ${standing}`, { bold: true })))];
    return [
      ...entry(direction),
      ...entry(ring),
      ...(figure ? [this.#figure(figure, 300, tallest.column)] : []),
      ...(goals.rows.length === 0 ? list({ label: goals.priority, none: goals.none, entries: [] }) : []),
      ...standings(goals.priority, goals.rows.slice(0, 1)),
      ...standings(goals.others, goals.rows.slice(1)),
      ...entry(money),
      ...list(risks),
      ...list(next),
      ...entry(decision),
    ];
  }
}

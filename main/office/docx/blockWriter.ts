import { AlignmentType, BorderStyle, HeadingLevel, ImageRun, Paragraph, Table as WordTable, TableCell, TableRow, VerticalAlignTable, WidthType, type ParagraphChild } from 'docx';
import { labelled } from '../../../shared/history/describeChange.ts';
import { officeTexts } from '../../../shared/messages/office.ts';
import { say } from '../../../shared/messages/text.ts';
import type { Figure } from '../../../shared/report/figure.ts';
import { figureToSvg } from '../../../shared/report/figureToSvg.ts';
import { readableBrand } from '../../../shared/report/palette.ts';
import { cellText, type Block, type Brief, type BriefEntry, type BriefList, type Cell, type ChangesBlock, type Fact, type Report, type Signatures, type Table } from '../../../shared/report/report.ts';
import { layTable } from '../../../shared/report/tableLayout.ts';
import { withoutCurves } from '../../../shared/report/withoutCurves.ts';
import { writable } from '../officeText.ts';
import type { WordPictures } from './wordPictures.ts';
import type { WordRuns } from './wordRuns.ts';

type Part = Paragraph | WordTable;

const hairline = { style: BorderStyle.SINGLE, size: 4, color: 'D8DDE4' } as const;
const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const lines = { top: hairline, bottom: hairline, insideHorizontal: hairline, left: noLine, right: noLine, insideVertical: noLine };
/** Pixels at 96 an inch, as pictures are measured. */
const widest = { column: 600, tall: 600, width: 600, page: 600 } as const;
const tallest = { column: 400, tall: 820, width: 820, page: 820 } as const;
/** Pixels of a drawn figure to one of those: readable in print, at half the time and size that twice as many take. */
const sharpness = 1.5;

const twipsInPoint = 20;
/** Cells here are larger than those that widths are weighed for, and so is the room beside them. */
const narrower = 0.85;
const kindOf = ({ columns }: Table): string => columns.map(({ title }) => title).join('\n');

const endsInTable = (block: Block): boolean => block.kind === 'table' || block.kind === 'facts' || (block.kind === 'record' && (block.table !== undefined || block.facts.length > 0));

/** Writes the blocks of the page model, in reading order. */
export class BlockWriter {
  readonly #width: number;
  /** Tables of the same columns, which stand alike. */
  readonly #alike = new Map<string, Table[]>();

  /** @param width what fits between the margins, twentieths of a point */
  constructor(
    readonly report: Report,
    readonly runs: WordRuns,
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
  writeAll(blocks: readonly Block[], isLast: boolean): readonly Part[] {
    return blocks.flatMap((block, at) => {
      const next = blocks[at + 1];
      const isParted = endsInTable(block) && (next ? next.kind !== 'heading' && next.kind !== 'record' : isLast);
      return [...this.#write(block), ...(isParted ? [new Paragraph({})] : [])];
    });
  }

  #write(block: Block): readonly Part[] {
    const { runs } = this;
    switch (block.kind) {
      case 'heading':
        return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs.known(block.text) })];
      case 'paragraph':
        return [new Paragraph({ ...(block.tone === 'body' ? {} : { style: block.tone === 'lead' ? 'Lead' : 'Quiet' }), children: runs.known(block.text) })];
      case 'statement':
        return [this.#label(block.label), new Paragraph({ ...(block.isTitle ? { heading: HeadingLevel.HEADING_2 } : { style: 'Statement' }), children: runs.own(block.text) })];
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
          new Paragraph({ heading: HeadingLevel.HEADING_3, children: runs.own(block.title) }),
          ...(block.facts.length > 0 ? [this.#facts(block.facts)] : []),
          ...(block.facts.length > 0 && block.table ? [new Paragraph({})] : []),
          ...(block.table ? [this.#table(block.table)] : []),
        ];
      case 'table':
        return [this.#table(block)];
      case 'figure':
        return [this.#figure(block.figure, widest[block.extent], tallest[block.extent]), new Paragraph({ style: 'Quiet', children: runs.known(block.caption) })];
    }
  }

  #label(text: string): Paragraph {
    return new Paragraph({ style: 'Label', children: this.runs.known(text) });
  }

  #bullet(children: ParagraphChild[], level = 0): Paragraph {
    return new Paragraph({ bullet: { level }, children });
  }

  /** Labels with their values, as a table of two columns: screen readers say the label before its value. */
  #facts(facts: readonly Fact[]): WordTable {
    const share = Math.round(this.#width * 0.27);
    return this.#grid([share, this.#width - share], facts.map(({ label, value }) => [this.runs.known(label, { color: '5A6473' }), this.#cell(value)].map((children) => ({ children }))));
  }

  #table(whole: Table): WordTable {
    const table = withoutCurves(whole);
    const { columns, rows } = table;
    const { shares } = layTable(this.#alike.get(kindOf(table)) ?? [table], (this.#width / twipsInPoint) * narrower, true);
    const widths = shares.map((share) => Math.round(this.#width * share));
    const align = columns.map((column) => ({ start: AlignmentType.START, end: AlignmentType.END, middle: AlignmentType.CENTER })[column.align]);
    const body = rows.flatMap(({ cells, group, details = [] }) => [
      columns.slice(0, group ? 1 : undefined).map((_, index) => ({ children: this.#cell(cells[index] ?? { kind: 'text', text: '' }), align: align[index], leads: group === true || details.length > 0, ...(group ? { span: columns.length } : {}) })),
      // What the columns have no room for takes the whole width below them.
      ...(details.length > 0 ? [[{ children: details.flatMap((fact, index) => this.#detail(fact, index > 0)), span: columns.length }]] : []),
    ]);
    const head = columns.map(({ title }, index) => ({ children: this.runs.known(title, { bold: true, color: '5A6473' }), align: align[index] }));
    return this.#grid(widths, body, head);
  }

  #grid(widths: readonly number[], rows: readonly (readonly GridCell[])[], head?: readonly GridCell[]): WordTable {
    const rowOf = (cells: readonly GridCell[], isHead: boolean): TableRow =>
      new TableRow({
        ...(isHead ? { tableHeader: true } : {}),
        cantSplit: true,
        children: cells.map(
          ({ children, align, span, leads }, index) =>
            new TableCell({
              width: { size: span ? widths.reduce((sum, width) => sum + width, 0) : (widths[index] ?? 0), type: WidthType.DXA },
              verticalAlign: VerticalAlignTable.TOP,
              ...(span ? { columnSpan: span } : {}),
              children: [new Paragraph({ style: 'Cell', alignment: align, keepNext: leads === true, children: [...children] })],
            }),
        ),
      });
    return new WordTable({
      width: { size: this.#width, type: WidthType.DXA },
      columnWidths: [...widths],
      borders: lines,
      rows: [...(head ? [rowOf(head, true)] : []), ...rows.map((cells) => rowOf(cells, false))],
    });
  }

  #cell(cell: Cell): ParagraphChild[] {
    if (cell.kind === 'text') return cell.own ? this.runs.own(cell.text, { bold: cell.strong }) : this.runs.known(cell.text, { bold: cell.strong });
    return this.runs.known(cellText(cell));
  }

  #detail({ label, value }: Fact, isLater: boolean): ParagraphChild[] {
    return [...this.runs.known(`${isLater ? ' · ' : ''}${labelled(label)} `, { color: '5A6473' }), ...this.#cell(value)];
  }

  #figure(figure: Figure, width: number, height: number): Paragraph {
    const { viewBox, description } = figure;
    const scale = Math.min(width / viewBox.width, height / viewBox.height);
    const transformation = { width: Math.round(viewBox.width * scale), height: Math.round(viewBox.height * scale) };
    return new Paragraph({
      keepNext: true,
      children: [
        new ImageRun({
          type: 'svg',
          data: this.pictures.standIn(() => Buffer.from(figureToSvg(figure, { language: this.report.language, brandColour: readableBrand(this.report.brandColour) }))),
          // Shown by programs that draw no vectors: LibreOffice, Google Docs, Pages, Word before 2016.
          fallback: { type: 'png', data: this.pictures.pixels(figure, scale * sharpness) },
          transformation,
          altText: { name: say(officeTexts.figure, this.report.language), description: writable(description), title: '' },
        }),
      ],
    });
  }

  #changes({ title, lines: changes }: ChangesBlock): readonly Part[] {
    const looks = { kept: {}, added: { underline: {} }, removed: { strike: true } } as const;
    return [
      this.#label(title),
      ...changes.flatMap(({ sentence, runs }) => [
        this.#bullet(this.runs.known(sentence)),
        ...(runs ? [new Paragraph({ style: 'Quiet', indent: { left: 720 }, children: runs.flatMap(({ kind, text }) => this.runs.own(text, looks[kind])) })] : []),
      ]),
    ];
  }

  #signatures({ revision, hash, blanks, parties }: Signatures): readonly Part[] {
    const line = ({ label, text }: BriefEntry): Part[] => [this.#label(label), new Paragraph({ children: this.runs.known(text) })];
    const blank = (name: string): Paragraph => new Paragraph({ spacing: { before: 320 }, children: this.runs.known(`${name}: ______________________________`) });
    return [
      ...line(revision),
      ...(hash ? line(hash) : []),
      ...parties.flatMap(({ party, text, signed }) => [
        new Paragraph({ heading: HeadingLevel.HEADING_3, children: this.runs.known(party) }),
        new Paragraph({ children: this.runs.known(text) }),
        ...(signed
          ? [new Paragraph({ children: [...this.runs.own([signed.name, signed.note].filter(Boolean).join(' – ')), ...this.runs.known(`, ${signed.date}`)] })]
          : [blanks.name, blanks.date, blanks.signature].map(blank)),
      ]),
    ];
  }

  #brief({ figure, direction, ring, goals, money, risks, next, decision }: Brief): readonly Part[] {
    const entry = (known: BriefEntry | undefined): Part[] =>
      known ? [this.#label(known.label), new Paragraph({ children: known.own ? this.runs.own(known.text) : this.runs.known(known.text) })] : [];
    const list = ({ label, none, entries }: BriefList): Part[] => [
      this.#label(label),
      ...(entries.length === 0 ? [new Paragraph({ children: this.runs.known(none) })] : []),
      ...entries.map(({ text, note }) => this.#bullet([...this.runs.own(text), ...(note ? this.runs.known(` (${note})`, { color: '5A6473' }) : [])])),
    ];
    const standings = (label: string, rows: Brief['goals']['rows']): Part[] =>
      rows.length === 0 ? [] : [this.#label(label), ...rows.map(({ title, standing }) => this.#bullet([...this.runs.own(title), ...this.runs.known(`: ${standing}`, { bold: true })]))];
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

interface GridCell {
  readonly children: readonly ParagraphChild[];
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType] | undefined;
  /** Columns that it takes. */
  readonly span?: number;
  /** Its row stands on the page of the next one: a group's name, what has details beneath. */
  readonly leads?: boolean;
}

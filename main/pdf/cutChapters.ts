import type { PaperLook } from './paper.ts';

/** A chapter as it is handed to the templates, as far as is to be known of it here. */
interface Handed {
  readonly report: { readonly sections: readonly HandedChapter[] };
}
interface HandedChapter {
  readonly blocks: readonly HandedBlock[];
  readonly closing: number;
}
interface HandedBlock {
  readonly kind: string;
  readonly isDense?: boolean;
  readonly rows?: readonly HandedRow[];
}
interface HandedRow {
  readonly cells: readonly { readonly text?: unknown }[];
}

/** So many pages of a chapter are set at once: who turns one mostly stays in them. */
const together = 3;
/** No block or row is lower: room above and below a row (templates/blocks.typ) and, where there are words, the lowest capitals; the room between records and their titles. Points. */
const [leastRow, leastDenseRow, leastLetters, leastRecord] = [11, 7.8, 5.5, 20] as const;

/**
 * What is handed over without what surely stands behind page `pages` (from 1) of it: of long tables and many records the first page is set in the
 * time of a few. Half a page more than is seen is kept, for what follows decides where a page ends.
 */
export function cutChapters<Whole extends object>(handed: Whole, pages: number, { height, margin }: PaperLook): Whole {
  const { report } = handed as unknown as Handed;
  let left = Math.ceil((pages + 0.5) / together) * together * (height - margin.top - margin.bottom);
  const sections: HandedChapter[] = [];
  for (const section of report.sections) {
    if (left <= 0) break;
    const blocks: HandedBlock[] = [];
    for (const block of section.blocks) {
      if (left <= 0) break;
      const rows: HandedRow[] = [];
      for (const row of block.kind === 'table' ? (block.rows ?? []) : []) {
        if (left <= 0) break;
        rows.push(row);
        left -= (block.isDense ? leastDenseRow : leastRow) + (row.cells.some(({ text = '' }) => text !== '') ? leastLetters : 0);
      }
      if (block.kind === 'record') left -= leastRecord;
      blocks.push(rows.length < (block.rows?.length ?? 0) && block.kind === 'table' ? { ...block, rows } : block);
    }
    const isWhole = blocks.length === section.blocks.length && blocks.every((block, place) => block === section.blocks[place]);
    sections.push(isWhole ? section : { ...section, blocks, closing: 0 });
  }
  return { ...handed, report: { ...report, sections } };
}

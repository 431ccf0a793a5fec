import { picturedIn, type PicturedNode } from './canvasPictures.ts';
import { findParts, type ImportMapping } from './importMapping.ts';
import type { Outline } from './outline.ts';
import type { PartGroup } from './partGroups.ts';
import type { SheetSeen } from './sheetMapping.ts';

/** A group of parts without the parts. */
export interface GroupSeen extends Omit<PartGroup, 'nodes'> {
  readonly count: number;
  /** What the first of them say, cut short. */
  readonly samples: readonly string[];
}

/** How many of everything a file holds. */
export interface FoundCounts {
  readonly parts: number;
  readonly holders: number;
  readonly links: number;
  readonly sheets: number;
  readonly rows: number;
}

/** What a window shows of a file before anything becomes of it: little, however large the file. */
export interface FileSeen {
  readonly groups: readonly GroupSeen[];
  /** In the file's order. */
  readonly sheets: readonly SheetSeen[];
  readonly guess: ImportMapping;
  readonly counts: FoundCounts;
  /** It is a canvas that Kehys made, with the whole plan in it. */
  readonly holdsPlan: boolean;
  readonly pictured: readonly PicturedNode[];
}

const samples = 3;
const longestSample = 200;

/** What there is to see of an outline. */
export function lookThrough(outline: Outline): FileSeen {
  const { groups, sheets, guess } = findParts(outline);
  return {
    groups: groups.map(({ nodes, ...group }) => ({ ...group, count: nodes.length, samples: nodes.slice(0, samples).map(({ text }) => text.slice(0, longestSample)) })),
    sheets: sheets.map(shortened),
    guess,
    counts: countsOf(outline, sheets),
    holdsPlan: outline.holdsPlan === true,
    pictured: picturedIn(outline),
  };
}

/** A cell may be a novel. */
function shortened({ head, columns, ...sheet }: SheetSeen): SheetSeen {
  const cut = <T extends string | number>(cell: T): T | string => (typeof cell === 'string' ? cell.slice(0, longestSample) : cell);
  return { ...sheet, head: head.map((cells) => cells.map(cut)), columns: columns.map((cells) => cells.map(({ row, cell }) => ({ row, cell: cut(cell) }))) };
}

/** Counts what an outline holds. */
function countsOf({ nodes, links }: Outline, sheets: readonly SheetSeen[]): FoundCounts {
  const holders = nodes.filter(({ isHolder }) => isHolder).length;
  return { parts: nodes.length - holders, holders, links: links.length, sheets: sheets.length, rows: sheets.reduce((sum, { told }) => sum + told, 0) };
}

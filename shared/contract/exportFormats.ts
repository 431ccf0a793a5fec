import { paperSizes, type PaperSize } from '../report/composition.ts';

/** A format of exports. */
export interface ExportFormat {
  /** The file ending, without a dot. */
  readonly ending: string;
  /** One document of the set (shared/report/documents.ts); otherwise it holds the plan's data. */
  readonly isReport?: boolean;
  /** The paper sizes to choose from, the usual one first; absent: it has no pages. */
  readonly papers?: readonly PaperSize[];
  /** It has a page preview, can follow a standard, be signed and hold the plan file. */
  readonly isPdf?: boolean;
  /** A picture of the canvas, made of pixels or of lines. */
  readonly picture?: 'pixels' | 'lines';
  /** It is made of tables: of one, or of all where none is chosen. */
  readonly tables?: 'one' | 'all';
}

/** In the order in which the dialog shows them. */
const formats = {
  pdf: { ending: 'pdf', isReport: true, isPdf: true, papers: paperSizes },
  pptx: { ending: 'pptx', isReport: true },
  docx: { ending: 'docx', isReport: true, papers: ['a4', 'letter'] },
  markdown: { ending: 'md', isReport: true },
  xlsx: { ending: 'xlsx', tables: 'all' },
  csv: { ending: 'csv', tables: 'one' },
  png: { ending: 'png', picture: 'pixels' },
  svg: { ending: 'svg', picture: 'lines' },
  canvas: { ending: 'canvas' },
  json: { ending: 'json' },
  ics: { ending: 'ics' },
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatId = keyof typeof formats;

export const exportFormats = Object.keys(formats) as [ExportFormatId, ...ExportFormatId[]];

/** Pixels a unit of the canvas. */
export const pictureScales = [1, 2, 4] as const;
export type PictureScale = (typeof pictureScales)[number];
/** The background of a picture. */
export const pictureGrounds = ['white', 'none'] as const;
export type PictureGround = (typeof pictureGrounds)[number];

/** What a form is. */
export function exportFormat(id: ExportFormatId): ExportFormat {
  return formats[id];
}

/** The format of a file by its ending, in any case; undefined where none has it. */
export function formatOfFile(name: string): ExportFormatId | undefined {
  return exportFormats.find((id) => name.toLowerCase().endsWith(`.${formats[id].ending}`));
}

/** The paper that a format is set on when this one is asked for. */
export function paperFor(id: ExportFormatId, asked: PaperSize): PaperSize {
  const { papers = paperSizes } = exportFormat(id);
  return papers.includes(asked) ? asked : (papers[0] ?? asked);
}

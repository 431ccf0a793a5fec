import { paperSizes, type PaperSize } from '../report/composition.ts';

/** A form that a plan can leave in. */
export interface ExportFormat {
  /** Of its files, without a dot. */
  readonly ending: string;
  /** Told as one document of the set (shared/report/documents.ts); else it holds the plan's data. */
  readonly isReport?: boolean;
  /** The sizes of pages that it can be set on, the usual one first; absent: it has no pages to choose. */
  readonly papers?: readonly PaperSize[];
  /** Its pages are seen before it is made, and it can be checked, sealed and carry the plan. */
  readonly isPdf?: boolean;
  /** A picture of the canvas or of parts of it: of pixels, of which there are so many, or of lines. */
  readonly picture?: 'pixels' | 'lines';
  /** It is made of tables: of one of them, or of all where none is chosen. */
  readonly tables?: 'one' | 'all';
}

/** Every form, in the order in which people are asked. */
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

/** Pixels for each unit of the canvas. */
export const pictureScales = [1, 2, 4] as const;
export type PictureScale = (typeof pictureScales)[number];
/** What lies under a picture. */
export const pictureGrounds = ['white', 'none'] as const;
export type PictureGround = (typeof pictureGrounds)[number];

/** What a form is. */
export function exportFormat(id: ExportFormatId): ExportFormat {
  return formats[id];
}

/** The form whose files end as this one does, whichever case; undefined where none does. */
export function formatOfFile(name: string): ExportFormatId | undefined {
  return exportFormats.find((id) => name.toLowerCase().endsWith(`.${formats[id].ending}`));
}

/** The size of page that a form is set on where this one is asked for. */
export function paperFor(id: ExportFormatId, asked: PaperSize): PaperSize {
  const { papers = paperSizes } = exportFormat(id);
  return papers.includes(asked) ? asked : (papers[0] ?? asked);
}

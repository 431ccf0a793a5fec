/** A form that a plan can leave in. */
export interface ExportFormat {
  /** Of its files, without a dot. */
  readonly ending: string;
  /** Told as one document of the set (shared/report/documents.ts); else it holds the plan's data. */
  readonly isReport?: boolean;
  /** Set on pages of a chosen size. */
  readonly hasPages?: boolean;
}

/** Every form, in the order in which people are asked. */
const formats = {
  pdf: { ending: 'pdf', isReport: true, hasPages: true },
  pptx: { ending: 'pptx', isReport: true },
  docx: { ending: 'docx', isReport: true },
  markdown: { ending: 'md', isReport: true },
  xlsx: { ending: 'xlsx' },
  csv: { ending: 'csv' },
  svg: { ending: 'svg' },
  canvas: { ending: 'canvas' },
  json: { ending: 'json' },
  ics: { ending: 'ics' },
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatId = keyof typeof formats;

export const exportFormats = Object.keys(formats) as [ExportFormatId, ...ExportFormatId[]];

/** What a form is. */
export function exportFormat(id: ExportFormatId): ExportFormat {
  return formats[id];
}

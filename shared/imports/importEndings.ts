import type { ImportFormat } from './outline.ts';

const endings: readonly (readonly [string, ImportFormat])[] = [
  ['.canvas', 'canvas'],
  ['.excalidraw', 'excalidraw'],
  ['.opml', 'opml'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.txt', 'text'],
  ['.xmind', 'xmind'],
  ['.mm', 'freemind'],
  ['.csv', 'table'],
  ['.tsv', 'table'],
  ['.tab', 'table'],
  ['.xlsx', 'workbook'],
  ['.xlsm', 'workbook'],
];

/** How the names of files end that can be brought in. */
export const importEndings: readonly string[] = endings.map(([ending]) => ending);

/** What a file is by its name; undefined for others, and for `.json`, which may be a canvas or a drawing as well. */
export function formatNamed(name: string): ImportFormat | undefined {
  const lower = name.toLowerCase();
  return endings.find(([ending]) => lower.endsWith(ending))?.[1];
}

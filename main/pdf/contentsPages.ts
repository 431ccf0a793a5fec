import { drawAligned, type Fragment } from './fragment.ts';
import type { PageInk } from './pageInk.ts';
import { setText, type Setting } from './setting.ts';
import { clamped } from './textLines.ts';
import { baselineOf } from './typography.ts';

/** A line of the contents. */
export interface ContentsEntry {
  readonly number: string;
  readonly title: string;
  readonly anchor: string;
  /** The page that it really lies on, from 1. */
  readonly page: number;
}

/** The contents: number, title and page of every section, each a link; in two columns where the paper is wide. */
export function contentsFragments(setting: Setting, entries: readonly ContentsEntry[]): readonly Fragment[] {
  const { type } = setting;
  const columns = setting.look.wide ? 2 : 1;
  const between = 40 * type.scale;
  const width = (setting.width - between * (columns - 1)) / columns;
  const rows = Math.ceil(entries.length / columns);
  const height = type.style('body').leading + 12 * type.scale;
  return Array.from({ length: rows }, (_, row): Fragment => {
    const beside = Array.from({ length: columns }, (_column, column) => entries[row + column * rows]);
    return {
      height,
      draw: (ink, x, top) =>
        beside.forEach((entry, column) => {
          if (entry) drawEntry(setting, ink, entry, { x: x + column * (width + between), top, width, height });
        }),
    };
  });
}

function drawEntry(
  setting: Setting,
  ink: PageInk,
  entry: ContentsEntry,
  place: { readonly x: number; readonly top: number; readonly width: number; readonly height: number },
): void {
  const { type, shaper } = setting;
  const { x, top, width, height } = place;
  const style = type.style('body');
  const inset = 36 * type.scale;
  const titleWidth = width - inset * 2;
  const baseline = top + (height - style.leading) / 2 + baselineOf(style);
  const [number] = setText(setting, entry.number, 'number', inset);
  const [title] = clamped(shaper, setText(setting, entry.title, 'body', titleWidth), 1, titleWidth);
  const [page] = setText(setting, String(entry.page), 'body', inset);
  if (number) drawAligned(ink, number, { x, width: inset }, baseline);
  if (title) drawAligned(ink, title, { x: x + inset, width: titleWidth }, baseline);
  if (page) drawAligned(ink, page, { x, width, align: 'end' }, baseline);
  ink.box(x, top + height - 0.5, width, 0.5, { fill: type.shade('line') });
  ink.link({ ...place, anchor: entry.anchor });
}

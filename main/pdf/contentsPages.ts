import { drawAligned, type Fragment } from './fragment.ts';
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

/** The contents: number, title and page of every section, each a link. */
export function contentsFragments(setting: Setting, entries: readonly ContentsEntry[]): readonly Fragment[] {
  const { type, width } = setting;
  const style = { ...type.style('body'), size: 10.5 * type.scale, leading: 15 * type.scale };
  const height = style.leading + 11 * type.scale;
  const titleWidth = width - 90 * type.scale;
  return entries.map((entry): Fragment => {
    const title = clamped(setting.shaper, setText(setting, entry.title, 'body', titleWidth), 1, titleWidth);
    const [number] = setText(setting, entry.number, 'number', 40 * type.scale);
    const [page] = setText(setting, String(entry.page), 'body', 40 * type.scale);
    return {
      height,
      draw: (ink, x, top) => {
        const baseline = top + (height - style.leading) / 2 + baselineOf(type.style('body'));
        if (number) drawAligned(ink, number, { x, width: 40 }, baseline);
        const [line] = title;
        if (line) drawAligned(ink, line, { x: x + 36 * type.scale, width: titleWidth }, baseline);
        if (page) drawAligned(ink, page, { x, width, align: 'end' }, baseline);
        ink.box(x, top + height - 0.5, width, 0.5, { fill: type.shade('line') });
        ink.link({ x, top, width, height, anchor: entry.anchor });
      },
    };
  });
}

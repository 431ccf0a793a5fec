import { cellText, type Cell } from '../../shared/report/report.ts';
import { drawAligned } from './fragment.ts';
import type { PageInk } from './pageInk.ts';
import { setText, type Setting } from './setting.ts';
import type { Line } from './textLines.ts';
import { baselineOf, type StyleName } from './typography.ts';

/** A cell ready to be drawn: as lines, or as a small picture with the height of one or two lines. */
export interface SetCell {
  readonly lines: readonly Line[];
  readonly style: StyleName;
  readonly align: 'start' | 'end' | 'middle';
  /** Draws instead of the lines. */
  readonly picture?: (ink: PageInk, x: number, top: number) => void;
  /** How many lines the picture is high. */
  readonly pictureLines: number;
}

/** Sets a cell for a column. `style` is what plain text is set in. */
export function setCell(
  setting: Setting,
  cell: Cell,
  width: number,
  style: StyleName,
  align: SetCell['align'] = 'start',
): SetCell {
  const { type } = setting;
  switch (cell.kind) {
    case 'text': {
      const name = cell.strong ? strongOf(style) : style;
      return { lines: setText(setting, cell.text, name, width), style: name, align, pictureLines: 0 };
    }
    case 'tag':
      return { lines: setText(setting, cell.text, strongOf(style), width, `${cell.hue}.ink`), style: strongOf(style), align, pictureLines: 0 };
    case 'scale':
      return { lines: [], style, align, pictureLines: 1, picture: dots(setting, cell.value, cell.maximum, type.style(style).leading) };
    case 'trend':
      if (cell.values.length < 2) return { lines: setText(setting, cellText(cell), style, width), style, align, pictureLines: 0 };
      return { lines: [], style, align, pictureLines: 2, picture: sparkline(setting, cell.values, cell.target, width, type.style(style).leading * 2) };
  }
}

function strongOf(style: StyleName): StyleName {
  return style === 'cell' ? 'cellStrong' : style;
}

/** How many lines of its style a cell is high. */
export function linesIn(cell: SetCell): number {
  return Math.max(cell.lines.length, cell.pictureLines);
}

/** Draws the lines of a cell from one on, as many as there are in `count`; a picture comes with the first. */
export function drawCell(
  ink: PageInk,
  setting: Setting,
  cell: SetCell,
  column: { readonly x: number; readonly width: number },
  top: number,
  from = 0,
  count = Number.POSITIVE_INFINITY,
): void {
  if (from === 0) cell.picture?.(ink, column.x, top);
  const style = setting.type.style(cell.style);
  cell.lines.slice(from, from + count).forEach((line, index) => {
    drawAligned(ink, line, { ...column, align: cell.align }, top + index * style.leading + baselineOf(style));
  });
}

function dots(setting: Setting, value: number, maximum: number, leading: number) {
  const { type } = setting;
  const radius = 2.5 * type.scale;
  return (ink: PageInk, x: number, top: number): void => {
    for (let index = 0; index < maximum; index++) {
      const centre = { x: x + radius + index * radius * 2.9, y: top + leading / 2 };
      if (index < value) ink.circle(centre, radius, { fill: type.brand });
      else ink.circle(centre, radius - 0.35, { stroke: type.shade('slate.line'), strokeWidth: 0.7 });
    }
  };
}

function sparkline(setting: Setting, values: readonly number[], target: number | undefined, width: number, height: number) {
  const { type } = setting;
  const all = target === undefined ? values : [...values, target];
  const low = all.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = all.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const inset = 3 * type.scale;
  return (ink: PageInk, x: number, top: number): void => {
    const yOf = (value: number): number => top + inset + (high === low ? 0.5 : (high - value) / (high - low)) * (height - inset * 2);
    const points = values.map((value, index) => ({ x: x + inset + (index / (values.length - 1)) * (width - inset * 2), y: yOf(value) }));
    if (target !== undefined) {
      const y = yOf(target);
      ink.path([{ x: x + inset, y }, { x: x + width - inset, y }], false, { stroke: type.shade('green.ink'), strokeWidth: 0.7, dash: [2, 2] });
    }
    ink.path(points, false, { stroke: type.brand, strokeWidth: 1.2 * type.scale });
    const last = points.at(-1);
    if (last) ink.circle(last, 1.9 * type.scale, { fill: type.brand });
  };
}

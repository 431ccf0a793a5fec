import type { Bullets, Heading, Paragraph, Statement, Tiles } from '../../shared/report/report.ts';
import { drawAligned, linesOf, type Fragment } from './fragment.ts';
import { setText, type Setting } from './setting.ts';
import { baselineOf } from './typography.ts';

/** Lines longer than this many points at scale 1 tire the eye. */
const widestText = 430;

export function headingFragments(setting: Setting, block: Heading): readonly Fragment[] {
  const colour = block.hue ? (`${block.hue}.ink` as const) : undefined;
  const lines = setText(setting, block.text, 'heading', setting.width, colour);
  const fragments = linesOf(lines, setting.type.style('heading'), 0, setting.width);
  return fragments.map((fragment, index) => ({
    ...fragment,
    before: index === 0 ? 20 * setting.type.scale : 0,
    height: fragment.height + (index === fragments.length - 1 ? 5 * setting.type.scale : 0),
    keepWithNext: index > fragments.length - 6,
  }));
}

export function paragraphFragments(setting: Setting, block: Paragraph): readonly Fragment[] {
  const style = setting.type.style(block.tone);
  const width = Math.min(setting.width, widestText * setting.type.scale);
  const lines = linesOf(setText(setting, block.text, block.tone, width), style, 0, width);
  return lines.map((line, index) => (index === 0 ? { ...line, before: 6 * setting.type.scale } : line));
}

/** A sentence with room around it, marked at its left. */
export function statementFragments(setting: Setting, block: Statement): readonly Fragment[] {
  const { type } = setting;
  const inset = 18 * type.scale;
  const width = Math.min(setting.width - inset * 2, widestText * type.scale);
  const ground = type.shade(`${block.hue}.fill`);
  const mark = type.shade(`${block.hue}.line`);
  const label = linesOf(setText(setting, block.label, 'label', width, `${block.hue}.ink`), type.style('label'), inset, width);
  const text = linesOf(setText(setting, block.text, 'statement', width), type.style('statement'), inset, width);
  const strips = [...label.map((line) => ({ ...line, keepWithNext: true })), ...text];
  const edge = 12 * type.scale;
  return strips.map((strip, index): Fragment => {
    const first = index === 0;
    const above = first ? edge : 0;
    const height = strip.height + above + (index === strips.length - 1 ? edge : 0);
    return {
      ...strip,
      height,
      before: first ? 10 * type.scale : 0,
      draw: (ink, x, top) => {
        ink.box(x, top, setting.width, height + 0.3, { fill: ground });
        ink.box(x, top, 3 * type.scale, height + 0.3, { fill: mark });
        strip.draw(ink, x, top + above);
      },
    };
  });
}

export function bulletFragments(setting: Setting, block: Bullets): readonly Fragment[] {
  const { type } = setting;
  const style = type.style('body');
  const inset = 14 * type.scale;
  const width = Math.min(setting.width - inset, widestText * type.scale * 1.08);
  return block.items.flatMap((item) =>
    linesOf(setText(setting, item, 'body', width), style, inset, width).map((line, index): Fragment => {
      if (index > 0) return line;
      return {
        ...line,
        before: 4 * type.scale,
        draw: (ink, x, top) => {
          const size = 4 * type.scale;
          ink.box(x + 1, top + (style.leading - size) / 2, size, size, { fill: type.brand }, size / 4);
          line.draw(ink, x, top);
        },
      };
    }),
  );
}

export function tileFragments(setting: Setting, block: Tiles): readonly Fragment[] {
  const { type } = setting;
  const perRow = setting.look.wide ? 7 : 4;
  const between = 10 * type.scale;
  const width = (setting.width - between * (perRow - 1)) / perRow;
  const edge = 10 * type.scale;
  const rows: Fragment[] = [];
  for (let start = 0; start < block.tiles.length; start += perRow) {
    const tiles = block.tiles.slice(start, start + perRow).map((tile) => ({
      hue: tile.hue,
      value: setText(setting, tile.value, 'tile', width - edge * 2, `${tile.hue}.ink`),
      label: setText(setting, tile.label, 'label', width - edge * 2, 'text'),
    }));
    const [value, label] = [type.style('tile'), type.style('label')];
    const labelLines = Math.max(...tiles.map((tile) => tile.label.length));
    const height = edge * 1.7 + value.leading + labelLines * label.leading;
    rows.push({
      height: height + between,
      before: start === 0 ? 4 * type.scale : 0,
      draw: (ink, x, top) => {
        tiles.forEach((tile, index) => {
          const left = x + index * (width + between);
          ink.box(left, top, width, height, { fill: type.shade(`${tile.hue}.fill`) }, 4 * type.scale);
          const column = { x: left + edge, width: width - edge * 2 };
          const [number] = tile.value;
          if (number) drawAligned(ink, number, column, top + edge * 0.8 + baselineOf(value));
          tile.label.forEach((line, at) => {
            drawAligned(ink, line, column, top + edge * 0.8 + value.leading + at * label.leading + baselineOf(label));
          });
        });
      },
    });
  }
  return rows;
}

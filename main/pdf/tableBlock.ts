import { cellText, type Column, type Fact, type Row, type Table } from '../../shared/report/report.ts';
import { drawCell, linesIn, setCell } from './cellInk.ts';
import { drawAligned, type Fragment } from './fragment.ts';
import type { PageInk } from './pageInk.ts';
import { setText, type Setting } from './setting.ts';
import { layOutText, longestWord, type Line, type Span } from './textLines.ts';
import { baselineOf } from './typography.ts';

interface SetColumn extends Column {
  /** Where its text lies inside the table. */
  readonly x: number;
  readonly width: number;
}

/** Room beside the text of a cell, points at scale 1. */
const between = 12;

/** A table as fragments: a header that returns on every page, and rows that are split only where a page is too small. */
export function tableFragments(setting: Setting, table: Table, inset = 0): readonly Fragment[] {
  const columns = setColumns(setting, table, setting.width - inset);
  const header = headerFragment(setting, table, columns, inset);
  const rows = table.rows.flatMap((row) =>
    row.group ? [groupFragment(setting, row, inset)] : rowFragments(setting, row, columns, inset, setting.pageRoom - header.height),
  );
  return [header, ...rows.map((fragment) => ({ ...fragment, header }))];
}

/** Widths by weight, but no column narrower than its longest word as long as that leaves the others theirs. */
function setColumns(setting: Setting, table: Table, width: number): readonly SetColumn[] {
  const { shaper, type } = setting;
  const space = between * type.scale;
  const room = width - space * (table.columns.length - 1);
  const longest = table.columns.map((column, index) => {
    const words = table.rows.filter((row) => !row.group).map((row) => row.cells[index]);
    const cells = words.map((cell) => (cell?.kind === 'text' || cell?.kind === 'tag' ? longestWord(shaper, cellText(cell), type.style('cellStrong')) : 0));
    return Math.min(
      room * 0.34,
      cells.reduce((most, cellWidth) => Math.max(most, cellWidth), longestWord(shaper, column.title, type.style('columnTitle'))) + 0.5,
    );
  });
  const widths = shared(table.columns.map((column) => column.weight), longest, room);
  let x = 0;
  return table.columns.map((column, index) => {
    const set = { ...column, x, width: widths[index] ?? 0 };
    x += set.width + space;
    return set;
  });
}

/** Shares a width by weights, giving each at least its minimum while the sum of the minimums allows it. */
function shared(weights: readonly number[], minimums: readonly number[], width: number): readonly number[] {
  const sum = minimums.reduce((total, minimum) => total + minimum, 0);
  if (sum >= width) return minimums.map((minimum) => (minimum / sum) * width);
  const fixed = new Set<number>();
  for (;;) {
    const rest = width - [...fixed].reduce((total, index) => total + (minimums[index] ?? 0), 0);
    const weight = weights.reduce((total, value, index) => total + (fixed.has(index) ? 0 : value), 0);
    const widths = weights.map((value, index) => (fixed.has(index) ? (minimums[index] ?? 0) : (rest * value) / weight));
    const tooNarrow = widths.findIndex((value, index) => !fixed.has(index) && value < (minimums[index] ?? 0));
    if (tooNarrow < 0) return widths;
    fixed.add(tooNarrow);
  }
}

function headerFragment(setting: Setting, table: Table, columns: readonly SetColumn[], inset: number): Fragment {
  const { type } = setting;
  const style = type.style('columnTitle');
  const titles = columns.map((column) => setText(setting, column.title, 'columnTitle', column.width));
  const most = Math.max(1, ...titles.map((lines) => lines.length));
  const edge = 4 * type.scale;
  const height = most * style.leading + edge * 2;
  return {
    height,
    before: 8 * type.scale,
    keepWithNext: true,
    draw: (ink, x, top) => {
      const left = x + inset;
      columns.forEach((column, index) => {
        const lines = titles[index] ?? [];
        const first = top + edge + (most - lines.length) * style.leading;
        lines.forEach((line, at) => {
          drawAligned(ink, line, { x: left + column.x, width: column.width, align: column.align }, first + at * style.leading + baselineOf(style));
        });
      });
      rule(ink, left, top + height, setting.width - inset, table.hue ? type.shade(`${table.hue}.ink`) : type.brand, 1 * type.scale);
    },
  };
}

function rule(ink: PageInk, x: number, y: number, width: number, colour: string, thickness: number): void {
  ink.box(x, y - thickness / 2, width, thickness, { fill: colour });
}

function groupFragment(setting: Setting, row: Row, inset: number): Fragment {
  const { type } = setting;
  const style = type.style('group');
  const [first] = row.cells;
  const lines = first ? setText(setting, cellText(first), 'group', setting.width - inset - 12 * type.scale) : [];
  const edge = 3.5 * type.scale;
  const height = lines.length * style.leading + edge * 2;
  return {
    height,
    keepWithNext: true,
    draw: (ink, x, top) => {
      ink.box(x + inset, top + 0.5, setting.width - inset, height - 0.5, { fill: type.shade('faint') });
      lines.forEach((line, index) => {
        drawAligned(ink, line, { x: x + inset + 6 * type.scale, width: setting.width - inset - 12 * type.scale }, top + edge + index * style.leading + baselineOf(style));
      });
    },
  };
}

/** One row: a single fragment where it fits on a page, else one fragment a line, so that it flows over pages. */
function rowFragments(
  setting: Setting,
  row: Row,
  columns: readonly SetColumn[],
  inset: number,
  room: number,
): readonly Fragment[] {
  const { type } = setting;
  const cells = columns.map((column, index) => {
    const cell = row.cells[index];
    return cell && setCell(setting, cell, column.width, 'cell', column.align);
  });
  const { leading } = type.style('cell');
  const edge = 4.2 * type.scale;
  const count = Math.max(1, ...cells.map((cell) => (cell ? linesIn(cell) : 0)));
  const details = setDetails(setting, row.details ?? [], setting.width - inset - 12 * type.scale);
  const detailStyle = type.style('detail');
  const detailsHeight = details.length > 0 ? details.length * detailStyle.leading + 2 * type.scale : 0;
  const height = count * leading + detailsHeight + edge * 2;
  const drawLines = (ink: PageInk, left: number, top: number, from: number, lines: number): void =>
    columns.forEach((column, index) => {
      const cell = cells[index];
      if (cell) drawCell(ink, setting, cell, { x: left + column.x, width: column.width }, top, from, lines);
    });
  const drawDetail = (ink: PageInk, line: Line, left: number, top: number): void =>
    drawAligned(ink, line, { x: left + 12 * type.scale, width: setting.width - inset - 12 * type.scale }, top + baselineOf(detailStyle));
  const end = (ink: PageInk, left: number, top: number): void => rule(ink, left, top, setting.width - inset, type.shade('line'), 0.6);
  if (height <= room) {
    return [
      {
        height,
        draw: (ink, x, top) => {
          drawLines(ink, x + inset, top + edge, 0, count);
          details.forEach((line, index) => drawDetail(ink, line, x + inset, top + edge + count * leading + 2 * type.scale + index * detailStyle.leading));
          end(ink, x + inset, top + height);
        },
      },
    ];
  }
  const strips: Fragment[] = [];
  for (let index = 0; index < count; index++) {
    strips.push({ height: leading, before: index === 0 ? edge : 0, draw: (ink, x, top) => drawLines(ink, x + inset, top, index, 1) });
  }
  for (const line of details) strips.push({ height: detailStyle.leading, draw: (ink, x, top) => drawDetail(ink, line, x + inset, top) });
  strips.push({ height: edge, draw: (ink, x, top) => end(ink, x + inset, top + edge) });
  // A picture is two lines high, so the first lines stay together; so does the closing rule with the last one.
  return strips.map((strip, index) => ({ ...strip, keepWithNext: index < 2 || index === strips.length - 2 }));
}

/** Facts under a row: short ones run on in one paragraph, long ones start their own. */
function setDetails(setting: Setting, facts: readonly Fact[], width: number): readonly Line[] {
  const { type } = setting;
  const label = (text: string): Span => ({ text: `${text}  `, style: type.style('detailLabel') });
  const value = (text: string): Span => ({ text, style: type.style('detail') });
  const short = facts.filter((fact) => !fact.long);
  const together = short.flatMap((fact, index) => [label(fact.label), value(cellText(fact.value) + (index < short.length - 1 ? '     ' : ''))]);
  const paragraphs = [...(together.length > 0 ? [together] : []), ...facts.filter((fact) => fact.long).map((fact) => [label(fact.label), value(cellText(fact.value))])];
  return paragraphs.flatMap((spans) => layOutText(setting.shaper, spans, width));
}

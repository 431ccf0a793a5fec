import type { Report } from '../../shared/report/report.ts';
import { drawAligned } from './fragment.ts';
import type { PageInk } from './pageInk.ts';
import { setText, type Setting } from './setting.ts';
import { clamped, type Line } from './textLines.ts';
import { baselineOf, type StyleName } from './typography.ts';

/** Titles longer than this many lines end in …; the full title stands in the document's properties. */
const titleLines = 6;
/** Characters of a text that are set at all: more than fit. */
const mostSet = 600;

/** The first page: a field of the brand's colour with the title, then who, when, which revision and who signed it. */
export function drawCover(setting: Setting, ink: PageInk, report: Report): void {
  const { type, look } = setting;
  const wide = ink.width > ink.height;
  const field = wide ? { width: ink.width * 0.6, height: ink.height } : { width: ink.width, height: ink.height * 0.62 };
  const side = look.margin.side;
  ink.box(0, 0, field.width, field.height, { fill: type.brand });
  ink.clipped(0, 0, field.width, field.height, () => drawRings(ink, field.width, field.height));

  const width = field.width - side * 2;
  const title = clamped(setting.shaper, setText(setting, report.title.slice(0, mostSet), 'coverTitle', width), titleLines, width);
  const titleStyle = type.style('coverTitle');
  let top = field.height - (wide ? 70 : 56) - title.length * titleStyle.leading - (report.company ? 26 * type.scale : 0);
  drawLines(setting, ink, setText(setting, report.cover.overline, 'number', width, 'paper'), 'number', side, wide ? 60 : 66, width);
  drawLines(setting, ink, title, 'coverTitle', side, top, width);
  top += title.length * titleStyle.leading + 8 * type.scale;
  if (report.company) {
    const company = clamped(setting.shaper, setText(setting, report.company.slice(0, mostSet), 'statement', width, 'paper'), 1, width);
    drawLines(setting, ink, company, 'statement', side, top, width);
  }

  const column = wide
    ? { x: field.width + 40, top: 60, width: ink.width - field.width - 80, columns: 1 }
    : { x: side, top: field.height + 40, width: ink.width - side * 2, columns: 3 };
  const below = drawFacts(setting, ink, report, column);
  drawSignOffs(setting, ink, report, { ...column, top: wide ? Math.max(below + 14, ink.height - 190) : below + 16 });
}

/** The ring as an ornament: concentric circles running out of the field. */
function drawRings(ink: PageInk, width: number, height: number): void {
  const centre = { x: width * 0.86, y: height * 0.3 };
  for (let ring = 1; ring <= 6; ring++) {
    ink.circle(centre, (Math.min(width, height) / 7) * ring, { stroke: '#ffffff', strokeWidth: 0.9, opacity: 0.3 - ring * 0.035 });
  }
  ink.circle(centre, Math.min(width, height) / 34, { fill: '#ffffff', opacity: 0.35 });
}

interface CoverColumn {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly columns: number;
}

function drawFacts(setting: Setting, ink: PageInk, report: Report, column: CoverColumn): number {
  const { type } = setting;
  const between = 16;
  const width = (column.width - between * (column.columns - 1)) / column.columns;
  let { top } = column;
  const { facts } = report.cover;
  for (let start = 0; start < facts.length; start += column.columns) {
    const cells = facts.slice(start, start + column.columns).map((fact) => ({
      label: setText(setting, fact.label, 'label', width),
      value: clamped(setting.shaper, setText(setting, fact.value.slice(0, mostSet), 'body', width), 4, width),
    }));
    cells.forEach((cell, index) => {
      const x = column.x + index * (width + between);
      drawLines(setting, ink, cell.label, 'label', x, top, width);
      drawLines(setting, ink, cell.value, 'body', x, top + type.style('label').leading + 1, width);
    });
    const most = Math.max(...cells.map((cell) => cell.value.length));
    top += type.style('label').leading + most * type.style('body').leading + 12 * type.scale;
  }
  return top;
}

function drawSignOffs(setting: Setting, ink: PageInk, report: Report, column: CoverColumn): void {
  const { type } = setting;
  let { top } = column;
  ink.box(column.x, top, column.width, 0.7, { fill: type.shade('line') });
  top += 14 * type.scale;
  for (const line of report.cover.signOffs) {
    const size = 5 * type.scale;
    const centre = { x: column.x + size, y: top + type.style('body').leading / 2 };
    if (line.signed) {
      ink.circle(centre, size, { fill: type.shade('green.ink') });
      const tick = [
        { x: centre.x - size * 0.45, y: centre.y },
        { x: centre.x - size * 0.1, y: centre.y + size * 0.38 },
        { x: centre.x + size * 0.5, y: centre.y - size * 0.36 },
      ];
      ink.path(tick, false, { stroke: '#ffffff', strokeWidth: 1.3 * type.scale });
    } else {
      ink.circle(centre, size - 0.5, { stroke: type.shade('slate.ink'), strokeWidth: 1 });
    }
    const x = column.x + size * 2 + 8 * type.scale;
    const partyWidth = 66 * type.scale;
    drawLines(setting, ink, setText(setting, line.party, 'cellStrong', partyWidth), 'body', x, top, partyWidth);
    const width = column.width - (x - column.x) - partyWidth;
    const text = clamped(setting.shaper, setText(setting, line.text, 'body', width), 4, width);
    drawLines(setting, ink, text, 'body', x + partyWidth, top, width);
    top += text.length * type.style('body').leading + 7 * type.scale;
  }
}

function drawLines(setting: Setting, ink: PageInk, lines: readonly Line[], name: StyleName, x: number, top: number, width: number): void {
  const style = setting.type.style(name);
  lines.forEach((line, index) => drawAligned(ink, line, { x, width }, top + index * style.leading + baselineOf(style)));
}

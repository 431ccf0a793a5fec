import type { Figure, Primitive } from '../../shared/report/figure.ts';
import type { FigureBlock } from '../../shared/report/report.ts';
import { drawAligned, type Fragment } from './fragment.ts';
import { proportion, settledPaint, type PageInk } from './pageInk.ts';
import { setText, type Setting } from './setting.ts';
import { clamped, layOutText } from './textLines.ts';
import { baselineOf } from './typography.ts';

/** A figure with its caption, as large as the column and `room` allow. */
export function figureFragments(setting: Setting, block: FigureBlock, room: number): readonly Fragment[] {
  const { type } = setting;
  const style = type.style('caption');
  // A figure with a page of its own stands under its section's title and needs no other.
  const caption = block.extent === 'page' ? [] : setText(setting, block.caption, 'caption', setting.width);
  const captionHeight = caption.length === 0 ? 0 : caption.length * style.leading + 10 * type.scale;
  const before = 8 * type.scale;
  const widest = Math.min(setting.width, block.figure.viewBox.width * mostScale(block) * type.scale);
  const width = Math.min(widest, Math.max(40, room - captionHeight - before) * proportion(block.figure));
  const height = width / proportion(block.figure);
  return [
    {
      height: height + captionHeight,
      before,
      draw: (ink, x, top) => {
        drawFigure(setting, ink, block.figure, x + (setting.width - width) / 2, top, width);
        caption.forEach((line, index) => {
          drawAligned(ink, line, { x, width: setting.width }, top + height + 4 * type.scale + index * style.leading + baselineOf(style));
        });
      },
    },
  ];
}

/** Points a unit at most, so that a small drawing is not blown up; a page's own figure takes what there is. */
function mostScale(block: FigureBlock): number {
  return block.extent === 'page' ? Number.POSITIVE_INFINITY : 0.86;
}

/** Draws a figure with its left top corner at a point. */
export function drawFigure(setting: Setting, ink: PageInk, figure: Figure, x: number, top: number, width: number): void {
  const scale = width / figure.viewBox.width;
  const place = { x: x - figure.viewBox.x * scale, y: top - figure.viewBox.y * scale, scale };
  for (const primitive of figure.primitives) drawPrimitive(setting, ink, primitive, place);
}

function drawPrimitive(
  setting: Setting,
  ink: PageInk,
  primitive: Primitive,
  { x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number },
): void {
  const at = (point: { readonly x: number; readonly y: number }) => ({ x: x + point.x * scale, y: y + point.y * scale });
  const shade = setting.type.shade.bind(setting.type);
  switch (primitive.kind) {
    case 'circle':
      return ink.circle(at(primitive), primitive.radius * scale, settledPaint(primitive, shade, scale));
    case 'box': {
      const corner = at(primitive);
      const size = { width: primitive.width * scale, height: primitive.height * scale };
      return ink.box(corner.x, corner.y, size.width, size.height, settledPaint(primitive, shade, scale), (primitive.radius ?? 0) * scale);
    }
    case 'path':
      return ink.path(primitive.points.map(at), primitive.closed === true, settledPaint(primitive, shade, scale));
    case 'curve':
      return ink.curve(at(primitive.from), at(primitive.control1), at(primitive.control2), at(primitive.to), settledPaint(primitive, shade, scale));
    case 'text': {
      const size = primitive.size * scale;
      const leading = (primitive.lineHeight ?? primitive.size * 1.35) * scale;
      const style = { size, leading, weight: primitive.weight, colour: shade(primitive.colour) };
      const width = primitive.width === undefined ? Number.POSITIVE_INFINITY : primitive.width * scale;
      // What cannot be seen need not be set: a figure shows the beginning of a long text.
      const text = primitive.lines === undefined ? primitive.text : primitive.text.slice(0, primitive.lines * longestFigureLine);
      const lines = layOutText(setting.shaper, [{ text, style }], width);
      const shown = primitive.lines === undefined ? lines : clamped(setting.shaper, lines, primitive.lines, width);
      const origin = at(primitive);
      shown.forEach((line, index) => {
        const shift = primitive.anchor === 'start' ? 0 : primitive.anchor === 'end' ? line.width : line.width / 2;
        ink.line(line, origin.x - shift, origin.y + index * leading);
      });
    }
  }
}

const longestFigureLine = 200;

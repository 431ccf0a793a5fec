import type PptxGenJS from 'pptxgenjs';
import { toBase64 } from '../../../shared/plan/base64.ts';
import { pictureSize } from '../../../shared/plan/pictures.ts';
import type { Colour, Figure, Paint, PicturePrimitive, Point, Primitive } from '../../../shared/report/figure.ts';
import { fitted } from '../../../shared/report/logo/logo.ts';
import { shadeOf } from '../../../shared/report/palette.ts';
import { shownText } from '../../../shared/report/textLines.ts';
import { officeText } from '../officeText.ts';
import type { Language } from '../../../shared/messages/text.ts';
import { points, type Frame } from './frame.ts';

/** A shape by its own outline, which the library's list of names lacks. */
const freeForm = 'custGeom' as PptxGenJS.SHAPE_NAME;
/** A dash that is shorter is a dot, in units of a figure. */
const longestDot = 1.5;

/** How one drawing is put on a slide. */
interface Drawing {
  readonly slide: PptxGenJS.Slide;
  /** Shared by all of its shapes. */
  readonly name: string;
  readonly language: Language;
  /** The deck's own colour, readable on white. */
  readonly brand: string;
  /** No letters are smaller; points. */
  readonly least: number;
  /** Inches a unit of the figure. */
  readonly scale: number;
  place(point: Point): Point;
}

/** Draws a figure as shapes that can be changed, as large as its frame allows, in the middle of it. */
export function drawFigure(slide: PptxGenJS.Slide, figure: Figure, frame: Frame, name: string, look: Pick<Drawing, 'language' | 'brand' | 'least'>): void {
  const { viewBox, primitives, pictures } = figure;
  const scale = Math.min(frame.w / viewBox.width, frame.h / viewBox.height);
  const left = frame.x + (frame.w - viewBox.width * scale) / 2;
  const top = frame.y + (frame.h - viewBox.height * scale) / 2;
  const place = ({ x, y }: Point): Point => ({ x: left + (x - viewBox.x) * scale, y: top + (y - viewBox.y) * scale });
  for (const primitive of primitives) {
    if (primitive.kind === 'picture') drawPicture({ slide, name, ...look, scale, place }, primitive, pictures);
    else drawPrimitive({ slide, name, ...look, scale, place }, primitive);
  }
}

/** A colour of the figure model as the deck has it: the brand is the theme's own, so that changing the theme changes it. */
function deckColour(colour: Colour, brand: string): string {
  const shade = shadeOf(colour, brand);
  return shade === brand ? 'accent1' : colour === 'text' ? 'tx1' : shade.slice(1);
}

function drawPicture({ slide, name, language, scale, place }: Drawing, primitive: PicturePrimitive, pictures: Figure['pictures']): void {
  const { width, height, name: picture, alt } = primitive;
  const bytes = pictures?.get(picture);
  const size = bytes && pictureSize(bytes);
  if (!size) return;
  const within = fitted(size, { width, height });
  const corner = { x: primitive.x + (width - within.width) / 2, y: primitive.y + (height - within.height) / 2 };
  slide.addImage({ data: `image/jpeg;base64,${toBase64(bytes)}`, ...place(corner), w: within.width * scale, h: within.height * scale, altText: officeText(alt, language).text, objectName: name });
}

function drawPrimitive(drawing: Drawing, primitive: Exclude<Primitive, PicturePrimitive>): void {
  const { slide, name, scale, place } = drawing;
  switch (primitive.kind) {
    case 'circle': {
      const { x, y } = place({ x: primitive.x - primitive.radius, y: primitive.y - primitive.radius });
      const size = primitive.radius * 2 * scale;
      slide.addShape('ellipse', { x, y, w: size, h: size, ...paintOf(drawing, primitive), objectName: name });
      return;
    }
    case 'box': {
      const { width, height, radius = 0 } = primitive;
      if (width <= 0 || height <= 0) return;
      const form = radius > 0 ? ('roundRect' as const) : ('rect' as const);
      slide.addShape(form, { ...place(primitive), w: width * scale, h: height * scale, ...paintOf(drawing, primitive), ...(radius > 0 ? { rectRadius: radius * scale } : {}), objectName: name });
      return;
    }
    case 'path':
      drawPath(drawing, primitive.points.map(place), primitive, primitive.closed ?? false);
      return;
    case 'curve': {
      const [from, first, second, to] = [primitive.from, primitive.control1, primitive.control2, primitive.to].map(place) as [Point, Point, Point, Point];
      const box = around([from, first, second, to]);
      const inside = ({ x, y }: Point): Point => ({ x: x - box.x, y: y - box.y });
      const [start, control1, control2, end] = [inside(from), inside(first), inside(second), inside(to)];
      slide.addShape(freeForm, {
        ...box,
        ...paintOf(drawing, primitive),
        points: [
          { ...start, moveTo: true },
          { ...end, curve: { type: 'cubic', x1: control1.x, y1: control1.y, x2: control2.x, y2: control2.y } },
        ],
        objectName: name,
      });
      return;
    }
    case 'text':
      drawText(drawing, primitive);
  }
}

function drawPath(drawing: Drawing, path: readonly Point[], paint: Paint, closed: boolean): void {
  const { slide, name } = drawing;
  const [first, second, third] = path;
  if (!first || !second) return;
  const box = around(path);
  if (!third && !closed) {
    slide.addShape('line', { ...box, flipV: (second.x - first.x) * (second.y - first.y) < 0, ...paintOf(drawing, paint), objectName: name });
    return;
  }
  const outline = path.map(({ x, y }, index) => ({ x: x - box.x, y: y - box.y, ...(index === 0 ? { moveTo: true } : {}) }));
  slide.addShape(freeForm, { ...box, ...paintOf(drawing, paint), points: [...outline, ...(closed ? [{ close: true } as const] : [])], objectName: name });
}

function drawText({ slide, name, language, brand, least, scale, place }: Drawing, primitive: Extract<Primitive, { kind: 'text' }>): void {
  if (!primitive.text) return;
  const size = Math.max(primitive.size * scale, least / points);
  const lineHeight = (primitive.lineHeight ?? primitive.size * 1.35) * scale;
  const room = primitive.width === undefined ? Math.max(0.2, primitive.text.length * size * 0.62) : primitive.width * scale;
  const start = place(primitive);
  const shift = { start: 0, middle: room / 2, end: room }[primitive.anchor];
  const { text, language: lang } = officeText(shownText(primitive), language);
  slide.addText(text, {
    x: start.x - shift,
    y: start.y - size * 0.95,
    w: room,
    h: primitive.width === undefined ? lineHeight : lineHeight * (primitive.lines ?? 1),
    margin: 0,
    valign: 'top',
    wrap: primitive.width !== undefined,
    align: ({ start: 'left', middle: 'center', end: 'right' } as const)[primitive.anchor],
    fontSize: Math.round(size * points * 10) / 10,
    bold: primitive.weight !== 'regular',
    color: deckColour(primitive.colour, brand),
    lang,
    objectName: name,
  });
}

function paintOf({ scale, brand }: Drawing, { fill, opacity = 1, stroke, strokeWidth = 1, dash }: Paint): Pick<PptxGenJS.ShapeProps, 'fill' | 'line'> {
  const transparency = Math.round((1 - opacity) * 100);
  return {
    ...(fill ? { fill: { color: deckColour(fill, brand), transparency } } : { fill: { type: 'none' as const } }),
    ...(stroke ? { line: { color: deckColour(stroke, brand), width: Math.max(0.25, strokeWidth * scale * points), transparency, ...(dash ? { dashType: dash[0] < longestDot ? ('sysDot' as const) : ('dash' as const) } : {}) } } : {}),
  };
}

function around(path: readonly Point[]): Frame {
  const [left, right] = [Math.min(...path.map(({ x }) => x)), Math.max(...path.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...path.map(({ y }) => y)), Math.max(...path.map(({ y }) => y))];
  return { x: left, y: top, w: right - left, h: bottom - top };
}

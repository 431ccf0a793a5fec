import type { Language } from '../messages/text.ts';
import { toBase64 } from '../plan/base64.ts';
import { xmlText } from '../plan/xmlText.ts';
import type { Figure, Paint, PicturePrimitive, Point, Primitive, TextPrimitive } from './figure.ts';
import { readableBrand, shadeOf } from './palette.ts';
import { linesOf } from './textLines.ts';

/** How a drawing becomes a file of its own. */
export interface SvgLook {
  /** Of its words, where they say no other. */
  readonly language: Language;
  /** `#rrggbb`, as the plan has it. */
  readonly brandColour?: string;
  /** Painted under everything; absent: nothing. */
  readonly ground?: string;
}

const fonts = "Inter, 'Segoe UI', Helvetica, Arial, sans-serif";
const weights = { regular: 400, medium: 500, bold: 600 } as const;

/**
 * A figure as an SVG file: vectors with real text, its description for those who cannot see it, and nothing in it that runs or is
 * fetched. Texts with a width are broken at spaces by the usual widths of letters, since no font is at hand here.
 */
export function figureToSvg({ viewBox, primitives, description, pictures }: Figure, { language, brandColour, ground }: SvgLook): string {
  const brand = readableBrand(brandColour);
  const { x, y, width, height } = viewBox;
  const body = primitives.map((primitive) => (primitive.kind === 'picture' ? pictureElement(primitive, pictures) : shapeOf(primitive, brand)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${numbers(x, y, width, height)}" width="${number(width)}" height="${number(height)}" role="img" xml:lang="${language}" font-family="${fonts}">`,
    `<title>${xmlText(description)}</title>`,
    ...(ground ? [`<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" fill="${ground}"/>`] : []),
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

function pictureElement({ x, y, width, height, name, alt }: PicturePrimitive, pictures: Figure['pictures']): string {
  const bytes = pictures?.get(name);
  return bytes ? `<image x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" href="data:image/jpeg;base64,${toBase64(bytes)}"><title>${xmlText(alt)}</title></image>` : '';
}

function shapeOf(primitive: Exclude<Primitive, PicturePrimitive>, brand: string): string {
  switch (primitive.kind) {
    case 'circle':
      return `<circle cx="${number(primitive.x)}" cy="${number(primitive.y)}" r="${number(primitive.radius)}"${paintOf(primitive, brand)}/>`;
    case 'box': {
      const radius = primitive.radius ? ` rx="${number(primitive.radius)}"` : '';
      return `<rect x="${number(primitive.x)}" y="${number(primitive.y)}" width="${number(Math.max(0, primitive.width))}" height="${number(Math.max(0, primitive.height))}"${radius}${paintOf(primitive, brand)}/>`;
    }
    case 'path':
      return `<${primitive.closed ? 'polygon' : 'polyline'} points="${primitive.points.map(point).join(' ')}"${paintOf(primitive, brand)}/>`;
    case 'curve':
      return `<path d="M ${point(primitive.from)} C ${[primitive.control1, primitive.control2, primitive.to].map(point).join(' ')}"${paintOf(primitive, brand)}/>`;
    case 'text':
      return textOf(primitive, brand);
  }
}

function textOf(primitive: TextPrimitive, brand: string): string {
  const { x, y, size, weight, colour, anchor, lineHeight = size * 1.35 } = primitive;
  const lines = linesOf(primitive);
  if (lines.every((line) => line === '')) return '';
  const look = `font-size="${number(size)}" font-weight="${weights[weight]}" text-anchor="${anchor}" fill="${shadeOf(colour, brand)}"`;
  const [only = '', second] = lines;
  if (second === undefined) return `<text x="${number(x)}" y="${number(y)}" ${look}>${xmlText(only)}</text>`;
  const spans = lines.map((line, index) => `<tspan x="${number(x)}" y="${number(y + index * lineHeight)}">${xmlText(line)}</tspan>`);
  return `<text ${look}>${spans.join('')}</text>`;
}

function paintOf({ fill, opacity, stroke, strokeWidth, dash }: Paint, brand: string): string {
  return [
    ` fill="${fill ? shadeOf(fill, brand) : 'none'}"`,
    stroke ? ` stroke="${shadeOf(stroke, brand)}" stroke-width="${number(strokeWidth ?? 1)}" stroke-linejoin="round"` : '',
    dash ? ` stroke-dasharray="${numbers(...dash)}"` : '',
    opacity === undefined ? '' : ` opacity="${number(opacity)}"`,
  ].join('');
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function numbers(...values: readonly number[]): string {
  return values.map(number).join(' ');
}

function point({ x, y }: Point): string {
  return `${number(x)},${number(y)}`;
}

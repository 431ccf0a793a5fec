import type { Figure, Paint, PathPrimitive, Point } from '../../shared/report/figure.ts';
import { channels } from '../../shared/report/palette.ts';
import { number, utf16, type DocumentFonts } from './documentFonts.ts';
import type { Margin } from './paper.ts';
import type { Shaper, SubstituteRun } from './shaping.ts';
import type { Line, TextStyle } from './textLines.ts';

/** A place on a page that a click leads from, to an anchor of the document. */
export interface PageLink {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly anchor: string;
}

/** Colours settled: `#rrggbb` instead of roles. */
export interface Stroke {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly [number, number];
  readonly opacity?: number;
}

/** The paint of a figure with its colours settled and its lengths scaled. */
export function settledPaint(paint: Paint, colour: (role: NonNullable<Paint['fill']>) => string, scale: number): Stroke {
  return {
    fill: paint.fill && colour(paint.fill),
    stroke: paint.stroke && colour(paint.stroke),
    strokeWidth: (paint.strokeWidth ?? 1) * scale,
    dash: paint.dash && [paint.dash[0] * scale, paint.dash[1] * scale],
    opacity: paint.opacity,
  };
}

/** How far a circle's control points lie from its corners: four curves make it round. */
const roundness = 0.5523;
const digitRows = 2;

/** What is drawn on one page. Points, measured from the top left corner; y grows downwards. */
export class PageInk {
  readonly links: PageLink[] = [];
  readonly anchors: { readonly anchor: string; readonly top: number }[] = [];
  readonly #operators: string[] = [];
  #fill = '';

  constructor(
    readonly width: number,
    readonly height: number,
    readonly margin: Margin,
    readonly fonts: DocumentFonts,
    readonly shaper: Shaper,
    readonly opacities: Map<number, string>,
  ) {}

  /** The page's content stream. */
  content(): string {
    return this.#operators.join('\n');
  }

  /** A line of text whose left edge lies at `x`. */
  line(line: Line, x: number, baseline: number): void {
    let at = x;
    let open = false;
    let set = '';
    for (const piece of line.pieces) {
      const { style } = piece;
      for (const run of piece.word.runs) {
        const width = (run.width * style.size) / 1000;
        if (run.kind === 'substitute') {
          if (open) this.#operators.push('ET');
          open = false;
          this.#substitute(run, at, baseline, style);
        } else {
          if (!open) {
            this.#setFill(style.colour);
            this.#operators.push('BT', `1 0 0 1 ${number(at)} ${number(this.height - baseline)} Tm`);
            set = '';
          }
          open = true;
          if (this.#fill !== style.colour) this.#setFill(style.colour);
          const font = `/${this.fonts.nameOf(run.face)} ${number(style.size)} Tf`;
          if (font !== set) this.#operators.push(font);
          set = font;
          const operands = this.fonts.operandsOf(run, style.size);
          this.#operators.push(run.says === undefined ? operands : spoken(run.says, operands));
        }
        at += width;
      }
    }
    if (open) this.#operators.push('ET');
  }

  box(x: number, top: number, width: number, height: number, paint: Stroke, radius = 0): void {
    if (radius <= 0) {
      this.#paint(`${number(x)} ${number(this.height - top - height)} ${number(width)} ${number(height)} re`, paint);
      return;
    }
    const round = Math.min(radius, width / 2, height / 2);
    const cut = round * (1 - roundness);
    const [right, bottom] = [x + width, top + height];
    this.#paint(
      [
        this.#move({ x: x + round, y: top }),
        this.#to({ x: right - round, y: top }),
        this.#bend({ x: right - cut, y: top }, { x: right, y: top + cut }, { x: right, y: top + round }),
        this.#to({ x: right, y: bottom - round }),
        this.#bend({ x: right, y: bottom - cut }, { x: right - cut, y: bottom }, { x: right - round, y: bottom }),
        this.#to({ x: x + round, y: bottom }),
        this.#bend({ x: x + cut, y: bottom }, { x, y: bottom - cut }, { x, y: bottom - round }),
        this.#to({ x, y: top + round }),
        this.#bend({ x, y: top + cut }, { x: x + cut, y: top }, { x: x + round, y: top }),
        'h',
      ].join(' '),
      paint,
    );
  }

  circle(centre: Point, radius: number, paint: Stroke): void {
    this.box(centre.x - radius, centre.y - radius, radius * 2, radius * 2, paint, radius);
  }

  path(points: PathPrimitive['points'], closed: boolean, paint: Stroke): void {
    const [first, ...others] = points;
    if (!first) return;
    this.#paint([this.#move(first), ...others.map((point) => this.#to(point)), ...(closed ? ['h'] : [])].join(' '), paint);
  }

  curve(from: Point, control1: Point, control2: Point, to: Point, paint: Stroke): void {
    this.#paint(`${this.#move(from)} ${this.#bend(control1, control2, to)}`, paint);
  }

  /** Draws only inside a box whatever `draw` does. */
  clipped(x: number, top: number, width: number, height: number, draw: () => void): void {
    this.#operators.push('q', `${number(x)} ${number(this.height - top - height)} ${number(width)} ${number(height)} re W n`);
    draw();
    this.#operators.push('Q');
    this.#fill = '';
  }

  /** Marks a place that contents, bookmarks and links lead to. */
  anchor(anchor: string, top: number): void {
    this.anchors.push({ anchor, top });
  }

  link(link: PageLink): void {
    this.links.push(link);
  }

  #substitute(run: SubstituteRun, x: number, baseline: number, style: TextStyle): void {
    const { size, colour } = style;
    const width = (run.width * size) / 1000;
    const inset = size * 0.05;
    this.box(x + inset, baseline - size * 0.79, width - inset * 2, size * 0.92, { stroke: colour, strokeWidth: size * 0.05 }, size * 0.08);
    const perRow = Math.ceil(run.code.length / digitRows);
    const digits = { ...style, size: size * 0.36 };
    this.#setFill(colour);
    const rows = [run.code.slice(0, perRow), run.code.slice(perRow)].map((text, row) => {
      const word = this.shaper.word(text, 'medium');
      const left = x + (width - (word.width * digits.size) / 1000) / 2;
      const bottom = this.height - (baseline - size * (row === 0 ? 0.38 : 0.01));
      const drawn = word.runs.flatMap((part) =>
        part.kind === 'glyphs' ? [`/${this.fonts.nameOf(part.face)} ${number(digits.size)} Tf`, this.fonts.operandsOf(part, digits.size)] : [],
      );
      return [`1 0 0 1 ${number(left)} ${number(bottom)} Tm`, ...drawn].join('\n');
    });
    this.#operators.push('BT', spoken(run.says, rows.join('\n')), 'ET');
  }

  #setFill(colour: string): void {
    if (this.#fill === colour) return;
    this.#operators.push(`${rgb(colour)} rg`);
    this.#fill = colour;
  }

  #paint(path: string, { fill, stroke, strokeWidth = 1, dash, opacity }: Stroke): void {
    if (fill === undefined && stroke === undefined) return;
    const plain = opacity === undefined && !dash;
    if (!plain) this.#operators.push('q');
    if (opacity !== undefined) this.#operators.push(`/${this.#opacityName(opacity)} gs`);
    if (fill !== undefined) this.#setFill(fill);
    if (stroke !== undefined) this.#operators.push(`${rgb(stroke)} RG ${number(strokeWidth)} w`);
    if (dash) this.#operators.push(`[${number(dash[0])} ${number(dash[1])}] 0 d`);
    this.#operators.push(path, fill === undefined ? 'S' : stroke === undefined ? 'f' : 'B');
    if (plain) return;
    this.#operators.push('Q');
    this.#fill = '';
  }

  #opacityName(opacity: number): string {
    let name = this.opacities.get(opacity);
    if (name === undefined) this.opacities.set(opacity, (name = `O${this.opacities.size + 1}`));
    return name;
  }

  #move(point: Point): string {
    return `${number(point.x)} ${number(this.height - point.y)} m`;
  }

  #to(point: Point): string {
    return `${number(point.x)} ${number(this.height - point.y)} l`;
  }

  #bend(control1: Point, control2: Point, to: Point): string {
    return `${[control1, control2, to].map((point) => `${number(point.x)} ${number(this.height - point.y)}`).join(' ')} c`;
  }
}

/** Glyphs that say a text of their own to whoever copies, searches or listens. */
function spoken(text: string, operators: string): string {
  return `/Span <</ActualText <feff${utf16(text)}>>> BDC\n${operators}\nEMC`;
}

function rgb(colour: string): string {
  return channels(colour).map((channel) => String(Math.round((channel / 255) * 1000) / 1000)).join(' ');
}

/** Width over height of a figure. */
export function proportion(figure: Figure): number {
  return figure.viewBox.width / figure.viewBox.height;
}

import { shadeOf } from '../../shared/report/palette.ts';
import type { Colour } from '../../shared/report/figure.ts';
import type { Weight } from './fontShelf.ts';
import type { TextStyle } from './textLines.ts';

/** The scale of type: size and leading in points at scale 1, weight, colour. */
const scale = {
  coverTitle: [34, 40, 'bold', 'paper'],
  title: [23, 29, 'bold', 'text'],
  number: [11, 15, 'medium', 'brand'],
  lead: [10.5, 16, 'regular', 'quiet'],
  heading: [13, 18, 'bold', 'text'],
  record: [12, 16.5, 'bold', 'text'],
  statement: [15, 22.5, 'regular', 'text'],
  body: [9.5, 14.2, 'regular', 'text'],
  quiet: [9, 13.5, 'regular', 'quiet'],
  fact: [9.2, 13.4, 'regular', 'text'],
  label: [7.6, 11, 'medium', 'quiet'],
  cell: [8.6, 12.2, 'regular', 'text'],
  cellStrong: [8.6, 12.2, 'medium', 'text'],
  columnTitle: [7.4, 10, 'medium', 'quiet'],
  group: [8.8, 12.2, 'bold', 'text'],
  detail: [8, 11.6, 'regular', 'text'],
  detailLabel: [8, 11.6, 'medium', 'quiet'],
  caption: [7.8, 11, 'regular', 'quiet'],
  footer: [7.4, 10, 'regular', 'quiet'],
  tile: [22, 27, 'bold', 'text'],
} as const satisfies Record<string, readonly [number, number, Weight, Colour]>;

export type StyleName = keyof typeof scale;

/** Styles by name for one document: its scale and its brand colour settled. */
export class Typography {
  readonly #styles = new Map<string, TextStyle>();

  constructor(
    readonly scale: number,
    readonly brand: string,
  ) {}

  /** A style, in another colour where one is given. */
  style(name: StyleName, colour?: Colour): TextStyle {
    const key = colour ? `${name} ${colour}` : name;
    let style = this.#styles.get(key);
    if (!style) {
      const [size, leading, weight, own] = scale[name];
      style = { size: size * this.scale, leading: leading * this.scale, weight, colour: this.shade(colour ?? own) };
      this.#styles.set(key, style);
    }
    return style;
  }

  /** `#rrggbb` of a role. */
  shade(colour: Colour): string {
    return shadeOf(colour, this.brand);
  }
}

/** How far below the top of its line a text's baseline lies: capitals stand in the middle of the line. */
export function baselineOf(style: TextStyle): number {
  return style.leading / 2 + style.size * 0.3637;
}

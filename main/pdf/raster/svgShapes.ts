import type { Frame } from './paintPicture.ts';
import { flatten, inside, strokePolygons, type Line, type Matrix, type Polygon } from './outlines.ts';

/** A surface of one colour, in pixels. */
export interface Shape {
  readonly polygons: readonly Polygon[];
  /** How far to the right and down the polygons are moved: letters share theirs. */
  readonly x: number;
  readonly y: number;
  /** Whether the polygons lie over each other, as those of a pen do. */
  readonly isStroke: boolean;
  /** Red, green, blue and opacity, 0–255. */
  readonly colour: readonly [number, number, number, number];
}

/** Surfaces that are painted together, apart from all others, before they are seen. */
export interface Layer {
  readonly surfaces: readonly (Shape | Layer)[];
  /** 0–1. */
  readonly opacity: number;
  /** It is seen where all of these are. */
  readonly covers: readonly Cover[];
}

/** What a layer is seen through: where surfaces lie, or, `byLight`, the lighter they are. */
export interface Cover {
  readonly surfaces: readonly (Shape | Layer)[];
  readonly byLight: boolean;
}

/** A picture in its frame, in pixels: a JPEG file. */
export interface PlacedPicture extends Frame {
  readonly file: Uint8Array;
}

const upright: Matrix = [1, 0, 0, 1, 0, 0];
const attribute = /([\w:-]+)="([^"]*)"/g;
const tag = /<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g;

/**
 * The surfaces of a picture as the typesetter's compiler draws it: groups, paths, and glyphs that are used by their names,
 * each of one colour, and pictures that stand upright. Anything else that SVG can say does not come from it and is passed over.
 */
export function svgShapes(svg: string, scale: number): readonly (Shape | PlacedPicture)[] {
  const glyphs = new Glyphs(svg);
  const shapes: (Shape | PlacedPicture)[] = [];
  const groups: Matrix[] = [[scale, 0, 0, scale, 0, 0]];
  let isDefinition = false;
  for (const [, closing, name = '', written = '', alone] of svg.matchAll(tag)) {
    const outer = groups.at(-1) ?? upright;
    const isOpened = closing === '' && alone === '';
    if (name === 'defs' || name === 'symbol') isDefinition = isOpened;
    if (isDefinition) continue;
    const at = attributesOf(written);
    if (name === 'g') {
      if (closing !== '') groups.pop();
      else if (isOpened) groups.push(inside(outer, matrixOf(at.transform)));
    } else if (name === 'use') {
      const matrix = inside(outer, [1, 0, 0, 1, Number(at.x ?? 0), Number(at.y ?? 0)]);
      shapes.push(...surface(glyphs.of((at['xlink:href'] ?? '').slice(1), matrix), at.fill, { x: matrix[4], y: matrix[5] }));
    } else if (name === 'image') {
      shapes.push(...pictureOf(inside(outer, matrixOf(at.transform)), at));
    } else if (name === 'path') {
      const matrix = inside(outer, matrixOf(at.transform));
      const lines = flatten(at.d ?? '', matrix);
      shapes.push(...surface(lines.map((line) => line.points), at.fill), ...stroke(lines, matrix, at));
    }
  }
  return shapes;
}

function pictureOf([a, b, c, d, x, y]: Matrix, at: Attributes): readonly PlacedPicture[] {
  const [, file] = /^data:image\/jpe?g;base64,(.*)$/s.exec(at['xlink:href'] ?? '') ?? [];
  const [width, height] = [Number(at.width) * a, Number(at.height) * d];
  return file !== undefined && b === 0 && c === 0 && width > 0 && height > 0 ? [{ file: new Uint8Array(Buffer.from(file, 'base64')), x, y, width, height }] : [];
}

function stroke(lines: readonly Line[], matrix: Matrix, at: Attributes): readonly Shape[] {
  const enlarged = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  const width = Number(at['stroke-width'] ?? 1) * enlarged;
  const dash = (at['stroke-dasharray'] ?? '').split(/[\s,]+/).map(Number).filter((part) => part > 0).map((part) => part * enlarged);
  return at.stroke === undefined ? [] : surface(strokePolygons(lines, width, dash), at.stroke, { isStroke: true });
}

function surface(polygons: readonly Polygon[], colour: string | undefined, { x = 0, y = 0, isStroke = false } = {}): readonly Shape[] {
  const channels = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})?$/i.exec(colour ?? '')?.slice(1);
  if (!channels) return [];
  const [red = 0, green = 0, blue = 0, alpha = 255] = channels.map((channel) => (channel === undefined ? 255 : Number.parseInt(channel, 16)));
  return [{ polygons, x, y, isStroke, colour: [red, green, blue, alpha] }];
}

/** Letters whose outlines are kept: a document has dozens of charts, in the same ones. */
const mostLetters = 1_000;

/** A letter's outlines, at each size that it came in. */
class Letter {
  readonly #flattened = new Map<string, readonly Polygon[]>();

  constructor(readonly path: string) {}

  at([a, b, c, d]: Matrix): readonly Polygon[] {
    const key = `${a} ${b} ${c} ${d}`;
    let polygons = this.#flattened.get(key);
    if (!polygons) this.#flattened.set(key, (polygons = flatten(this.path, [a, b, c, d, 0, 0]).map(({ points }) => points)));
    return polygons;
  }
}

/** The outlines of a picture's glyphs. A letter that comes again, in another picture as well, is flattened once for each size. */
class Glyphs {
  static readonly #known = new Map<string, Letter>();
  readonly #letters: ReadonlyMap<string, Letter>;

  constructor(svg: string) {
    if (Glyphs.#known.size >= mostLetters) Glyphs.#known.clear();
    this.#letters = new Map([...svg.matchAll(/<symbol id="([^"]+)"[^>]*>\s*<path d="([^"]*)"/g)].map(([, id = '', path = '']) => [id, Glyphs.#letterOf(path)]));
  }

  static #letterOf(path: string): Letter {
    let letter = Glyphs.#known.get(path);
    if (!letter) Glyphs.#known.set(path, (letter = new Letter(path)));
    return letter;
  }

  /** What a glyph covers at the origin, in pixels; nothing where the picture has none of that name. */
  of(name: string, matrix: Matrix): readonly Polygon[] {
    return this.#letters.get(name)?.at(matrix) ?? [];
  }
}

type Attributes = Readonly<Record<string, string | undefined>>;

function attributesOf(written: string): Attributes {
  const found: Record<string, string> = {};
  attribute.lastIndex = 0;
  for (let part = attribute.exec(written); part; part = attribute.exec(written)) found[part[1] ?? ''] = part[2] ?? '';
  return found;
}

function matrixOf(written: string | undefined): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = /^matrix\(([^)]*)\)/.exec(written ?? '')?.[1]?.trim().split(/[\s,]+/).map(Number) ?? [];
  return [a, b, c, d, e, f];
}

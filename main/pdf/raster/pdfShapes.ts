import { inflateSync } from 'node:zlib';
import { readPdfObjects, type PdfObject, type PdfObjects } from '../pdfObjects.ts';
import { evenOddPolygons, flatten, inside, strokePolygons, type Line, type Matrix, type Polygon } from './outlines.ts';
import type { Cover, Layer, Shape } from './svgShapes.ts';

/** How deep pictures lie in pictures, at most. */
const deepest = 8;
/** Each layer takes as much memory and time as a whole picture. */
const mostLayers = 200;

/** A path that paints or clips, as operators leave it. */
interface State {
  readonly matrix: Matrix;
  readonly fill: Colour;
  readonly stroke: Colour;
  readonly fillAlpha: number;
  readonly strokeAlpha: number;
  readonly width: number;
  readonly dash: readonly number[];
  readonly isRound: boolean;
  /** What is painted is seen through these: clips and masks. */
  readonly covers: readonly Cover[];
}
type Surface = Shape | Layer;
type Colour = readonly [number, number, number];

/** How a page begins, and what is a picture by itself in it. */
const plainState: Omit<State, 'matrix'> = { fill: [0, 0, 0], stroke: [0, 0, 0], fillAlpha: 1, strokeAlpha: 1, width: 1, dash: [], isRound: false, covers: [] };

/**
 * The surfaces of a page of pure vectors as the typesetter's compiler writes it to a PDF, where all that an SVG can say – styles, copies, arcs, turns – has
 * become a few kinds of path. A gradient is of its middle colour. Undefined where it holds what is not painted here: words, pictures, patterns.
 * @param scale pixels to a point
 */
export function pdfShapes(pdf: Uint8Array, scale: number): readonly Surface[] | undefined {
  const file = readPdfObjects(pdf);
  const page = [...file.objects.values()].find(({ text }) => /\/Type \/Page\b(?!s)/.test(text));
  const [, , , width = 0, height = 0] = /\/MediaBox\s*\[\s*(\S+)\s+(\S+)\s+(\S+)\s+([^\s\]]+)/.exec(page?.text ?? '')?.map(Number) ?? [];
  const content = page && file.objects.get(Number(/\/Contents (\d+) 0 R/.exec(page.text)?.[1]));
  if (!page || !content) return undefined;
  const painter = new PagePainter(file, { width: width * scale, height: height * scale });
  return painter.surfacesOf(content, page.text, { ...plainState, matrix: [scale, 0, 0, -scale, 0, height * scale] }, 0);
}

class PagePainter {
  #layers = 0;

  constructor(
    readonly file: PdfObjects,
    readonly size: { readonly width: number; readonly height: number },
  ) {}

  /** What is painted; undefined where not all of it could be. `resources`: the text of the object that names them. */
  surfacesOf(content: PdfObject, resources: string, first: State, depth: number): readonly Surface[] | undefined {
    const surfaces: Surface[] = [];
    let last: { readonly covers: readonly Cover[]; readonly surfaces: Surface[] } | undefined;
    const add = (more: readonly Surface[], { covers }: State, opacity = 1): void => {
      if (covers.length === 0 && opacity === 1) surfaces.push(...more);
      else if (covers === last?.covers && opacity === 1) last.surfaces.push(...more);
      else {
        last = { surfaces: [...more], covers };
        surfaces.push({ ...last, opacity });
        this.#layers += 1;
      }
      if (covers.length === 0 || opacity < 1) last = undefined;
    };
    const kept: State[] = [];
    let state = first;
    let path = '';
    let clip: string | undefined;
    let values: string[] = [];
    for (const [token] of (textOf(content) ?? '').matchAll(/\[[^\]]*\]|<[^>]*>|[^\s[\]<>]+/g)) {
      if (/^[-+.\d/[<]/.test(token)) {
        values.push(token);
        continue;
      }
      const numbers = values.map(Number);
      const [a = 0, b = 0, c = 0] = numbers;
      if (token === 'q') kept.push(state);
      else if (token === 'Q') state = kept.pop() ?? first;
      else if (token === 'cm') state = { ...state, matrix: inside(state.matrix, numbers as unknown as Matrix) };
      else if (token === 'm' || token === 'l' || token === 'c') path += `${token.toUpperCase()}${numbers.map((number) => number.toFixed(5)).join(' ')}`;
      else if (token === 'h') path += 'Z';
      else if (token === 're') path += `M${a} ${b}h${c}v${numbers[3] ?? 0}h${-c}Z`;
      else if (token === 'w') state = { ...state, width: a };
      else if (token === 'J') state = { ...state, isRound: a === 1 };
      else if (token === 'd') state = { ...state, dash: (values[0] ?? '').match(/[\d.]+/g)?.map(Number) ?? [] };
      else if (token === 'scn' || token === 'SCN') {
        const colour = this.#colour(values, resources);
        if (!colour) return undefined;
        state = { ...state, [token === 'scn' ? 'fill' : 'stroke']: colour };
      } else if (token === 'gs') {
        const look = this.#named(resources, 'ExtGState', values[0])?.text ?? '';
        const alphaOf = (key: string, known: number): number => Number(new RegExp(`/${key} ([\\d.]+)`).exec(look)?.[1] ?? known);
        const [, mask] = /\/SMask (\d+) 0 R/.exec(look) ?? [];
        const cover = mask === undefined ? undefined : this.#coverOf(Number(mask), state, depth);
        if (mask !== undefined && !cover) return undefined;
        state = { ...state, fillAlpha: alphaOf('ca', state.fillAlpha), strokeAlpha: alphaOf('CA', state.strokeAlpha), covers: cover ? [...state.covers, cover] : state.covers };
      } else if (token === 'Do') {
        const form = this.#named(resources, 'XObject', values[0]);
        const drawn = form && this.#formOf(form, state, depth);
        if (!drawn) return undefined;
        add(drawn, state, state.fillAlpha);
      } else if (token === 'W' || token === 'W*') clip = token;
      else if (/^(?:[fFSsBbn]|[fBb]\*)$/.test(token)) {
        const lines = flatten(path, state.matrix);
        if (/^[fFBb]/.test(token)) add([surface(token.endsWith('*') ? evenOddPolygons(lines) : lines.map(({ points }) => points), state.fill, state.fillAlpha, false)], state);
        if (/^[SsBb]/.test(token)) add([strokeOf(lines, state)], state);
        if (clip && !this.#isWhole(lines)) {
          const polygons = clip === 'W*' ? evenOddPolygons(lines) : lines.map(({ points }) => points);
          state = { ...state, covers: [...state.covers, { surfaces: [surface(polygons, [0, 0, 0], 1, false)], byLight: false }] };
        }
        [path, clip] = ['', undefined];
      } else if (token === 'BT' || token === 'sh' || token === 'BI') return undefined;
      values = [];
    }
    return this.#layers > mostLayers ? undefined : surfaces;
  }

  /** A picture within the page, as it is before it is seen through anything. */
  #formOf(form: PdfObject, { matrix }: State, depth: number): readonly Surface[] | undefined {
    if (!form.text.includes('/Subtype /Form') || depth >= deepest) return undefined;
    const within = /\/Matrix\s*\[([^\]]*)\]/.exec(form.text)?.[1]?.trim().split(/\s+/).map(Number) as unknown as Matrix | undefined;
    return this.surfacesOf(form, form.text, { ...plainState, matrix: within ? inside(matrix, within) : matrix }, depth + 1);
  }

  /** A mask as what is seen through it. */
  #coverOf(number: number, state: State, depth: number): Cover | undefined {
    const mask = this.file.objects.get(number)?.text ?? '';
    const group = this.file.objects.get(Number(/\/G (\d+) 0 R/.exec(mask)?.[1]));
    const surfaces = group && this.#formOf(group, state, depth);
    return surfaces && { surfaces, byLight: mask.includes('/Luminosity') };
  }

  /** Whether a clip leaves the whole page: what is drawn outside is not seen anyway. */
  #isWhole(lines: readonly Line[]): boolean {
    const [only, another] = lines;
    if (!only || another || only.points.length > 10) return false;
    const xs = only.points.filter((_, index) => index % 2 === 0);
    const ys = only.points.filter((_, index) => index % 2 === 1);
    const { width, height } = this.size;
    return Math.min(...xs) <= 1 && Math.min(...ys) <= 1 && Math.max(...xs) >= width - 1 && Math.max(...ys) >= height - 1;
  }

  #colour(values: readonly string[], resources: string): Colour | undefined {
    const numbers = values.filter((value) => !value.startsWith('/')).map((value) => Number(value) * 255);
    const [red, green = red, blue = green] = numbers;
    if (red !== undefined && green !== undefined && blue !== undefined) return [red, green, blue];
    const pattern = this.#named(resources, 'Pattern', values[0]);
    const stops = pattern ? this.#stops(pattern.text, 0) : [];
    return stops.length === 0 ? undefined : [0, 1, 2].map((channel) => stops.reduce((sum, stop) => sum + (stop[channel] ?? stop[0] ?? 0), 0) / stops.length) as unknown as Colour;
  }

  /** The colours of a gradient, wherever its objects hold them. */
  #stops(text: string, depth: number): readonly (readonly number[])[] {
    const own = [...text.matchAll(/\/C[01]\s*\[([^\]]*)\]/g)].map(([, stop = '']) => stop.trim().split(/\s+/).map((value) => Number(value) * 255));
    if (depth >= deepest) return own;
    return [...own, ...[...text.matchAll(/(\d+) 0 R/g)].flatMap(([, number]) => this.#stops(this.file.objects.get(Number(number))?.text ?? '', depth + 1))];
  }

  #named(resources: string, kind: string, name = ''): PdfObject | undefined {
    const entries = new RegExp(`/${kind}\\s*<<([^>]*)>>`).exec(resources)?.[1] ?? '';
    return this.file.objects.get(Number(new RegExp(`${name}\\s+(\\d+) 0 R`).exec(entries)?.[1]));
  }
}

function surface(polygons: readonly Polygon[], [red, green, blue]: Colour, alpha: number, isStroke: boolean): Shape {
  return { polygons, x: 0, y: 0, isStroke, colour: [red, green, blue, Math.round(alpha * 255)] };
}

function strokeOf(lines: readonly Line[], { matrix: [a, b, c, d], width, dash, isRound, stroke, strokeAlpha }: State): Shape {
  const enlarged = Math.sqrt(Math.abs(a * d - b * c));
  return surface(strokePolygons(lines, width * enlarged, dash.map((part) => part * enlarged), isRound), stroke, strokeAlpha, true);
}

function textOf({ text, stream }: PdfObject): string | undefined {
  if (!stream) return undefined;
  const bytes = text.includes('/FlateDecode') ? inflateSync(stream) : stream;
  return Buffer.from(bytes).toString('latin1');
}

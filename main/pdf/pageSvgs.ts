/** A page as a picture of its own. Points. */
export interface PageSvg {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

/** The pages of a drawing; one that is looked at is made, the others are not. */
export interface PageSvgs {
  readonly count: number;
  /** The page of this place, from 0. */
  at(place: number): PageSvg | undefined;
}

/**
 * The pages of a set document, which the typesetter draws under each other in one picture (`plainSvg`): for each its ground and, on the
 * lines after it, what stands on it; then the letters and outlines that all of them use. A page takes along those that it needs.
 */
export function pageSvgs(drawing: string): PageSvgs {
  const grounds = [...drawing.matchAll(/\n {4}<path class="typst-shape"/g)].map(({ index }) => index + 1);
  const foot = drawing.indexOf('\n    <defs');
  const end = foot < 0 ? drawing.length : foot + 1;
  let definitions: Definitions | undefined;
  const pageAt = (ground: number, place: number): PageSvg => {
    definitions ??= definitionsFrom(drawing, end);
    const [head = '', opening = '', ...content] = linesOf(drawing.slice(ground, grounds[place + 1] ?? end));
    const [, height = '0', width = '0'] = /v ([\d.]+) h ([\d.]+)/.exec(head) ?? [];
    // Its place in the whole drawing is no business of the page.
    const body = [head, opening.replace(/ transform="[^"]*"/, ''), ...content].join('');
    const used = neededBy(body, definitions);
    return {
      width: Number(width),
      height: Number(height),
      svg: `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${body}<defs>${used}</defs></svg>`,
    };
  };
  return {
    count: grounds.length,
    at(place) {
      const ground = grounds[place];
      return ground === undefined ? undefined : pageAt(ground, place);
    },
  };
}

function linesOf(part: string): readonly string[] {
  return part.split('\n').map((line) => line.trim());
}

/** What stands inside of `defs`, by id. */
interface Definitions {
  get(id: string): string | undefined;
}

/** Where each definition begins is looked for once; one that a page needs is read then. */
function definitionsFrom(drawing: string, start: number): Definitions {
  const begins = new Map<string, number>();
  const parts = /\n {8}<\w+ id="([^"]+)"/g;
  parts.lastIndex = start;
  for (let found = parts.exec(drawing); found; found = parts.exec(drawing)) begins.set(found[1] ?? '', found.index + 1);
  return {
    get(id) {
      const from = begins.get(id);
      if (from === undefined) return undefined;
      return linesOf(drawing.slice(from, endOfDefinition(drawing, from))).join('');
    },
  };
}

/** A definition ends with the line that closes it, or with its only one. */
function endOfDefinition(drawing: string, from: number): number {
  const lineEnd = (at: number): number => {
    const end = drawing.indexOf('\n', at);
    return end < 0 ? drawing.length : end;
  };
  const only = lineEnd(from);
  if (drawing.slice(from, only).includes('/>')) return only;
  const last = drawing.indexOf('\n        </', from);
  return last < 0 ? only : lineEnd(last + 1);
}

/** What a page refers to, and what that refers to. */
function neededBy(body: string, definitions: Definitions): string {
  const needed = new Map<string, string>();
  const look = (text: string): void => {
    for (const [, id = ''] of text.matchAll(/(?:href="#|url\(#)([^")]+)/g)) {
      const definition = needed.has(id) ? undefined : definitions.get(id);
      if (definition === undefined) continue;
      needed.set(id, definition);
      look(definition);
    }
  };
  look(body);
  return [...needed.values()].join('');
}

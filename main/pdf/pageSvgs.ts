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
  const lines = drawing.split('\n');
  const grounds = lines.flatMap((line, place) => (/^ {4}<path class="typst-shape"/.test(line) ? [place] : []));
  const end = lines.findIndex((line) => /^ {4}<defs/.test(line));
  const pageAt = (ground: number, place: number): PageSvg => {
    const [, height = '0', width = '0'] = /v ([\d.]+) h ([\d.]+)/.exec(lines[ground] ?? '') ?? [];
    const [opening = '', ...content] = lines.slice(ground + 1, grounds[place + 1] ?? (end < 0 ? undefined : end));
    // Its place in the whole drawing is no business of the page.
    const body = [lines[ground] ?? '', opening.replace(/ transform="[^"]*"/, ''), ...content].map((line) => line.trim()).join('');
    const used = neededBy(body, definitionsOf(lines));
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

type Definitions = ReadonlyMap<string, string>;

/** Everything inside of `defs`, by id. */
function definitionsOf(lines: readonly string[]): Definitions {
  const found = new Map<string, string>();
  const start = lines.findIndex((line) => /^ {4}<defs/.test(line));
  let id = '';
  let parts: string[] = [];
  for (const line of start < 0 ? [] : lines.slice(start)) {
    const [, begins] = /^ {8}<\w+ id="([^"]+)"/.exec(line) ?? [];
    if (begins !== undefined) [id, parts] = [begins, []];
    if (id !== '' && !/^ {4}<\/?defs/.test(line)) parts.push(line.trim());
    if (id !== '' && /^ {8}(<\/|<.*\/>)/.test(line)) {
      found.set(id, parts.join(''));
      id = '';
    }
  }
  return found;
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

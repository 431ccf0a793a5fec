/** What a picture of vectors may not hold: programs, foreign pages, pictures inside, movement, and effects that are pixels. */
const refused = ['script', 'foreignobject', 'iframe', 'image', 'feimage', 'filter', 'handler', 'listener', 'animate', 'animatemotion', 'animatetransform', 'set', 'discard', 'audio', 'video', 'embed', 'object', 'a'];
/** Copies can hold copies: more of them could draw without end. */
const mostCopies = 12;
const mostElements = 5_000;

const tag = /<(\/?)([A-Za-z][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;
const attribute = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export interface SvgSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Reads a picture of vectors: its size, or what stands against it, as its file names it (an element, an attribute, `xml` where it is
 * no whole XML, `size` where it tells none). A type of document may be named; declarations of entities are refused, so nothing grows while it is read.
 */
export function readSvg(source: string): SvgSize | { readonly fault: string } {
  const text = source
    .replace(/^\uFEFF/, '')
    // One after the other as they stand: a comment may not hide what stands between two pieces of plain text.
    .replaceAll(/<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, plain?: string) => plain?.replaceAll(/[<&]/g, ' ') ?? '')
    .replace(/^\s*<\?xml[^?]*\?>/, '')
    .replace(/^\s*<!DOCTYPE\s+svg(?:\s+PUBLIC\s+"[^"<>]*")?(?:\s+"[^"<>]*")?\s*>/, '')
    .trim();
  if (/<[!?]/.test(text)) return { fault: /<!(?:DOCTYPE|ENTITY)/i.test(text) ? 'DOCTYPE' : 'xml' };
  const open: string[] = [];
  let [elements, copies, read] = [0, 0, 0];
  let size: SvgSize | undefined;
  for (const { 0: whole, 1: closing, 2: name = '', 3: attributes = '', 4: alone, index } of text.matchAll(tag)) {
    const between = text.slice(read, index);
    if (between.includes('<') || (open.length === 0 && read > 0) || (elements === 0 && index > 0)) return { fault: 'xml' };
    if (open.at(-1) === 'style' && isReaching(between)) return { fault: 'style' };
    read = index + whole.length;
    if (closing) {
      if (open.pop() !== name) return { fault: 'xml' };
      continue;
    }
    const local = name.toLowerCase().split(':').at(-1) ?? '';
    if (elements === 0 && local !== 'svg') return { fault: 'xml' };
    if (refused.includes(local)) return { fault: name };
    if (local === 'use') copies += 1;
    elements += 1;
    if (copies > mostCopies || elements > mostElements) return { fault: name };
    const values = new Map([...attributes.matchAll(attribute)].map(([, key = '', one, other]) => [key, decoded(one ?? other ?? '')] as const));
    for (const [key, value] of values) if (isAgainst(key.toLowerCase(), value)) return { fault: key };
    if (elements === 1) size = sizeOf(values);
    if (!alone) open.push(name);
  }
  if (read !== text.length || open.length > 0 || elements === 0) return { fault: 'xml' };
  return size ?? { fault: 'size' };
}

function isAgainst(key: string, value: string): boolean {
  const local = key.split(':').at(-1) ?? '';
  if (local.startsWith('on') || local === 'base') return true;
  if (local === 'href' || local === 'src') return !value.trim().startsWith('#');
  return !key.startsWith('xmlns') && isReaching(value);
}

/** Whether a style reaches for anything outside the picture, or is written so that it cannot be told. */
function isReaching(style: string): boolean {
  return /\\|@import|(?:java|vb)script:|url\((?!\s*["']?#)/i.test(decoded(style));
}

function decoded(text: string): string {
  return text
    .replaceAll(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, ten?: string) => String.fromCodePoint(Math.min(0x10ffff, hex ? Number.parseInt(hex, 16) : Number(ten))))
    .replaceAll(/\/\*[\s\S]*?\*\//g, '');
}

function sizeOf(values: ReadonlyMap<string, string>): SvgSize | undefined {
  const box = (values.get('viewBox') ?? '').trim().split(/[\s,]+/).map(Number);
  const [width, height] = box.length === 4 ? [box[2], box[3]] : ['width', 'height'].map((side) => (/^[\d.]+(?:px|pt|mm|cm|in)?$/.test(values.get(side) ?? '') ? Number.parseFloat(values.get(side) ?? '') : Number.NaN));
  return width !== undefined && height !== undefined && width > 0 && height > 0 && width / height < 100 && height / width < 100 ? { width, height } : undefined;
}

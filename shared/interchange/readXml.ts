import { ReadFault, reading, type ReadOutcome } from './readOutcome.ts';

/** An element with its attributes, and what stands in it in order. Names keep their prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** Elements of one file; real ones have far fewer. */
const mostElements = 500_000;
const deepest = 400;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const markup = /<(?:(!--)|(!\[CDATA\[)|(!)|(\?)|(\/)?([^\s/>&<"'=]+))/y;
const attribute = /\s+([^\s=/>"'<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const closing = /\s*(\/?)>/y;

/**
 * Reads XML and nothing beyond: no document types, so that no entity can be made and nothing outside be asked for. The number of
 * elements and their depth are bounded. Reasons: `reason-xml`, `reason-xml-doctype`, `reason-too-many`, `reason-too-deep`.
 */
export function readXml(text: string): ReadOutcome<XmlElement> {
  return reading(() => rootOf(text.replace(/^\uFEFF/, '')));
}

function rootOf(text: string): XmlElement {
  const document: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [document];
  let count = 0;
  let at = 0;
  while (at < text.length) {
    const holder = open.at(-1) ?? document;
    const start = text.indexOf('<', at);
    addText(holder, text.slice(at, start < 0 ? text.length : start));
    if (start < 0) break;
    markup.lastIndex = start;
    const match = markup.exec(text);
    if (!match) throw new ReadFault('reason-xml');
    const [, comment, characters, declaration, instruction, isEnd, name = ''] = match;
    at = markup.lastIndex;
    if (comment) at = after(text, '-->', at);
    else if (characters) {
      const end = after(text, ']]>', at);
      holder.children.push(text.slice(at, end - 3));
      at = end;
    } else if (declaration) throw new ReadFault('reason-xml-doctype');
    else if (instruction) at = after(text, '?>', at);
    else if (isEnd) {
      closing.lastIndex = at;
      if (open.length < 2 || holder.name !== name || closing.exec(text)?.[1] !== '') throw new ReadFault('reason-xml');
      at = closing.lastIndex;
      open.pop();
    } else {
      if (++count > mostElements) throw new ReadFault('reason-too-many');
      if (open.length > deepest) throw new ReadFault('reason-too-deep');
      const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
      attribute.lastIndex = at;
      for (let found = attribute.exec(text); found; found = attribute.exec(text)) {
        const [, key = '', double, single] = found;
        attributes[key] = decoded(double ?? single ?? '');
        at = attribute.lastIndex;
      }
      closing.lastIndex = at;
      const end = closing.exec(text);
      if (!end) throw new ReadFault('reason-xml');
      at = closing.lastIndex;
      const element: OpenElement = { name, attributes, children: [] };
      holder.children.push(element);
      if (end[1] === '') open.push(element);
    }
  }
  const [root, another] = document.children.filter((child) => typeof child !== 'string');
  if (open.length > 1 || !root || another) throw new ReadFault('reason-xml');
  return root;
}

function addText(holder: OpenElement, text: string): void {
  if (text === '') return;
  if (holder.name === '' && text.trim() !== '') throw new ReadFault('reason-xml');
  holder.children.push(decoded(text));
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw new ReadFault('reason-xml');
  return at + mark.length;
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|([^;&\s]{0,12}));?/g, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    if (!whole.endsWith(';') || (code !== undefined && code > 0x10ffff)) throw new ReadFault('reason-xml');
    const meant = code === undefined ? entities[name ?? ''] : String.fromCodePoint(code);
    if (meant === undefined) throw new ReadFault('reason-xml');
    return meant;
  });
}

/** The elements in an element that are called so, whatever their prefix. */
export function elementsIn(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string' && localName(child) === name);
}

/** An element's name without its prefix. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** All text in an element and the elements in it. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** Every element in an element, itself first, as they stand in the text. */
export function* elementsBelow(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elementsBelow(child);
}

import { createHash, type Hash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { namedByTrailer, type PdfObject, type PdfObjects } from './pdfObjects.ts';
import { passedOver } from './seal.ts';

/** What an object says: its own kind of number, name, text, list or table of others, and where another lies. */
type Value =
  | { readonly kind: 'reference'; readonly number: number }
  | { readonly kind: 'number'; readonly value: number }
  /** A name with its stroke, or true or false. */
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'text'; readonly bytes: Uint8Array }
  | { readonly kind: 'list'; readonly values: readonly Value[] }
  | { readonly kind: 'table'; readonly entries: ReadonlyMap<string, Value> }
  | { readonly kind: 'nothing' };

const token = /\s*(?:(?<reference>\d+) \d+ R\b|(?<number>[+-]?(?:\d+\.?\d*|\.\d+))|(?<name>\/[^\s()<>[\]{}/%]*)|(?<sign><<|>>|\[|\])|<(?<hex>[0-9A-Fa-f\s]*)>|(?<text>\()|(?<word>true|false|null))/y;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/**
 * The digest that `pageDigest` finds in the finished file, of its objects before they are packed; those to which no page leads are not read. Names and
 * keywords are written as the typesetter writes them: names plainly, keywords as ASCII or UTF-16. Throws for what is no PDF's object.
 */
export function objectsDigest(file: PdfObjects): string {
  return new Digest(file).hex();
}

class Digest {
  readonly #hash: Hash = createHash('sha256');
  readonly #read = new Map<number, Value>();
  readonly #seen = new Map<number, number>();

  constructor(readonly file: PdfObjects) {}

  hex(): string {
    const { file } = this;
    const entries = (key: 'Root' | 'Info'): ReadonlyMap<string, Value> => entriesOf(this.#value(namedByTrailer(file, key)));
    this.#hash.update(`${wordsOf(entries('Info').get('Keywords'))}\n`);
    for (const page of this.#pagesIn(entries('Root').get('Pages'))) {
      this.#hash.update('page\n');
      this.#take(page, undefined);
    }
    return this.#hash.digest('hex');
  }

  /** The pages under a node of their tree, in their order. */
  #pagesIn(node: Value | undefined): readonly Value[] {
    const found = node?.kind === 'reference' ? this.#value(node.number) : node;
    const kids = entriesOf(found).get('Kids');
    if (!found || kids?.kind !== 'list') return found ? [found] : [];
    return kids.values.flatMap((kid) => this.#pagesIn(kid));
  }

  #value(number: number): Value {
    const known = this.#read.get(number);
    if (known) return known;
    const object = this.file.objects.get(number);
    const value: Value = object ? new Reader(object.text).value() : { kind: 'nothing' };
    this.#read.set(number, value);
    return value;
  }

  #take(value: Value, object: PdfObject | undefined): void {
    const hash = this.#hash;
    switch (value.kind) {
      case 'reference': {
        const known = this.#seen.get(value.number);
        if (known !== undefined) return void hash.update(`see ${known}\n`);
        this.#seen.set(value.number, this.#seen.size);
        return this.#take(this.#value(value.number), this.file.objects.get(value.number));
      }
      case 'table': {
        const names = [...value.entries.keys()].filter((name) => !passedOver.has(name)).sort();
        for (const name of names) {
          hash.update(`/${name} `);
          this.#take(value.entries.get(name) ?? { kind: 'nothing' }, undefined);
        }
        if (object?.stream) hash.update(plainBytes(object.stream, value.entries));
        return;
      }
      case 'list':
        hash.update(`[${value.values.length}\n`);
        for (const each of value.values) this.#take(each, undefined);
        return;
      case 'text':
        return void hash.update(value.bytes);
      case 'number':
        return void hash.update(`${Number(value.value.toFixed(4))}\n`);
      case 'word':
        return void hash.update(`${value.word}\n`);
      case 'nothing':
        return void hash.update('nothing\n');
    }
  }
}

function plainBytes(stream: Uint8Array, entries: ReadonlyMap<string, Value>): Uint8Array {
  const filter = entries.get('Filter');
  return filter?.kind === 'word' && filter.word === '/FlateDecode' && !entries.has('DecodeParms') ? inflateSync(stream) : stream;
}

function wordsOf(text: Value | undefined): string {
  if (text?.kind !== 'text') return '';
  const bytes = Buffer.from(text.bytes);
  return bytes.toString('hex', 0, 2) === 'feff' ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : bytes.toString('latin1');
}

function entriesOf(value: Value | undefined): ReadonlyMap<string, Value> {
  return value?.kind === 'table' ? value.entries : new Map();
}

/** Reads the one value that an object's text is. */
class Reader {
  #at = 0;

  constructor(readonly text: string) {}

  value(): Value {
    const found = this.#next();
    if (!found) throw new Error(`The PDF has an object that is none: ${this.text.slice(this.#at, this.#at + 40)}`);
    return this.#valueOf(found);
  }

  #next(): Readonly<Record<string, string | undefined>> | undefined {
    token.lastIndex = this.#at;
    const found = token.exec(this.text);
    if (found) this.#at = token.lastIndex;
    return found?.groups;
  }

  #valueOf({ reference, number, name, sign, hex, text, word }: Readonly<Record<string, string | undefined>>): Value {
    if (reference !== undefined) return { kind: 'reference', number: Number(reference) };
    if (number !== undefined) return { kind: 'number', value: Number(number) };
    if (name !== undefined) return { kind: 'word', word: name };
    if (hex !== undefined) return { kind: 'text', bytes: Buffer.from(evenDigits(hex.replaceAll(/\s/g, '')), 'hex') };
    if (text !== undefined) return { kind: 'text', bytes: Buffer.from(this.#letters(), 'latin1') };
    if (sign === '[') return { kind: 'list', values: this.#until(']') };
    if (sign === '<<') return { kind: 'table', entries: this.#entries() };
    return word === 'true' || word === 'false' ? { kind: 'word', word } : { kind: 'nothing' };
  }

  #until(end: string): readonly Value[] {
    const values: Value[] = [];
    for (;;) {
      const found = this.#next();
      if (!found) throw new Error('The PDF has an object without its end');
      if (found['sign'] === end) return values;
      values.push(this.#valueOf(found));
    }
  }

  #entries(): ReadonlyMap<string, Value> {
    const parts = this.#until('>>');
    const entries = new Map<string, Value>();
    for (let place = 0; place + 1 < parts.length; place += 2) {
      const [name, value] = [parts[place], parts[place + 1]];
      if (name?.kind === 'word' && value) entries.set(name.word.slice(1), value);
    }
    return entries;
  }

  /** The letters up to the bracket that closes them (ISO 32000-1, 7.3.4.2). */
  #letters(): string {
    let letters = '';
    for (let depth = 1; ; this.#at++) {
      const letter = this.text[this.#at];
      if (letter === undefined) throw new Error('The PDF has a text without its end');
      if (letter === '\\') {
        const [escaped = ''] = /^(?:[0-7]{1,3}|\r\n|[\s\S])/.exec(this.text.slice(this.#at + 1, this.#at + 4)) ?? [];
        this.#at += escaped.length;
        if (/^[0-7]/.test(escaped)) letters += String.fromCharCode(Number.parseInt(escaped, 8) & 0xff);
        else if (!/^[\r\n]/.test(escaped)) letters += escapes[escaped] ?? escaped;
        continue;
      }
      if (letter === '(') depth++;
      else if (letter === ')' && --depth === 0) break;
      letters += letter;
    }
    this.#at++;
    return letters;
  }
}

function evenDigits(hex: string): string {
  return hex.length % 2 === 0 ? hex : `${hex}0`;
}

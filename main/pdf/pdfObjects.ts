/** An object of a PDF as it is written: its text, and the bytes of its stream. */
export interface PdfObject {
  /** Latin 1: a byte a letter. */
  readonly text: string;
  /** As it is filtered; its length in the text is ours to keep true. */
  readonly stream?: Uint8Array;
}

/** The objects of a PDF, none of them read further. */
export interface PdfObjects {
  /** Such as `%PDF-1.7`. */
  readonly head: string;
  readonly objects: ReadonlyMap<number, PdfObject>;
  /** The entries of the trailer but for the count of objects. */
  readonly trailer: string;
}

/** Reads a PDF with a plain table of its objects, as the typesetter writes it. Throws for any other. */
export function readPdfObjects(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.toString('latin1', Math.max(0, file.length - 64));
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? Number.NaN);
  const foot = Number.isNaN(table) ? '' : file.toString('latin1', table);
  const [known = '', count = '0'] = /^xref\s+0 (\d+)\s+/.exec(foot) ?? [];
  const [, trailer] = /trailer\s*<<([\s\S]*)>>\s*startxref/.exec(foot) ?? [];
  if (trailer === undefined) throw new Error('The PDF has no table of its objects');
  const starts: number[] = [];
  for (let number = 1; number < Number(count); number++) {
    const entry = foot.slice(known.length + number * 20, known.length + number * 20 + 18);
    if (entry.endsWith('n')) starts.push(Number(entry.slice(0, 10)));
  }
  starts.sort((one, other) => one - other);
  const objects = new Map<number, PdfObject>();
  starts.forEach((start, place) => {
    const [number, object] = readObject(file, start, starts[place + 1] ?? table);
    objects.set(number, object);
  });
  return { head: file.toString('latin1', 0, 8), objects, trailer: trailer.replace(/\/Size \d+/, '').trim() };
}

function readObject(file: Buffer, start: number, end: number): readonly [number, PdfObject] {
  const begins = file.indexOf(' 0 obj', start, 'latin1');
  const number = Number(file.toString('latin1', start, begins));
  const last = file.lastIndexOf('endobj', end, 'latin1');
  const isStream = file.toString('latin1', Math.max(begins, last - 12), last).includes('endstream');
  if (!isStream) return [number, { text: file.toString('latin1', begins + ' 0 obj'.length, last).trim() }];
  const body = file.indexOf('\nstream\n', begins, 'latin1');
  const text = file.toString('latin1', begins + ' 0 obj'.length, body).trim();
  const length = Number(/\/Length (\d+)/.exec(text)?.[1]);
  const from = body + '\nstream\n'.length;
  return [number, { text, stream: file.subarray(from, from + length) }];
}

/** Text without line ends and indents, and with the length that its stream has. */
function written({ text, stream }: PdfObject): string {
  const whole = stream ? text.replace(/\/Length \d+/, `/Length ${stream.length}`) : text;
  return whole.includes('\n') ? whole.replaceAll(/\n */g, ' ') : whole;
}

/** Collects a file and where its parts begin. */
export class PdfWriter {
  readonly starts = new Map<number, number>();
  readonly #parts: Uint8Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(part: string | Uint8Array): void {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    this.#parts.push(bytes);
    this.#length += bytes.length;
  }

  object(number: number, object: PdfObject): void {
    this.starts.set(number, this.#length);
    this.add(`${number} 0 obj\n${written(object)}`);
    if (object.stream) {
      this.add('\nstream\n');
      this.add(object.stream);
      this.add('\nendstream');
    }
    this.add('\nendobj\n');
  }

  bytes(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.#parts));
  }
}

/** The number of the object that the trailer names: none, which no object has, where it names none. */
export function namedByTrailer({ trailer }: PdfObjects, key: 'Root' | 'Info'): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(trailer)?.[1]);
}

/** Four bytes that say to a program that this is no text. */
export const binary = '%\u00ff\u00ff\u00ff\u00ff\n';

/** Objects that are packed together: fewer begin anew too often, more have longer numbers in their table and less in common. */
const packedTogether = 256;

/** The objects in a third of the room: all that have no stream are packed into streams (ISO 32000-1, 7.5.7 and 7.5.8). */
export function writePackedPdf({ head, objects, trailer }: PdfObjects, deflate: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  const writer = new PdfWriter();
  writer.add(`${head}\n${binary}`);
  const plain = [...objects].filter(([, { stream }]) => !stream).sort(([one], [other]) => one - other);
  let next = Math.max(0, ...objects.keys()) + 1;
  const packs = Array.from({ length: Math.ceil(plain.length / packedTogether) }, (_, place) => ({ number: next++, members: plain.slice(place * packedTogether, (place + 1) * packedTogether) }));
  const packed = packs.map(({ number, members }) => [number, packOf(members, deflate)] as const);
  for (const [number, object] of objects) if (object.stream) writer.object(number, object);
  for (const [number, object] of packed) writer.object(number, object);
  const table = next;
  const start = writer.length;
  const rows = Buffer.alloc((table + 1) * rowLength);
  rows.writeUInt16BE(0xffff, 5);
  for (const [number, at] of [...writer.starts, [table, start] as const]) row(rows, number, 1, at, 0);
  for (const { number, members } of packs) members.forEach(([member], place) => row(rows, member, 2, number, place));
  const stream = deflate(asDifferences(rows));
  writer.object(table, { text: `<< /Type /XRef /Size ${table + 1} /W [1 4 2] ${trailer} /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns ${rowLength} >> /Length 0 >>`, stream });
  writer.add(`startxref\n${start}\n%%EOF\n`);
  return writer.bytes();
}

const rowLength = 7;

function row(rows: Buffer, number: number, kind: number, place: number, index: number): void {
  rows.writeUInt8(kind, number * rowLength);
  rows.writeUInt32BE(place, number * rowLength + 1);
  rows.writeUInt16BE(index, number * rowLength + 5);
}

/** Each row as what it differs by from the one before (PNG's “up”): most are one place on. */
function asDifferences(rows: Buffer): Buffer {
  const differences = Buffer.alloc((rows.length / rowLength) * (rowLength + 1), 2);
  for (let at = 0; at < rows.length; at++) {
    const line = Math.floor(at / rowLength);
    differences[at + line + 1] = (rows[at] ?? 0) - (rows[at - rowLength] ?? 0);
  }
  return differences;
}

function packOf(members: readonly (readonly [number, PdfObject])[], deflate: (bytes: Uint8Array) => Uint8Array): PdfObject {
  const places: string[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const [number, object] of members) {
    const text = `${written(object)}\n`;
    places.push(`${number} ${at}`);
    texts.push(text);
    at += text.length;
  }
  const table = `${places.join(' ')}\n`;
  const stream = deflate(Buffer.from(table + texts.join(''), 'latin1'));
  return { text: `<< /Type /ObjStm /N ${members.length} /First ${table.length} /Filter /FlateDecode /Length 0 >>`, stream };
}

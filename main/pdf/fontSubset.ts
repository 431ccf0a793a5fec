import { tablesIn } from './fontFace.ts';

const argumentsAreWords = 0x0001;
const hasScale = 0x0008;
const moreComponents = 0x0020;
const hasTwoScales = 0x0040;
const hasMatrix = 0x0080;
/** The tables that a TrueType font inside a PDF needs (PDF 32000-1, 9.9). */
const kept = ['cvt ', 'fpgm', 'prep', 'head', 'hhea', 'maxp', 'hmtx', 'loca', 'glyf'];

/**
 * A TrueType file with the outlines of these glyphs alone. Glyph numbers stay as they are – nothing is renumbered, so
 * no glyph can go astray – and what composite glyphs are made of comes along. Emptied parts deflate to next to nothing.
 */
export function subsetFont(bytes: Uint8Array, glyphs: Iterable<number>): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesIn(bytes);
  const table = (tag: string): Uint8Array => {
    const entry = tables.get(tag);
    return entry ? bytes.slice(entry.offset, entry.offset + entry.length) : new Uint8Array();
  };
  const [head, maxp, hmtx] = [table('head'), table('maxp'), table('hmtx')];
  const glyphCount = new DataView(maxp.buffer).getUint16(4);
  const longOffsets = new DataView(head.buffer).getInt16(50) === 1;
  const loca = tables.get('loca')?.offset ?? 0;
  const glyf = tables.get('glyf')?.offset ?? 0;
  const offsetOf = (glyph: number): number =>
    glyf + (longOffsets ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2);

  const wanted = new Set<number>([0]);
  const queue = [0, ...glyphs];
  for (let glyph = queue.pop(); glyph !== undefined; glyph = queue.pop()) {
    if (glyph >= glyphCount) continue;
    wanted.add(glyph);
    for (const part of partsOf(view, offsetOf(glyph), offsetOf(glyph + 1))) if (!wanted.has(part)) queue.push(part);
  }

  const outlines: Uint8Array[] = [];
  const offsets = new Uint8Array((glyphCount + 1) * 4);
  const offsetsView = new DataView(offsets.buffer);
  const metrics = new DataView(hmtx.buffer);
  const measured = new DataView(table('hhea').buffer).getUint16(34);
  let size = 0;
  for (let glyph = 0; glyph < glyphCount; glyph++) {
    offsetsView.setUint32(glyph * 4, size);
    if (wanted.has(glyph)) {
      const outline = bytes.subarray(offsetOf(glyph), offsetOf(glyph + 1));
      outlines.push(outline);
      size += outline.length;
    } else if (glyph < measured - 1) {
      metrics.setUint32(glyph * 4, 0);
    }
  }
  offsetsView.setUint32(glyphCount * 4, size);
  new DataView(head.buffer).setInt16(50, 1);

  const made = new Map([
    ['head', head],
    ['hmtx', hmtx],
    ['loca', offsets],
    ['glyf', concatenated(outlines, size)],
  ]);
  const parts = kept.map((tag) => [tag, made.get(tag) ?? table(tag)] as const).filter(([, data]) => data.length > 0);
  return trueTypeFile(parts);
}

/** The glyphs that a composite glyph is made of; none for a simple one. */
function partsOf(view: DataView, start: number, end: number): readonly number[] {
  if (end - start < 10 || view.getInt16(start) >= 0) return [];
  const parts: number[] = [];
  let at = start + 10;
  for (let flags = moreComponents; flags & moreComponents && at + 4 <= end; ) {
    flags = view.getUint16(at);
    parts.push(view.getUint16(at + 2));
    at += 4 + (flags & argumentsAreWords ? 4 : 2);
    if (flags & hasScale) at += 2;
    else if (flags & hasTwoScales) at += 4;
    else if (flags & hasMatrix) at += 8;
  }
  return parts;
}

function concatenated(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function trueTypeFile(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const padded = (length: number): number => Math.ceil(length / 4) * 4;
  const header = 12 + sorted.length * 16;
  const file = new Uint8Array(sorted.reduce((size, [, data]) => size + padded(data.length), header));
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(sorted.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, sorted.length);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, sorted.length * 16 - 2 ** power * 16);
  let at = header;
  sorted.forEach(([tag, data], index) => {
    const entry = 12 + index * 16;
    for (let letter = 0; letter < 4; letter++) file[entry + letter] = tag.charCodeAt(letter);
    file.set(data, at);
    view.setUint32(entry + 4, checksum(view, at, padded(data.length)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, data.length);
    at += padded(data.length);
  });
  return file;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

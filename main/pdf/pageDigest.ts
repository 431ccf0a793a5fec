import { createHash, type Hash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { PDFArray, PDFBool, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFStream, PDFString, type PDFDocument, type PDFObject } from 'pdf-lib';
import { passedOver } from './seal.ts';

/**
 * SHA-256, hex, of all that a PDF's pages show – contents, fonts, pictures, links – and of the keywords that say where it came
 * from. The same after a program has only saved the file anew: numbers of objects and packing do not count.
 */
export function pageDigest(document: PDFDocument): string {
  const hash = createHash('sha256');
  hash.update(`${document.getKeywords() ?? ''}\n`);
  const seen = new Map<PDFRef, number>();
  for (const page of document.getPages()) {
    hash.update('page\n');
    digest(page.node, document, hash, seen);
  }
  return hash.digest('hex');
}

function digest(object: PDFObject | undefined, document: PDFDocument, hash: Hash, seen: Map<PDFRef, number>): void {
  if (object instanceof PDFRef) {
    const known = seen.get(object);
    if (known !== undefined) return void hash.update(`see ${known}\n`);
    seen.set(object, seen.size);
    return digest(document.context.lookup(object), document, hash, seen);
  }
  if (object instanceof PDFDict) return digestEntries(object, document, hash, seen);
  if (object instanceof PDFStream) {
    digestEntries(object.dict, document, hash, seen);
    return void hash.update(contentsOf(object));
  }
  if (object instanceof PDFArray) {
    hash.update(`[${object.size()}\n`);
    for (const entry of object.asArray()) digest(entry, document, hash, seen);
    return;
  }
  if (object instanceof PDFString || object instanceof PDFHexString) return void hash.update(object.asBytes());
  if (object instanceof PDFNumber) return void hash.update(`${Number(object.asNumber().toFixed(4))}\n`);
  if (object instanceof PDFName || object instanceof PDFBool) return void hash.update(`${object.toString()}\n`);
  hash.update('nothing\n');
}

function digestEntries(dict: PDFDict, document: PDFDocument, hash: Hash, seen: Map<PDFRef, number>): void {
  const entries = dict.entries().map(([key, value]) => [key.decodeText(), value] as const);
  for (const [key, value] of entries.filter(([name]) => !passedOver.has(name)).sort(([one], [other]) => (one < other ? -1 : 1))) {
    hash.update(`/${key} `);
    digest(value, document, hash, seen);
  }
}

function contentsOf(stream: PDFStream): Uint8Array {
  const bytes = stream instanceof PDFRawStream ? stream.contents : stream.getContents();
  if (String(stream.dict.get(PDFName.of('Filter'))) !== '/FlateDecode' || stream.dict.has(PDFName.of('DecodeParms'))) return bytes;
  try {
    return inflateSync(bytes, { maxOutputLength: 256 * 1024 * 1024 });
  } catch {
    return bytes;
  }
}

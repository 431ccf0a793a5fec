import { deflateSync, inflateSync } from 'node:zlib';
import { LastMade } from './lastMade.ts';
import { objectsDigest } from './objectsDigest.ts';
import { orderObjects } from './orderObjects.ts';
import { withoutGroups } from './plainStructure.ts';
import { namedByTrailer, readPdfObjects, writePackedPdf, type PdfObject, type PdfObjects } from './pdfObjects.ts';
import { sealKey } from './seal.ts';
import { shortTexts } from './textStrings.ts';
import { thinContents } from './thinContents.ts';

/** Level 8 takes half as long again for one byte in a hundred. Handed to other threads, a page takes as long to be handed over as to be packed. */
const squeezed = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: 7 });

/** Finishes files one after another, and knows what it made of the pages and packs that the last one had, too. */
export class Finisher {
  readonly #pages = new LastMade<Thin>();
  readonly #packs = new LastMade<Uint8Array>();

  /**
   * The same document in a fourth of the room – all that is no stream is packed, pages have no finer numbers than can be seen, groups that say nothing
   * are no elements – with the digest of its pages. Takes what the typesetter wrote; the same bytes, whatever was finished before.
   */
  finish(bytes: Uint8Array): Uint8Array {
    const file = readPdfObjects(bytes);
    const short = new Map<number, PdfObject>();
    for (const [number, object] of file.objects) {
      const text = shortTexts(withoutBorders(object.text));
      short.set(number, text === object.text ? object : { ...object, text });
    }
    // From 2.0 on, links point to elements, to groups as well.
    const objects = file.head < '%PDF-2' ? withoutGroups(short) : short;
    // Digested unpacked, as a packed stream has the same digest.
    const unpacked = new Map(objects);
    for (const [numbers, make] of [[contentsOf(file), (object: PdfObject) => this.#thinned(object)], [mapsOf(file), packed]] as const) {
      for (const number of numbers) {
        const object = objects.get(number);
        if (!object) continue;
        const { plain, small } = make(object);
        unpacked.set(number, plain);
        objects.set(number, small);
      }
    }
    const digest = objectsDigest({ ...file, objects: unpacked });
    const root = namedByTrailer(file, 'Root');
    const catalogue = objects.get(root)?.text ?? '';
    // “Suspects” says what is so by default, and poppler complains of it to everybody's terminal.
    objects.set(root, { text: catalogue.replace(/\/Suspects false/, '').replace(/>>$/, `/${sealKey} <${digest}> >>`) });
    const finished = writePackedPdf(orderObjects({ ...file, objects }), (pack) => this.#packs.of(pack, squeezed));
    this.#pages.turn();
    this.#packs.turn();
    return finished;
  }

  /** With coarser numbers. */
  #thinned(object: PdfObject): Smaller {
    const { text, stream } = object;
    if (!stream || !text.includes('/Filter /FlateDecode')) return { plain: object, small: object };
    const { contents, small } = this.#pages.of(stream, thin);
    return { plain: { text: text.replace('/Filter /FlateDecode', ''), stream: contents }, small: { text, stream: small } };
  }
}

const borders = String.raw`<<\s*/O /Layout(?:\s*/Border(?:Color|Style|Thickness) (?:\[[^\[\]]*\]|[^\s\[\]]+))+\s*>>`;
const onlyBorders = new RegExp(String.raw`/A (?:${borders}|\[\s*(?:${borders}\s*)+\])\s*`, 'g');
const someBorders = new RegExp(borders, 'g');

/** A cell without words on its lines, which every page shows and poppler takes for wrong. */
function withoutBorders(text: string): string {
  return !text.includes('/O /Layout') ? text : text.replace(onlyBorders, '').replace(someBorders, '');
}

/** The streams that draw pages. */
function contentsOf({ objects }: PdfObjects): readonly number[] {
  return [...objects.values()].filter(({ text }) => text.includes('/Contents ') && /\/Type \/Page\s/.test(text)).map(({ text }) => Number(/\/Contents (\d+) 0 R/.exec(text)?.[1]));
}

/** The streams that say which characters the letters of a font are; the typesetter leaves them as they are. */
function mapsOf({ objects }: PdfObjects): readonly number[] {
  return [...objects.keys()].filter((number) => {
    const { text = '', stream } = objects.get(number) ?? {};
    return stream && /\/Type \/CMap\s/.test(text) && !text.includes('/Filter');
  });
}

/** A stream as it is, and as it will be packed. */
interface Smaller {
  readonly plain: PdfObject;
  readonly small: PdfObject;
}

function packed(object: PdfObject): Smaller {
  const { text, stream } = object;
  return { plain: object, small: stream ? { text: text.replace(/^<</, '<< /Filter /FlateDecode'), stream: squeezed(stream) } : object };
}

/** A page's contents with coarser numbers, and as they are packed. */
interface Thin {
  readonly contents: Uint8Array;
  readonly small: Uint8Array;
}

function thin(stream: Uint8Array): Thin {
  const contents = thinContents(inflateSync(stream));
  return { contents, small: squeezed(contents) };
}

import { promisify } from 'node:util';
import { deflate, inflateSync } from 'node:zlib';
import { LastMade } from './lastMade.ts';
import { objectsDigest } from './objectsDigest.ts';
import { orderObjects } from './orderObjects.ts';
import { withoutGroups } from './plainStructure.ts';
import { namedByTrailer, readPdfObjects, writePackedPdf, type PdfObject, type PdfObjects } from './pdfObjects.ts';
import { sealKey } from './seal.ts';
import { shortTexts } from './textStrings.ts';
import { thinContents } from './thinContents.ts';

const squeeze = promisify(deflate);
/** Level 9 takes half as long again for a kilobyte in five thousand. */
const squeezed = async (bytes: Uint8Array): Promise<Uint8Array> => squeeze(bytes, { level: 8 });

/** Finishes files one after another, and knows what it made of the pages and packs that the last one had, too. */
export class Finisher {
  readonly #pages = new LastMade<Thin>();
  readonly #packs = new LastMade<Promise<Uint8Array>>();

  /**
   * The same document in a fourth of the room – all that is no stream is packed, pages have no finer numbers than can be seen, groups that say nothing
   * are no elements – with the digest of its pages. Takes what the typesetter wrote; the same bytes, whatever was finished before.
   */
  async finish(bytes: Uint8Array): Promise<Uint8Array> {
    const file = readPdfObjects(bytes);
    const short = new Map([...file.objects].map(([number, object]) => [number, { ...object, text: shortTexts(withoutBorders(object.text)) }]));
    // From 2.0 on, links point to elements, to groups as well.
    const objects = file.head < '%PDF-2' ? withoutGroups(short) : short;
    const smaller = [...contentsOf(file).map((number) => [number, (object: PdfObject) => this.#thinned(object)] as const), ...mapsOf(file).map((number) => [number, packed] as const)].flatMap(([number, make]) => {
      const object = objects.get(number);
      return object ? [{ number, ...make(object) }] : [];
    });
    // They are packed by other threads while this one reads what they show: unpacked, as a packed stream has the same digest.
    const packing = Promise.all(smaller.map(async ({ number, small }) => [number, await small] as const));
    const digest = objectsDigest({ ...file, objects: new Map([...objects, ...smaller.map(({ number, plain }) => [number, plain] as const)]) });
    for (const [number, object] of await packing) objects.set(number, object);
    const root = namedByTrailer(file, 'Root');
    const catalogue = objects.get(root)?.text ?? '';
    // “Suspects” says what is so by default, and poppler complains of it to everybody's terminal.
    objects.set(root, { text: catalogue.replace(/\/Suspects false/, '').replace(/>>$/, `/${sealKey} <${digest}> >>`) });
    const finished = await writePackedPdf(orderObjects({ ...file, objects }), (pack) => this.#packs.of(pack, squeezed));
    this.#pages.turn();
    this.#packs.turn();
    return finished;
  }

  /** With coarser numbers. */
  #thinned(object: PdfObject): Smaller {
    const { text, stream } = object;
    if (!stream || !text.includes('/Filter /FlateDecode')) return { plain: object, small: Promise.resolve(object) };
    const { contents, small } = this.#pages.of(stream, thin);
    return { plain: { text: text.replace('/Filter /FlateDecode', ''), stream: contents }, small: small.then((bytes): PdfObject => ({ text, stream: bytes })) };
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
  return [...objects.values()].flatMap(({ text }) => (/\/Type \/Page\s/.test(text) ? [Number(/\/Contents (\d+) 0 R/.exec(text)?.[1])] : []));
}

/** The streams that say which characters the letters of a font are; the typesetter leaves them as they are. */
function mapsOf({ objects }: PdfObjects): readonly number[] {
  return [...objects].flatMap(([number, { text }]) => (/\/Type \/CMap\s/.test(text) && !text.includes('/Filter') ? [number] : []));
}

/** A stream as it is, and as it will be packed. */
interface Smaller {
  readonly plain: PdfObject;
  readonly small: Promise<PdfObject>;
}

function packed(object: PdfObject): Smaller {
  const { text, stream } = object;
  if (!stream) return { plain: object, small: Promise.resolve(object) };
  return { plain: object, small: squeezed(stream).then((bytes): PdfObject => ({ text: text.replace(/^<</, '<< /Filter /FlateDecode'), stream: bytes })) };
}

/** A page's contents with coarser numbers, and as they are packed. */
interface Thin {
  readonly contents: Uint8Array;
  readonly small: Promise<Uint8Array>;
}

function thin(stream: Uint8Array): Thin {
  const contents = thinContents(inflateSync(stream));
  return { contents, small: squeezed(contents) };
}

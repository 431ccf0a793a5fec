import { promisify } from 'node:util';
import { deflate, inflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { pageDigest } from './pageDigest.ts';
import { readPdfObjects, writePackedPdf, writePlainPdf, type PdfObject, type PdfObjects } from './pdfObjects.ts';
import { sealKey } from './seal.ts';
import { shortTexts } from './textStrings.ts';
import { thinContents } from './thinContents.ts';

const squeeze = promisify(deflate);
const squeezed = async (bytes: Uint8Array): Promise<Uint8Array> => squeeze(bytes, { level: 9 });
/** What says what each part of a page is repeats itself a thousand times over: it pays to look far back. */
const packedTight = async (bytes: Uint8Array): Promise<Uint8Array> => squeeze(bytes, { level: 9, memLevel: 9 });

/**
 * The same document in a fourth of the room – all that is no stream is packed, pages have no finer numbers than can be seen – with the digest of its
 * pages. Takes what the typesetter wrote.
 */
export async function finishPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const file = readPdfObjects(bytes);
  const objects = new Map([...file.objects].map(([number, object]) => [number, { ...object, text: shortTexts(withoutBorders(object.text)) }]));
  const smaller = [...contentsOf(file).map((number) => [number, thinned] as const), ...mapsOf(file).map((number) => [number, packed] as const)].flatMap(([number, make]) => {
    const object = objects.get(number);
    return object ? [{ number, ...make(object) }] : [];
  });
  // They are packed by other threads while this one reads what they show: unpacked, as a packed stream has the same digest.
  const packing = Promise.all(smaller.map(async ({ number, small }) => [number, await small] as const));
  const shown = new Map([...withoutStructure(file.head, objects), ...smaller.map(({ number, plain }) => [number, plain] as const)]);
  const digest = pageDigest(await PDFDocument.load(writePlainPdf({ ...file, objects: shown }), { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY }));
  for (const [number, object] of await packing) objects.set(number, object);
  const root = Number(/\/Root (\d+) 0 R/.exec(file.trailer)?.[1]);
  const catalogue = objects.get(root)?.text ?? '';
  // “Suspects” says what is so by default, and poppler complains of it to everybody's terminal.
  objects.set(root, { text: catalogue.replace(/\/Suspects false/, '').replace(/>>$/, `/${sealKey} <${digest}> >>`) });
  return writePackedPdf({ ...file, objects }, packedTight);
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

/** With coarser numbers. */
function thinned(object: PdfObject): Smaller {
  const { text, stream } = object;
  if (!stream || !text.includes('/Filter /FlateDecode')) return { plain: object, small: Promise.resolve(object) };
  const thin = thinContents(inflateSync(stream));
  return { plain: { text: text.replace('/Filter /FlateDecode', ''), stream: thin }, small: squeezed(thin).then((bytes): PdfObject => ({ text, stream: bytes })) };
}

/** What pages show, which the digest is of, without the nine in ten objects that say what each part of them is; from 2.0 on, links point to those. */
function withoutStructure(head: string, objects: ReadonlyMap<number, PdfObject>): ReadonlyMap<number, PdfObject> {
  return head < '%PDF-2' ? new Map([...objects].filter(([, { text }]) => !text.includes('/Type /StructElem'))) : objects;
}

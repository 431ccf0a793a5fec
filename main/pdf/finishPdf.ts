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
  await Promise.all([...contentsOf(file).map((number) => [number, thinned] as const), ...mapsOf(file).map((number) => [number, packed] as const)].map(async ([number, smaller]) => {
    const object = objects.get(number);
    if (object) objects.set(number, await smaller(object));
  }));
  const root = Number(/\/Root (\d+) 0 R/.exec(file.trailer)?.[1]);
  const catalogue = objects.get(root)?.text ?? '';
  const digest = pageDigest(await PDFDocument.load(writePlainPdf({ ...file, objects: withoutStructure(file.head, objects) }), { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY }));
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

async function packed({ text, stream }: PdfObject): Promise<PdfObject> {
  return stream ? { text: text.replace(/^<</, '<< /Filter /FlateDecode'), stream: await squeezed(stream) } : { text };
}

async function thinned({ text, stream }: PdfObject): Promise<PdfObject> {
  if (!stream || !/\/Filter \/FlateDecode/.test(text)) return { text, ...(stream ? { stream } : {}) };
  return { text, stream: await squeezed(thinContents(inflateSync(stream))) };
}

/** What pages show, which the digest is of, without the nine in ten objects that say what each part of them is; from 2.0 on, links point to those. */
function withoutStructure(head: string, objects: ReadonlyMap<number, PdfObject>): ReadonlyMap<number, PdfObject> {
  return head < '%PDF-2' ? new Map([...objects].filter(([, { text }]) => !text.includes('/Type /StructElem'))) : objects;
}

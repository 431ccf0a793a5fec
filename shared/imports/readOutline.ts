import { decodingsOf, type TextDecoding } from '../interchange/textDecodings.ts';
import { failed, success, type Result } from '../messages/failures.ts';
import { formatNamed, importEndings } from './importEndings.ts';
import type { ImportFormat, Outline } from './outline.ts';
import { ImportFault } from './readers/fault.ts';
import { isObject, parsedJson } from './readers/json.ts';
import { readCanvas } from './readers/readCanvas.ts';
import { readDelimited } from './readers/readDelimited.ts';
import { readExcalidraw } from './readers/readExcalidraw.ts';
import { readFreemind } from './readers/readFreemind.ts';
import { readMarkdown } from './readers/readMarkdown.ts';
import { readOpml } from './readers/readOpml.ts';
import { readText } from './readers/readText.ts';
import { readWorkbook } from './readers/readWorkbook.ts';
import { readXmind } from './readers/readXmind.ts';

/** A file as a person chose it. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Bytes as text, or undefined where they are none of that decoding; each host has its own. */
export type Decode = (bytes: Uint8Array, decoding: TextDecoding) => string | undefined;

/** Larger files are not even read, bytes. */
const largestImport = 32 * 1024 * 1024;
const megabyte = 1024 * 1024;

/** Why a file of this size is not read; undefined where it is. */
export function refusedSize(name: string, size: number): Extract<Result<never>, { ok: false }> | undefined {
  if (size === 0) return { ok: false, failure: { code: 'file-empty', details: { name } } };
  if (size <= largestImport) return undefined;
  return { ok: false, failure: { code: 'import-too-large', details: { name, size: Math.ceil(size / megabyte), limit: largestImport / megabyte } } };
}

/**
 * What a file holds. Nothing in it is followed or run; fails with a sentence that names the file where it is empty, too large, damaged,
 * of a kind that Kehys does not know, or not what its name says.
 */
export function readOutline({ name, bytes }: ChosenFile, decode: Decode): Result<Outline> {
  const refused = refusedSize(name, bytes.length);
  if (refused) return refused;
  try {
    const outline = outlineOf(name, bytes, decode);
    if (outline.nodes.length === 0 && outline.sheets.every(({ rows }) => rows.length === 0)) return failed('import-nothing', { name });
    return success({ ...outline, title: outline.title || name.replace(/\.[^.]*$/u, '') });
  } catch (error) {
    if (error instanceof ImportFault) return failed(error.code, { name, ...error.details });
    throw error;
  }
}

function outlineOf(name: string, bytes: Uint8Array, decode: Decode): Outline {
  if (oldWorkbook.test(name) && isOldOffice(bytes)) throw new ImportFault(isLocked(bytes) ? 'import-locked' : 'import-old-office');
  const format = formatOf(name);
  if (format === 'xmind' || format === 'workbook') {
    if (isOldOffice(bytes)) throw new ImportFault(isLocked(bytes) ? 'import-locked' : 'import-old-office');
    if (!isZip(bytes)) throw new ImportFault('import-not-what-it-says');
    return format === 'xmind' ? readXmind(bytes) : readWorkbook(bytes);
  }
  if (isZip(bytes) || isOldOffice(bytes)) throw new ImportFault('import-not-what-it-says');
  const text = textOf(bytes, decode);
  // A canvas or a drawing may be called .json; plan JSON is opened, not brought in.
  if (format === undefined) return readJson(text);
  if (text.trim() === '') throw new ImportFault('file-empty');
  return { canvas: readCanvas, excalidraw: readExcalidraw, opml: readOpml, freemind: readFreemind, markdown: readMarkdown, text: readText, table: readDelimited }[format](text);
}

function readJson(text: string): Outline {
  const json = parsedJson(text);
  if (isObject(json) && Array.isArray(json['elements'])) return readExcalidraw(text);
  if (isObject(json) && (Array.isArray(json['nodes']) || Array.isArray(json['edges']))) return readCanvas(text);
  throw new ImportFault('import-unknown', { list: importEndings.join(', ') });
}

/** By the name's ending; undefined for JSON. */
function formatOf(name: string): ImportFormat | undefined {
  const known = formatNamed(name);
  if (known) return known;
  if (name.toLowerCase().endsWith('.json')) return undefined;
  if (otherSheets.test(name)) throw new ImportFault('import-other-sheet');
  throw new ImportFault('import-unknown', { list: importEndings.join(', ') });
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** What LibreOffice, Numbers and Excel itself write besides. */
const otherSheets = /\.(?:f?ods|numbers|xlsb)$/iu;
const oldWorkbook = /\.xl[st]$/iu;
/** The names of the parts in which a workbook lies that is protected with a password, in UTF-16. */
const lockedParts = ['EncryptedPackage', 'EncryptionInfo'].map((name) => [...name].flatMap((letter) => [letter.charCodeAt(0), 0]));

function isLocked(bytes: Uint8Array): boolean {
  return lockedParts.some((part) => {
    for (let at = bytes.indexOf(part[0] ?? 0); at >= 0; at = bytes.indexOf(part[0] ?? 0, at + 1)) if (part.every((byte, place) => bytes[at + place] === byte)) return true;
    return false;
  });
}

/** What Excel wrote before 2007, and writes still where there is a password. */
function isOldOffice(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

function textOf(bytes: Uint8Array, decode: Decode): string {
  for (const decoding of decodingsOf(bytes)) {
    const text = decode(bytes, decoding);
    if (text === undefined) continue;
    // A picture or a program is no text, whatever its name says.
    if (text.includes('\u0000')) throw new ImportFault('import-not-what-it-says');
    return text.replace(/^\ufeff/u, '');
  }
  throw new ImportFault('import-not-what-it-says');
}

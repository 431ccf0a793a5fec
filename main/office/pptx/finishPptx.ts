import { xmlText } from '../../../shared/plan/xmlText.ts';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { OfficeText } from '../officeText.ts';
import { brandGround, surfaceGround } from './layouts.ts';
import type { Mark } from './marks.ts';

/** What is set in a deck when it is written: see {@link finishPptx}. */
export interface PptxFinish {
  readonly marks: readonly Mark[];
  /** The brand as it is read on white, and its own colour: `#rrggbb`. */
  readonly brand: string;
  readonly surface: string;
  /** ISO 8601. */
  readonly time: string;
  /** Of the deck, BCP 47. */
  readonly language: string;
  /** Of every slide in order. */
  readonly notes: readonly OfficeText[];
  /** A logo of vectors as a PNG file. */
  readonly logo: Uint8Array | undefined;
}

/** ZIP knows no year before 1980; the time of the entries says nothing. */
const entryTime = new Date('1980-01-01T00:00:00');
const startOfXml = '<'.charCodeAt(0);
/** Accents after the brand's two: the inks of the report. */
const accents = ['0B6660', '5B3FA6', '96420F', '1F4FA8'];

/**
 * Sets what the library has no words for: descriptions, shapes that are only looks, drawings as groups, notes in paragraphs and in their
 * language, the theme's colours, and times that come from the report instead of the clock. Beside vectors the library writes the same
 * vectors under the name of a PNG file; here that is one. The library numbers charts through all decks
 * that it ever made; here they are numbered from one.
 */
export function finishPptx(bytes: Uint8Array, finish: PptxFinish): Uint8Array {
  const entries = unzipSync(bytes);
  const charts = Object.keys(entries).flatMap((path) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(path)?.[1] ?? []);
  const renamed = (text: string): string => text.replaceAll(/(chart|Worksheet)(\d+)(\.xml|\.xlsx)/g, (whole, name: string, number: string, ending: string) => {
    const place = charts.indexOf(number);
    return place < 0 ? whole : `${name}${place + 1}${ending}`;
  });
  const paths = new Set(Object.keys(entries).map(renamed));
  return rezipped(entries, renamed, (path, xml) => (path === '[Content_Types].xml' ? withoutMissing(renamed(xml), paths) : finishPart(path, renamed(xml), finish)), finish);
}

/** The same files with what `write` makes of those that are XML; workbooks behind charts as well. Folders need no entry. */
function rezipped(entries: Readonly<Record<string, Uint8Array>>, rename: (path: string) => string, write: (path: string, xml: string) => string, { time, logo }: Pick<PptxFinish, 'time' | 'logo'>): Uint8Array {
  const files: Zippable = {};
  for (const [from, content] of Object.entries(entries)) {
    if (from.endsWith('/')) continue;
    const path = rename(from);
    const isWorkbook = path.endsWith('.xlsx');
    const made = isWorkbook ? rezipped(unzipSync(content), (name) => name, (name, xml) => timed(name, xml, time), { time, logo }) : /\.(xml|rels)$/.test(path) ? strToU8(write(path, strFromU8(content))) : logo && path.endsWith('.png') && content[0] === startOfXml ? logo : content;
    files[path] = [made, { mtime: entryTime, level: isWorkbook ? 0 : 6 }];
  }
  return zipSync(files);
}

/** The list of parts without those that the library names and does not write. */
function withoutMissing(xml: string, paths: ReadonlySet<string>): string {
  return xml.replaceAll(/<Override PartName="\/([^"]*)"[^>]*\/>/g, (whole, path: string) => (paths.has(path) ? whole : ''));
}

/** Times that come from the report. */
function timed(path: string, xml: string, time: string): string {
  return path === 'docProps/core.xml' ? xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${time.slice(0, 19)}Z`) : xml;
}

function finishPart(path: string, xml: string, finish: PptxFinish): string {
  const inLanguage = xml.replaceAll('lang="en-US"', `lang="${finish.language}"`).replaceAll(' altLang="en-US"', '');
  const slide = /^ppt\/slides\/slide(\d+)\.xml$/.exec(path);
  if (slide) return finishSlide(branded(inLanguage), finish.marks);
  const notes = /^ppt\/notesSlides\/notesSlide(\d+)\.xml$/.exec(path);
  if (notes) return withNotes(inLanguage, finish.notes[Number(notes[1]) - 1]);
  if (/^ppt\/(charts|slideLayouts|slideMasters)\//.test(path)) return branded(inLanguage);
  if (path.startsWith('ppt/theme/')) return withColours(inLanguage, finish.brand.slice(1), finish.surface.slice(1));
  return timed(path, inLanguage, finish.time);
}

function branded(xml: string): string {
  return [[brandGround, 'accent1'], [surfaceGround, 'accent2']].reduce(
    (known, [ground, accent]) => known.replaceAll(`<a:srgbClr val="${ground}"/>`, `<a:schemeClr val="${accent}"/>`).replaceAll(new RegExp(`<a:srgbClr val="${ground}">(.*?)</a:srgbClr>`, 'g'), `<a:schemeClr val="${accent}">$1</a:schemeClr>`),
    xml,
  );
}

function withColours(xml: string, brand: string, surface: string): string {
  return ['dk1', 'lt1', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'].reduce((known, name, index) => {
    const value = { dk1: '1B2230', lt1: 'FFFFFF', dk2: '5A6473', accent1: brand.toUpperCase(), accent2: surface.toUpperCase() }[name] ?? accents[index - 5] ?? brand;
    return known.replace(new RegExp(`<a:${name}>.*?</a:${name}>`, 's'), `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`);
  }, xml);
}

function withNotes(xml: string, notes: OfficeText | undefined): string {
  if (!notes) return xml;
  const paragraphs = notes.text.split('\n').map((line) => (line ? `<a:p><a:r><a:rPr lang="${notes.language}"/><a:t>${xmlText(line)}</a:t></a:r></a:p>` : '<a:p/>'));
  return xml.replace(/(<p:ph type="body" idx="1"\/>.*?<a:lstStyle\/>).*?(<\/p:txBody>)/s, (_whole, before: string, after: string) => `${before}${paragraphs.join('')}${after}`);
}

const decorative = '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';
const shape = /<p:(sp|cxnSp)>.*?<\/p:\1>/gs;

function finishSlide(xml: string, marks: readonly Mark[]): string {
  const byName = new Map(marks.map((mark) => [mark.name, mark]));
  let id = 0;
  // The library counts tables apart, and two shapes come by one id.
  return marks.filter(({ isDrawing, name }) => isDrawing && xml.includes(nameIn(name))).reduce(grouped, described(xml, byName)).replaceAll(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${++id}"`);
}

/** Single shapes, tables and charts with what they show, or marked as decoration. */
function described(xml: string, marks: ReadonlyMap<string, Mark>): string {
  return xml.replaceAll(/<p:cNvPr id="(\d+)" name="([^"]*)"(?: descr="[^"]*")?\s*(\/>|>(.*?)<\/p:cNvPr>)/gs, (whole, id: string, name: string) => {
    const mark = marks.get(name);
    return mark && !mark.isDrawing ? properties(id, mark) : whole;
  });
}

function properties(id: string, { name, description }: Mark): string {
  return description === undefined ? `<p:cNvPr id="${id}" name="${xmlText(name)}">${decorative}</p:cNvPr>` : `<p:cNvPr id="${id}" name="${xmlText(name)}" descr="${xmlText(description)}"/>`;
}

/** How a shape says its name. */
const nameIn = (name: string): string => ` name="${name}"`;

/** All shapes of a drawing in one group, where the first of them stands. */
function grouped(xml: string, mark: Mark): string {
  const isPart = (part: string): boolean => part.includes(nameIn(mark.name));
  const parts = (xml.match(shape) ?? []).filter(isPart);
  const boxes = parts.flatMap((part) => {
    const [, x, y, w, h] = /<a:off x="(-?\d+)" y="(-?\d+)"\/>\s*<a:ext cx="(-?\d+)" cy="(-?\d+)"\/>/.exec(part)?.map(Number) ?? [];
    return x === undefined || y === undefined || w === undefined || h === undefined ? [] : [{ x, y, right: x + w, bottom: y + h }];
  });
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
  const [width, height] = [Math.max(...boxes.map(({ right }) => right)) - left, Math.max(...boxes.map(({ bottom }) => bottom)) - top];
  const at = `x="${left}" y="${top}"`;
  const size = `cx="${width}" cy="${height}"`;
  const frame = `<a:xfrm><a:off ${at}/><a:ext ${size}/><a:chOff ${at}/><a:chExt ${size}/></a:xfrm>`;
  const group = `<p:grpSp><p:nvGrpSpPr>${properties('0', mark)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${frame}</p:grpSpPr>${parts.join('')}</p:grpSp>`;
  let isPlaced = false;
  return xml.replaceAll(shape, (part) => {
    if (!isPart(part)) return part;
    const here = isPlaced ? '' : group;
    isPlaced = true;
    return here;
  });
}

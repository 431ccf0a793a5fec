import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRawStream, type PDFPage, type PDFRef } from 'pdf-lib';
import type { Report } from '../../shared/report/report.ts';
import { localeOf } from '../../shared/messages/text.ts';
import type { DocumentFonts } from './documentFonts.ts';
import type { PageInk } from './pageInk.ts';

/** A bookmark and the anchor that it leads to. */
export interface Bookmark {
  readonly title: string;
  readonly anchor: string;
}

interface Place {
  readonly page: PDFPage;
  readonly top: number;
}

/** Puts drawn pages into a PDF file: streams, fonts, links, bookmarks, language and metadata. */
export async function writePdfFile(
  report: Report,
  pages: readonly PageInk[],
  fonts: DocumentFonts,
  opacities: ReadonlyMap<number, string>,
  bookmarks: readonly Bookmark[],
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  const states = context.obj({});
  for (const [opacity, name] of opacities) states.set(PDFName.of(name), context.obj({ ca: opacity, CA: opacity }));
  const resources = context.register(context.obj({ Font: fonts.embed(context), ExtGState: states }));
  const places = new Map<string, Place>();
  const written = pages.map((ink) => {
    const page = document.addPage([ink.width, ink.height]);
    const stream = PDFRawStream.of(context.obj({ Filter: 'FlateDecode' }), deflateSync(ink.content()));
    page.node.set(PDFName.of('Contents'), context.register(stream));
    page.node.set(PDFName.of('Resources'), resources);
    for (const { anchor, top } of ink.anchors) places.set(anchor, { page, top: ink.height - top });
    return page;
  });
  pages.forEach((ink, index) => {
    const page = written[index];
    if (page && ink.links.length > 0) page.node.set(PDFName.of('Annots'), context.obj(linkAnnotations(document, ink, places)));
  });
  document.setTitle(report.title, { showInWindowTitleBar: true });
  if (report.authors) document.setAuthor(report.authors);
  document.setSubject([report.cover.overline, report.company, report.revision].filter(Boolean).join(' – '));
  document.setCreator('Kehys');
  document.setProducer('Kehys (pdf-lib)');
  document.setLanguage(localeOf[report.language]);
  const time = new Date(report.time);
  if (!Number.isNaN(time.getTime())) {
    document.setCreationDate(time);
    document.setModificationDate(time);
  }
  writeBookmarks(document, bookmarks, places);
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Number.POSITIVE_INFINITY });
}

function destination(document: PDFDocument, { page, top }: Place) {
  return document.context.obj([page.ref, PDFName.of('XYZ'), PDFNumber.of(0), PDFNumber.of(Math.round(top + 12)), null]);
}

function linkAnnotations(document: PDFDocument, ink: PageInk, places: ReadonlyMap<string, Place>): PDFRef[] {
  return ink.links.flatMap((link) => {
    const place = places.get(link.anchor);
    if (!place) return [];
    const annotation = document.context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [link.x, ink.height - link.top - link.height, link.x + link.width, ink.height - link.top],
      Border: [0, 0, 0],
      Dest: destination(document, place),
    });
    return document.context.register(annotation);
  });
}

function writeBookmarks(document: PDFDocument, bookmarks: readonly Bookmark[], places: ReadonlyMap<string, Place>): void {
  const { context } = document;
  const entries = bookmarks.flatMap(({ title, anchor }) => {
    const place = places.get(anchor);
    return place ? [{ title, place, ref: context.nextRef() }] : [];
  });
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last) return;
  const root = context.register(context.obj({ Type: 'Outlines', First: first.ref, Last: last.ref, Count: entries.length }));
  entries.forEach(({ title, place, ref }, index) => {
    const [previous, next] = [entries[index - 1], entries[index + 1]];
    const entry = context.obj({ Title: PDFHexString.fromText(title), Parent: root, Dest: destination(document, place) });
    if (previous) entry.set(PDFName.of('Prev'), previous.ref);
    if (next) entry.set(PDFName.of('Next'), next.ref);
    context.assign(ref, entry);
  });
  document.catalog.set(PDFName.of('Outlines'), root);
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';

/** The same document in a third of the room: all that is no stream is packed into object streams. */
export async function finishPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY });
  // It says what is so by default, and poppler complains of it to everybody's terminal.
  document.catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.delete(PDFName.of('Suspects'));
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Number.POSITIVE_INFINITY });
}

import { PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { pageDigest } from './pageDigest.ts';
import { sealKey } from './seal.ts';

/** The same document in a third of the room – all that is no stream is packed into object streams – with the digest of its pages. */
export async function finishPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY });
  // It says what is so by default, and poppler complains of it to everybody's terminal.
  document.catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.delete(PDFName.of('Suspects'));
  document.catalog.set(PDFName.of(sealKey), PDFHexString.of(pageDigest(document)));
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Number.POSITIVE_INFINITY });
}

import { PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { attachedName, readSealWords, sealKey } from './seal.ts';
import { pageDigest } from './pageDigest.ts';

/** What a PDF says of where it came from. */
export interface SealedPdf {
  /** SHA-256 of the revision that it tells, hex; absent where that was never recorded. */
  readonly revisionHash?: string;
  readonly planId?: string;
  /** Whether its pages are as they were when it was made; absent where no Kehys made it. */
  readonly isUnchanged?: boolean;
  /** The plan file inside. */
  readonly attached?: Uint8Array;
}

/** Reads a PDF back. Answers undefined for what is no PDF, or a broken one. */
export async function readSealedPdf(bytes: Uint8Array): Promise<SealedPdf | undefined> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY, throwOnInvalidObject: true });
    const kept = document.catalog.get(PDFName.of(sealKey));
    const attached = document.getAttachments().find(({ name }) => name === attachedName)?.data;
    return {
      ...readSealWords(document.getKeywords() ?? ''),
      ...(kept instanceof PDFHexString ? { isUnchanged: kept.asString().toLowerCase() === pageDigest(document) } : {}),
      ...(attached ? { attached } : {}),
    };
  } catch {
    return undefined;
  }
}

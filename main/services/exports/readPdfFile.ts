import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { readingFailure } from '../disk/readingFailure.ts';
import { readSealedPdf, type SealedPdf } from '../../pdf/readSealedPdf.ts';

const megabyte = 1024 * 1024;
/** The largest PDF that is read, bytes. */
const largest = 200 * megabyte;

/** Reads what a PDF file says about its origin. Fails with `file-missing`, `file-unreadable`, `file-too-large` or `pdf-unreadable`. */
export async function readPdfFile(path: string): Promise<Result<SealedPdf>> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > largest) return failed('file-too-large', { name, size: Math.ceil(size / megabyte), limit: largest / megabyte });
    const sealed = await readSealedPdf(await readFile(path));
    return sealed ? success(sealed) : failed('pdf-unreadable', { name });
  } catch (error) {
    return readingFailure(path, error);
  }
}

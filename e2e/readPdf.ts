import { execFileSync } from 'node:child_process';

/** A PDF as a reader sees it, read with Poppler. */
export interface ReadPdf {
  readonly pages: number;
  readonly title: string;
  readonly text: string;
  /** Link annotations that lead somewhere. */
  readonly links: number;
  /** The share of a page, from 0 to 1, that is not blank paper. Pages count from 1. */
  inkOfPage(page: number): number;
}

const paperWhite = 250;

function poppler(program: string, ...parameters: string[]): Buffer {
  return execFileSync(program, parameters, { maxBuffer: 256 * 1024 * 1024 });
}

/** The share of pixels that are darker than paper in a binary greyscale PGM picture. */
function ink(picture: Buffer): number {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 64).toString('latin1'));
  if (!header) throw new Error('pdftoppm gave no PGM picture');
  const pixels = picture.subarray(header[0].length);
  return pixels.reduce((dark, grey) => dark + (grey < paperWhite ? 1 : 0), 0) / pixels.length;
}

export function readPdf(file: string): ReadPdf {
  const facts = poppler('pdfinfo', file).toString();
  return {
    pages: Number(/^Pages:\s+(\d+)/m.exec(facts)?.[1] ?? 0),
    title: /^Title:\s+(.*)$/m.exec(facts)?.[1]?.trim() ?? '',
    text: poppler('pdftotext', '-layout', file, '-').toString(),
    links: poppler('pdftohtml', '-xml', '-stdout', '-i', file).toString().match(/<a href=/g)?.length ?? 0,
    inkOfPage: (page) => ink(poppler('pdftoppm', '-gray', '-r', '60', '-f', String(page), '-l', String(page), file)),
  };
}

import type { Figure } from '../../shared/report/figure.ts';
import { widthOfLetters } from '../../shared/report/letterWidth.ts';
import type { Logo } from '../../shared/report/logo/logo.ts';
import type { Report } from '../../shared/report/report.ts';

/** Draws a logo of vectors as a PNG file, so many pixels wide, for programs that draw no vectors. */
export type DrawLogo = (logo: Logo, pixels: number, report: Report) => Uint8Array;

/** The house's name in the place of a logo of which it cannot be told how it looks. */
export function nameForLogo({ width, height }: Pick<Logo, 'width' | 'height'>, { company, title }: Pick<Report, 'company' | 'title'>): Figure {
  const viewBox = { x: 0, y: 0, width: 200, height: (200 * height) / width };
  const name = (company || title).replaceAll(/\s+/g, ' ').trim();
  const ems = widthOfLetters(name) * 1.1;
  const size = Math.max(6, Math.min(viewBox.height * 0.6, viewBox.width / Math.max(1, ems)));
  return { viewBox, primitives: [{ kind: 'text', x: 0, y: (viewBox.height + size * 0.7) / 2, text: name, size, weight: 'bold', colour: 'text', anchor: 'start', width: viewBox.width, lines: 1 }], description: name };
}

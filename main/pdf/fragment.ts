import type { PageInk } from './pageInk.ts';
import { baselineOf } from './typography.ts';
import type { Line, TextStyle } from './textLines.ts';

/** A strip of a page that is never split. Pages are filled with these from top to bottom. */
export interface Fragment {
  readonly height: number;
  readonly draw: (ink: PageInk, x: number, top: number) => void;
  /** Room above it, which it does without at the top of a page. */
  readonly before?: number;
  /** Never the last one on a page while something follows. */
  readonly keepWithNext?: boolean;
  /** Drawn again above it where it starts a page. */
  readonly header?: Fragment;
}

/** An empty strip. */
export function spaceOf(height: number): Fragment {
  return { height, draw: () => undefined };
}

/** Draws a line inside a column: from its left edge, right edge or middle; right-to-left text from the right. */
export function drawAligned(
  ink: PageInk,
  line: Line,
  column: { readonly x: number; readonly width: number; readonly align?: 'start' | 'end' | 'middle' },
  baseline: number,
): void {
  const { align = 'start' } = column;
  const room = column.width - line.width;
  const atEnd = align === 'end' || (align === 'start' && line.rightToLeft);
  ink.line(line, column.x + (align === 'middle' ? room / 2 : atEnd ? room : 0), baseline);
}

/** Lines as fragments, one each, so that a text can flow on; its first two and its last two lines stay together. */
export function linesOf(lines: readonly Line[], style: TextStyle, inset: number, width: number): readonly Fragment[] {
  return lines.map((line, index) => ({
    height: style.leading,
    keepWithNext: index < lines.length - 1 && (index === 0 || index === lines.length - 2),
    draw: (ink, x, top) => drawAligned(ink, line, { x: x + inset, width }, top + baselineOf(style)),
  }));
}

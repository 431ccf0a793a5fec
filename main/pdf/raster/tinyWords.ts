import type { Figure, Primitive, TextPrimitive } from '../../../shared/report/figure.ts';
import { widthOfLetters } from '../../../shared/report/letterWidth.ts';

/** Pixels of a letter's size below which nobody can tell it from another. */
const least = 2.5;
const usualLines = 3;

/** A figure whose words that would be too small to be told apart in pixels are bars in their places, as on a page seen from far: thousands of letters are what its picture costs most. */
export function withBarsForTinyWords(figure: Figure, scale: number): Figure {
  const primitives = figure.primitives.flatMap((primitive): readonly Primitive[] => (primitive.kind === 'text' && primitive.size * scale < least ? barsFor(primitive) : [primitive]));
  return { ...figure, primitives };
}

function barsFor({ text, size, x, y, colour, anchor, width, lines = usualLines, lineHeight = size * 1.35 }: TextPrimitive): readonly Primitive[] {
  const whole = widthOfLetters(text) * size;
  const room = width ?? whole;
  const bars = room > 0 ? Math.min(lines, Math.ceil(whole / room)) : 0;
  return Array.from({ length: bars }, (_, line): Primitive => {
    const wide = Math.min(room, whole - line * room);
    return { kind: 'box', x: x - (anchor === 'middle' ? wide / 2 : anchor === 'end' ? wide : 0), y: y + line * lineHeight - size / 2, width: wide, height: size / 2, fill: colour, opacity: 0.5 };
  });
}

import { cellSize, widthOfText, widthsOfLines } from './cellWidths.ts';
import type { Fact } from './report.ts';

/** Type of details beside that of cells; room after a label, between two facts on a line, and of a label at most; points. */
const scale = 8 / cellSize;
const [afterLabel, betweenFacts, widestLabel] = [8, 14, 104] as const;
/** Room of what the second fact on a line says, and what the first one needs at least. Points. */
const [secondValue, leastFirst] = [78, 96] as const;
/** A part of each line stays empty. */
const fill = 0.96;

/** How what is known of rows besides their columns stands under each: labels above one another, and two short facts on a line. */
export interface DetailLayout {
  /** Room of a label, points. */
  readonly label: number;
  /** Room of what the second fact on a line says, points; 0 where there is room for one fact alone. */
  readonly second: number;
  /** Whether a label takes more than its room, and what it is set apart by. */
  readonly isWide: (label: string) => boolean;
  /** The facts of each line, in the order in which they are read. */
  readonly linesOf: (facts: readonly Fact[]) => readonly (readonly Fact[])[];
  /** About how many lines of type they take, never too few. */
  readonly heightOf: (facts: readonly Fact[]) => number;
}

/** The details of all rows of a table stand alike: what they say under its second column, where their labels have room under its first one, which is `first` wide. */
export function layDetails(labels: ReadonlySet<string>, width: number, first: number): DetailLayout {
  const needed = roomOfLabels(labels);
  const label = first >= needed && first <= widestLabel + afterLabel ? first : needed;
  const besideSecond = width - 2 * label - betweenFacts - secondValue;
  const second = besideSecond >= leastFirst ? secondValue : 0;
  const fits = ({ value }: Fact, room: number): boolean => {
    const [line = 0, ...more] = widthsOfLines(value);
    return value.kind !== 'trend' && more.length === 0 && line * scale <= room * fill;
  };
  const linesOf = (facts: readonly Fact[]): readonly (readonly Fact[])[] => {
    const lines: (readonly Fact[])[] = [];
    // A short fact waits for one that stands beside it, so that no line is left half empty for a long one between them.
    const waiting: Fact[] = [];
    for (const fact of facts) {
      if (second === 0 || !fits(fact, besideSecond)) {
        lines.push([fact]);
        continue;
      }
      const place = fits(fact, second) ? 0 : waiting.findIndex((other) => fits(other, second));
      const [other] = place < 0 ? [] : waiting.splice(place, 1);
      if (!other) waiting.push(fact);
      else lines.push(fits(fact, second) ? [other, fact] : [fact, other]);
    }
    return [...lines, ...waiting.map((fact) => [fact])];
  };
  const linesOfFact = ({ label: name, value }: Fact): number =>
    Math.max(Math.ceil(widthOfLabel(name) / widestLabel), widthsOfLines(value).reduce((sum, line) => sum + Math.max(1, Math.ceil((line * scale) / Math.max(afterLabel, fill * (width - label)))), 0));
  return { label, second, isWide: (name) => widthOfLabel(name) > label, linesOf, heightOf: (facts) => linesOf(facts).reduce((sum, [fact, ...others]) => sum + (fact && others.length === 0 ? linesOfFact(fact) : 1), 0) };
}

/** What labels need of a line, points; 0 where there are none. */
export function roomOfLabels(labels: ReadonlySet<string>): number {
  return labels.size === 0 ? 0 : Math.min(widestLabel, Math.max(...[...labels].map(widthOfLabel))) + afterLabel;
}

function widthOfLabel(label: string): number {
  return widthOfText(label) * scale;
}

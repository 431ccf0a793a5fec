import type { ReportSectionId } from '../framework/reportSections.ts';
import type { reportTexts } from '../messages/report.ts';
import { shortened } from '../messages/shortened.ts';
import type { Item } from '../plan/plan.ts';
import type { Figure, TextPrimitive } from './figure.ts';
import { headlineOf } from './headlines.ts';
import { word, type ReportContext } from './reportContext.ts';
import { asSentences } from './sentences.ts';
import type { Frame, Slide, SlideRow } from './slide.ts';
import { speakerNotes } from './speakerNotes.ts';
import { linesOf, shownText, widthOfLine } from './textLines.ts';

/** Lines that a slide has room for at a size that is read from afar. */
const rowsAtMost = 5;
/** Letters of a sentence that a slide has room for. */
export const longestStatement = 260;
/** No row has more letters. */
const [longestRow, longestNote, longestValue] = [240, 200, 34] as const;

/** Width of the surface that a headline beside rows stands on; points. */
export const surfaceWidth = 340;
/** Under a headline, and beside one on its surface; points. */
export const underHeadline: Frame = { x: 62, y: 158, width: 836, height: 326 };
export const besideHeadline: Frame = { x: surfaceWidth + 44, y: 88, width: 514, height: 396 };

/** Sizes of rows, points: the largest at which all of them fit whole. Beside a drawing they may be as small as the least that is read from afar. */
const sizes = [34, 30, 28, 25, 22, 20, 18, 16] as const;
const smallest = 16;
const largest = { rows: 28, beside: 34, drawn: 20 } as const;
const least = { rows: 18, beside: 18, drawn: smallest } as const;
type Standing = keyof typeof largest;

/** The line that says how many more there are. */
const moreLine = 26;
/** Above and below a row's words; between columns; the highest that a row is spread to. */
const [padding, gutter, highest] = [3, 24, 118] as const;
/** How much of the room letters larger than the least may take; a drawing keeps rows apart. */
const filled = { rows: 0.9, beside: 0.88, drawn: 1 } as const;
/** Baselines stand so far apart, of the letters' size. */
const lineHeight = 1.2;
/** The least width of words beside a drawing, and the widest that values are before they are broken. */
const [leastText, widestValue] = [230, { rows: 300, beside: 200, drawn: 190 }] as const;

/** Room for a drawing beside rows, in its own units. */
export interface RoomBeside {
  readonly left: number;
  readonly right: number;
  /** Of each row. */
  readonly rows: readonly { readonly y: number; readonly height: number }[];
  readonly bottom: number;
}

/** What is drawn beside rows, row for row. */
export interface RowsDrawing {
  /** How wide it would be; points. */
  readonly width: number;
  /** Room over the first row and under the last one; points. */
  readonly head?: number;
  readonly foot?: number;
  /** Points to a unit of the drawing. */
  readonly unit?: number;
  /** Rows that have room beside it. */
  readonly most?: number;
  draw(room: RoomBeside): Pick<Figure, 'primitives' | 'description'>;
}

interface Fit {
  readonly frame?: Frame;
  readonly standing?: Standing;
  readonly drawing?: RowsDrawing | undefined;
  readonly valueHead?: string;
}

/** How rows stand beside their headline. */
export const besideIt: Fit = { frame: besideHeadline, standing: 'beside' };

/** As many rows as a slide has room for, spread over it, and how many more there are. Where not all fit whole, the longest lose lines. */
export function fitting(context: Pick<ReportContext, 'language'>, rows: readonly SlideRow[], fit: Fit = {}): Pick<Slide, 'rows' | 'layout' | 'more' | 'valueHead' | 'figure' | 'figureFrame'> {
  const { drawing, frame = underHeadline, standing = drawing ? 'drawn' : 'rows', valueHead } = fit;
  if (rows.length === 0) return { rows };
  const head = drawing?.head ?? (valueHead ? moreLine : 0);
  const whole = frame.height - head;
  const foot = drawing?.foot ?? 0;
  const most = drawing?.most ?? rowsAtMost;
  const columns = (size: number, shown: readonly SlideRow[]): Columns => columnsOf(shown, valueHead, size, frame.width, standing, drawing?.width);
  const heightAt = (shown: readonly SlideRow[], size: number): number => heightOf(shown, columns(size, shown));
  // One more that fits whole is no reason to say that there is one more.
  const isOneMore = rows.length === most + 1 && heightAt(rows, least[standing]) <= whole - foot;
  const shown = isOneMore ? rows : rows.slice(0, most);
  const more = rows.length - shown.length;
  const room = whole - Math.max(foot, more > 0 ? moreLine : 0);
  const size = sizes.find((tried) => tried <= largest[standing] && tried > least[standing] && heightAt(shown, tried) <= room * filled[standing]) ?? least[standing];
  const columned = columns(size, shown);
  const told = cutRows(shown, columned, room).map((row) => (row.value ? { ...row, value: shownText(valueOf(row.value, columned)) } : row));
  const heights = spread(told.map((row) => rowHeight(row, columned)), room);
  const layout = { ...frame, y: frame.y + head, height: sum(heights), heights, size, noteSize: noteSize(size), valueSize: valueSize(size), textWidth: columned.text, valueWidth: columned.value };
  return {
    rows: told,
    layout,
    ...(valueHead ? { valueHead } : {}),
    ...(more > 0 ? { more: word(context, 'slideMore', { count: more }) } : {}),
    ...(drawing ? { figure: drawn(drawing, frame, layout), figureFrame: frame } : {}),
  };
}

function drawn({ unit = 1, draw, foot = 0 }: RowsDrawing, frame: Frame, { y, heights, textWidth, valueWidth }: NonNullable<Slide['layout']>): Figure {
  const tops = heights.map((_, place) => y - frame.y + sum(heights.slice(0, place)));
  const bottom = y - frame.y + sum(heights);
  const [width, height] = [frame.width / unit, Math.max(frame.height, bottom + foot) / unit];
  const right = frame.width - (valueWidth > 0 ? valueWidth + gutter : 0);
  const rows = heights.map((each, place) => ({ y: (tops[place] ?? 0) / unit, height: each / unit }));
  return { viewBox: { x: 0, y: 0, width, height }, ...draw({ left: (textWidth + gutter) / unit, right: right / unit, rows, bottom: bottom / unit }) };
}

/** Widths of words and values, and the size of their letters. */
interface Columns {
  readonly size: number;
  readonly text: number;
  readonly value: number;
}

function columnsOf(rows: readonly SlideRow[], head: string | undefined, size: number, width: number, standing: Standing, drawing: number | undefined): Columns {
  const values = rows.flatMap(({ value }) => (value ? [value] : []));
  const wide = (text: string): number => widthOfLine(lineOf(text, valueSize(size), width, 'bold'));
  const widest = Math.max(0, ...values.map(wide));
  const longestWord = Math.max(0, ...values.flatMap((value) => value.split(' ').map(wide)));
  // Their head keeps off what is written over a drawing.
  const headed = head && drawing !== undefined ? widthOfLine(lineOf(head, smallest, width, 'regular')) : 0;
  const value = Math.ceil(Math.max(headed, Math.min(widest, Math.max(widestValue[standing], widest * 0.62)), longestWord));
  const beside = (value > 0 ? value + gutter : 0) + (drawing === undefined ? 0 : drawing + gutter);
  return { size, value, text: drawing === undefined ? width - beside : Math.max(leastText, width - beside) };
}

const lineOf = (text: string, size: number, width: number, weight: TextPrimitive['weight'], lines?: number): TextPrimitive => ({ kind: 'text', x: 0, y: 0, anchor: 'start', colour: 'text', text, size, width, weight, ...(lines ? { lines } : {}) });

/** How a row's words are set, or what stands under them. */
function partOf({ text, note = '' }: SlideRow, part: 'text' | 'note', { size, text: width }: Columns, lines?: number): TextPrimitive {
  return lineOf(part === 'text' ? text : note, part === 'text' ? size : noteSize(size), width, 'regular', lines);
}

/** What a row comes to: two lines at most. */
function valueOf(value: string, { size, value: width }: Columns): TextPrimitive {
  return lineOf(value, valueSize(size), width, 'bold', 2);
}

/** Rows of which the longest lose lines until there is room for all; what stands under the words goes first. */
function cutRows(rows: readonly SlideRow[], columns: Columns, room: number): readonly SlideRow[] {
  const cut = [...rows];
  for (const part of ['note', 'text'] as const) {
    while (heightOf(cut, columns) > room) {
      const lines = cut.map((row) => linesOf(partOf(row, part, columns)).length);
      const most = Math.max(...lines);
      const place = lines.lastIndexOf(most);
      const row = cut[place];
      if (!row || most < 2) break;
      cut[place] = { ...row, [part]: shownText(partOf(row, part, columns, most - 1)) };
    }
  }
  return cut;
}

/** Heights of rows that fill the room: all alike where that is enough for the highest. */
function spread(needed: readonly number[], room: number): readonly number[] {
  const each = Math.min(highest, room / needed.length);
  if (Math.max(...needed) <= each) return needed.map(() => each);
  const more = Math.max(0, room - sum(needed)) / needed.length;
  return needed.map((height) => height + more);
}

function heightOf(rows: readonly SlideRow[], columns: Columns): number {
  return sum(rows.map((row) => rowHeight(row, columns)));
}

/** About how high a row is, never too little; points. */
function rowHeight(row: SlideRow, columns: Columns): number {
  const { note, value } = row;
  const { size } = columns;
  const words = linesOf(partOf(row, 'text', columns)).length * size + (note ? linesOf(partOf(row, 'note', columns)).length * noteSize(size) : 0);
  const values = value ? linesOf(valueOf(value, columns)).length * valueSize(size) : 0;
  return Math.max(words, values) * lineHeight + padding * 2;
}

function noteSize(size: number): number {
  return Math.max(smallest, Math.round(size * 0.82));
}

/** What a row comes to is seen first. */
function valueSize(size: number): number {
  return Math.max(20, size);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** From line to line of a headline, of its size. */
const headlineLine = 1.12;
/** Sizes of headlines and the room that each form of slide has for one; points. */
const headlines = {
  rows: { sizes: [32, 28, 24, 21, 18, 16], width: 769, height: 81 },
  beside: { sizes: [34, 30, 26, 22, 18, 16], width: 236, height: 340 },
  statement: { sizes: [48, 44, 36, 30, 26, 22], width: 736, height: 300 },
  decision: { sizes: [40, 36, 32, 28, 24, 20], width: 736, height: 320 },
} as const;

/** The largest size at which a slide has room for its headline. */
export function headlineSize({ form, headline }: Pick<Slide, 'form' | 'headline'>): number {
  const { sizes: tried, width, height } = headlines[form];
  return tried.find((size) => linesOf(lineOf(headline, size, width, 'bold')).length * size * headlineLine <= height) ?? tried[tried.length - 1] ?? smallest;
}

/** A slide of rows, with as many as fit and how many more there are. `items` are what the rows tell of: the speaker has them in full. */
export function rowsSlide(context: ReportContext, section: ReportSectionId, title: keyof typeof reportTexts, rows: readonly SlideRow[], items: readonly Item[] = [], fit: Fit = {}): Slide {
  const name = word(context, title);
  const notes = speakerNotes(context, items);
  return {
    section,
    kicker: name,
    headline: shortened(headlineOf(context, section) ?? name, longestStatement),
    ...fitting(context, rows, fit),
    ...(notes ? { notes } : {}),
    form: fit.standing === 'beside' ? 'beside' : 'rows',
  };
}

/** A line, cut to what is read from afar. */
export function slideRow({ text, note = '', value = '', isOver }: SlideRow): SlideRow {
  return {
    text: shortened(text, longestRow),
    ...(note.trim() ? { note: shortened(note, longestNote) } : {}),
    ...(value ? { value: shortened(value, longestValue) } : {}),
    ...(isOver ? { isOver } : {}),
  };
}

/** Rows in words, for who cannot see what is drawn beside them. */
export function describeRows(rows: readonly SlideRow[]): string {
  return asSentences(rows.map(({ text, value }) => [text, value].filter(Boolean).join(': ')));
}

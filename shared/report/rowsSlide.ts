import type { ReportSectionId } from '../framework/reportSections.ts';
import type { reportTexts } from '../messages/report.ts';
import type { Item } from '../plan/plan.ts';
import { lettersOfPiece, lettersOfWhole } from './longWords.ts';
import { headlineOf } from './headlines.ts';
import { word, type ReportContext } from './reportContext.ts';
import { shortened } from '../messages/shortened.ts';
import type { Slide, SlideRow } from './slide.ts';
import { speakerNotes } from './speakerNotes.ts';

/** Lines that a slide has room for at a size that is read from afar. */
export const rowsAtMost = 5;
/** Letters of a sentence that a slide has room for. */
export const longestStatement = 260;
/** No row has more letters. */
const [longestRow, longestNote] = [240, 200] as const;
/** Sizes of rows, points: the largest at which all of them fit whole. */
const sizes = [25, 22, 20, 18] as const;
const least = 18;
/** Width of a row; height of all rows under a headline of two lines, and of the line that says how many more there are. Points. */
const [width, height, moreLine] = [836, 312, 24] as const;
/** A word that is broken into pieces, of which none may have room at the end of a line. */
const longWord = new RegExp(`\\S{${lettersOfWhole + 1},}`);
/** Width of a letter on the average, of its size: rows are bolder than what stands under them. */
const letter = { text: 0.54, note: 0.5 } as const;

/** As many rows as a slide has room for, and how many more there are. Where not all fit whole, the longest are cut to a line. */
export function fitting(context: Pick<ReportContext, 'language'>, rows: readonly SlideRow[]): Pick<Slide, 'rows' | 'rowSize' | 'more'> {
  // One more that fits whole is no reason to say that there is one more.
  const isOneMore = rows.length === rowsAtMost + 1 && heightOf(rows, least) <= height;
  const shown = isOneMore ? rows : rows.slice(0, rowsAtMost);
  const more = rows.length - shown.length;
  const room = more > 0 ? height - moreLine : height;
  const size = sizes.find((tried) => heightOf(shown, tried) <= room);
  return { rows: size ? shown : cutRows(shown, room), rowSize: size ?? least, ...(more > 0 ? { more: word(context, 'slideMore', { count: more }) } : {}) };
}

function cutRows(rows: readonly SlideRow[], room: number): readonly SlideRow[] {
  const cut = [...rows];
  for (const part of ['note', 'text'] as const) {
    const longest = [...cut.keys()].sort((one, other) => (cut[other]?.[part]?.length ?? 0) - (cut[one]?.[part]?.length ?? 0));
    for (const place of longest) {
      const row = cut[place];
      if (heightOf(cut, least) <= room) return cut;
      if (row?.[part]) cut[place] = { ...row, [part]: shortened(row[part], Math.floor(widthOf(row, least) / (letter[part] * (part === 'note' ? noteSize(least) : least)))) };
    }
  }
  return cut;
}

function heightOf(rows: readonly SlideRow[], size: number): number {
  return rows.reduce((sum, row) => sum + rowHeight(row, size), 0);
}

/** What a row's value leaves of its width. */
function widthOf({ value = '' }: SlideRow, size: number): number {
  return width - (value ? value.length * size * 0.52 + 24 : 0);
}

/** About how high a row is in letters of `size` points; points. */
export function rowHeight(row: SlideRow, size: number): number {
  const { text, note = '', share } = row;
  const small = noteSize(size);
  const linesOf = (part: 'text' | 'note', said: string, of: number): number =>
    Math.ceil((said.length * of * letter[part]) / (widthOf(row, size) - (longWord.test(said) ? lettersOfPiece * of * letter[part] : 0)));
  return size * (0.66 + 1.07 * linesOf('text', text, size)) + linesOf('note', note, small) * (small * 0.73 + size * 0.34) + (share === undefined ? 0 : 16);
}

/** Size of what stands under a row's words; points. */
export function noteSize(size: number): number {
  return Math.max(16, size * 0.82);
}

/** A slide of rows, with as many as fit and how many more there are. `items` are what the rows tell of: the speaker has them in full. */
export function rowsSlide(context: ReportContext, section: ReportSectionId, title: keyof typeof reportTexts, rows: readonly SlideRow[], items: readonly Item[] = []): Slide {
  const name = word(context, title);
  const notes = speakerNotes(context, items);
  return {
    section,
    kicker: name,
    headline: headlineOf(context, section) ?? name,
    ...fitting(context, rows),
    ...(notes ? { notes } : {}),
    form: 'rows',
  };
}

/** A line, cut to what is read from afar. */
export function slideRow({ text, note = '', value = '', share }: SlideRow): SlideRow {
  return {
    text: shortened(text, longestRow),
    ...(note.trim() ? { note: shortened(note, longestNote) } : {}),
    ...(value ? { value: shortened(value, 34) } : {}),
    ...(share === undefined ? {} : { share }),
  };
}

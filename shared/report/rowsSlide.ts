import type { ReportSectionId } from '../framework/reportSections.ts';
import type { reportTexts } from '../messages/report.ts';
import type { Item } from '../plan/plan.ts';
import { shortened } from './briefBlocks.ts';
import { headlineOf } from './headlines.ts';
import { word, type ReportContext } from './reportContext.ts';
import type { Slide, SlideRow } from './slide.ts';
import { speakerNotes } from './speakerNotes.ts';

/** Lines that a slide has room for at a size that is read from afar. */
export const rowsAtMost = 5;
/** Letters of a sentence that a slide has room for. */
export const longestStatement = 260;
const longestRow = 92;
const longestNote = 84;

/** As many rows as a slide has room for, and how many more there are. */
export function fitting(context: Pick<ReportContext, 'language'>, rows: readonly SlideRow[]): Pick<Slide, 'rows' | 'more'> {
  const more = rows.length - Math.min(rows.length, rowsAtMost);
  return { rows: rows.slice(0, rowsAtMost), ...(more > 0 ? { more: word(context, 'slideMore', { count: more }) } : {}) };
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

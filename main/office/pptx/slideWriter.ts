import type PptxGenJS from 'pptxgenjs';
import { inkOnBrand } from '../../../shared/report/brand.ts';
import { readableBrand } from '../../../shared/report/palette.ts';
import { officeTexts } from '../../../shared/messages/office.ts';
import { say } from '../../../shared/messages/text.ts';
import { numberText } from '../../../shared/plan/amounts.ts';
import { widthOfLetters } from '../../../shared/report/letterWidth.ts';
import type { Report } from '../../../shared/report/report.ts';
import { noteSize, rowHeight } from '../../../shared/report/rowsSlide.ts';
import { shortened } from '../../../shared/messages/shortened.ts';
import type { Slide, SlideChart, SlideRow } from '../../../shared/report/slide.ts';
import { fitted, logoFromText } from '../../../shared/report/logo/logo.ts';
import { withoutControls } from '../../../shared/plan/xmlText.ts';
import { officeText, type OfficeText } from '../officeText.ts';
import { drawFigure } from './figureShapes.ts';
import { frames, type Frame } from './frame.ts';
import { brandGround, quiet, type Layouts } from './layouts.ts';
import type { Marks } from './marks.ts';

const hairline = 'D8DDE4';
/** Nothing is set smaller: it is read from afar. */
const least = 16;
/** No company's name is longer on the cover. */
const longestName = 60;
/** Inches between two things side by side. */
const gutter = 0.5;
/** Inches between rows and the line under them. */
const roomOverMore = 0.25;

/** Puts a report's slides into a deck, in order. */
export class SlideWriter {
  /** Of every slide so far, `''` for those without. */
  readonly notes: OfficeText[] = [];

  constructor(
    readonly deck: PptxGenJS,
    readonly report: Report,
    readonly layouts: Layouts,
    readonly marks: Marks,
  ) {}

  cover(): void {
    const { report } = this;
    const slide = this.#begin(this.layouts.cover, '');
    const size = [...report.title].length;
    this.#title(slide, this.#own(report.title), size < 50 ? 44 : size < 110 ? 34 : size < 260 ? 22 : 14);
    this.#line(slide, this.#known(report.cover.deckOverline), frames.coverKicker, { fontSize: 18, color: this.#onBrand });
    const foot = [...[report.company, report.agency].map((name) => shortened(name, longestName)), report.revision, report.date].filter(Boolean).join(' · ');
    this.#line(slide, this.#own(foot), frames.coverFoot, { fontSize: least, color: this.#onBrand, valign: 'top' });
    this.#rings(slide);
    this.#logo(slide);
  }

  add(slide: Slide): void {
    switch (slide.form) {
      case 'rows':
        return this.#message(slide);
      case 'statement':
        return this.#statement(slide, this.layouts.statement, 'accent1');
      case 'decision':
        return this.#statement(slide, this.layouts.decision, this.#onBrand);
    }
  }

  #begin(layout: string, notes: string): PptxGenJS.Slide {
    const slide = this.deck.addSlide({ masterName: layout });
    const own = this.#own(notes);
    // The library sets notes as one line; the file is finished with their paragraphs.
    slide.addNotes(own.text);
    this.notes.push(own);
    return slide;
  }

  #message(message: Slide): void {
    const slide = this.#begin(this.layouts.message, message.notes ?? '');
    const { headline } = message;
    this.#title(slide, message.own ? this.#own(headline) : this.#known(headline), headline.length < 70 ? 30 : headline.length < 120 ? 26 : 22);
    this.#line(slide, this.#known(message.kicker), frames.kicker, { fontSize: least, color: 'accent1', bold: true });
    const { figure, chart, rows } = message;
    const drawn = figure && rows.length > 0 ? beside(frames.body) : undefined;
    if (chart) this.#chart(slide, chart, figure?.description ?? chart.name);
    else if (figure) drawFigure(slide, figure, drawn?.left ?? frames.body, this.marks.drawing(this.#word('figure'), figure.description), { language: this.report.language, brand: readableBrand(this.report.brandColour) });
    const room = drawn?.right ?? frames.body;
    // Programs make rows higher than they are told, and a line stands under them.
    if (rows.length > 0) this.#rows(slide, rows, message.more ? { ...room, h: room.h - roomOverMore } : room, message.rowSize);
    if (message.more) this.#line(slide, this.#known(message.more), frames.more, { fontSize: least, color: quiet });
  }

  #statement(statement: Slide, layout: string, kickerColour: string): void {
    const slide = this.#begin(layout, statement.notes ?? '');
    const { headline } = statement;
    this.#title(slide, statement.own ? this.#own(headline) : this.#known(headline), headline.length < 90 ? 44 : headline.length < 170 ? 36 : 28);
    this.#line(slide, this.#known(statement.kicker), frames.statementKicker, { fontSize: least, color: kickerColour, bold: true });
  }

  /** The lines as a table: what, and what it comes to; bars of the way to a target lie over its last column. */
  #rows(slide: PptxGenJS.Slide, rows: readonly SlideRow[], frame: Frame, rowSize = 18): void {
    const isNarrow = frame.w < frames.body.w;
    const size = isNarrow ? 18 : rowSize;
    const hasBars = rows.some(({ share }) => share !== undefined);
    const widths = hasBars ? [frame.w - 5.4, 2.9, 2.5] : rows.some(({ value }) => value) ? [frame.w - (isNarrow ? 1.5 : 3.4), isNarrow ? 1.5 : 3.4] : [frame.w];
    // A column is as wide for every row as for the one with the longest value.
    const value = rows.reduce((longest, row) => ((row.value?.length ?? 0) > longest.length ? (row.value ?? '') : longest), '');
    const heights = heightsOf(hasBars || isNarrow || !value ? rows : rows.map((row) => ({ ...row, value })), size, frame.h, isNarrow ? 4 : 1);
    const edge = { type: 'solid' as const, pt: 0.75, color: hairline };
    const none = { type: 'none' as const };
    const border: PptxGenJS.TableCellProps['border'] = [edge, none, edge, none];
    const cell = { border, valign: 'middle' as const, margin: [4, 8, 4, 0] as [number, number, number, number] };
    const empty = (): PptxGenJS.TableCell => ({ text: '', options: { ...cell, fontSize: size } });
    slide.addTable(
      rows.map(({ text, note, value }) => {
        const own = this.#own(text);
        const words: PptxGenJS.TableCell[] = [{ text: own.text, options: { fontSize: size, color: 'tx1', lang: own.language, breakLine: note !== undefined } }];
        if (note) {
          const said = this.#own(note);
          words.push({ text: said.text, options: { fontSize: Math.round(noteSize(size)), color: quiet, lang: said.language } });
        }
        const cells: PptxGenJS.TableCell[] = [{ text: words, options: cell }];
        if (widths.length > 1) {
          const known = this.#known(value ?? '');
          cells.push({ text: known.text, options: { ...cell, fontSize: size, bold: true, color: 'accent1', align: 'right', lang: known.language } });
        }
        if (hasBars) cells.push(empty());
        return cells;
      }),
      { x: frame.x, y: frame.y, w: frame.w, colW: widths, rowH: [...heights], objectName: this.marks.name(this.#word('table'), rows.map(({ text, value }) => [text, value].filter(Boolean).join(': ')).join('; ')) },
    );
    let top = frame.y;
    rows.forEach(({ share }, index) => {
      const height = heights[index] ?? 0;
      const middle = top + height / 2;
      top += height;
      if (share === undefined) return;
      const bar = { x: frame.x + frame.w - 2.3, y: middle - 0.06, w: 2.3, h: 0.12 };
      slide.addShape('roundRect', { ...bar, fill: { color: 'E3E8EF' }, rectRadius: 0.06, objectName: this.marks.name(this.#word('bar')) });
      const done = Math.min(1, Math.max(0, share));
      if (done > 0) slide.addShape('roundRect', { ...bar, w: Math.max(0.12, bar.w * done), fill: { color: 'accent1' }, rectRadius: 0.06, objectName: this.marks.name(this.#word('bar')) });
    });
  }

  #chart(slide: PptxGenJS.Slide, { name, bars, numberForm }: SlideChart, description: string): void {
    const look = { fontSize: 14, color: quiet } as const;
    const values = bars.map(({ value }) => value);
    const room = (frames.body.w * 72) / bars.length;
    const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => (widthOfLetters(text) + 0.5) * look.fontSize));
    // Amounts that would stand on each other are read from an axis.
    const hasAmounts = widest(values.map((value) => numberText(value, this.report.language))) <= room;
    slide.addChart('bar', [{ name, labels: bars.map(({ label }) => label), values }], {
      ...frames.body,
      barDir: 'col',
      barGapWidthPct: 60,
      chartColors: [brandGround],
      showValue: hasAmounts,
      dataLabelFormatCode: numberForm,
      dataLabelFontSize: look.fontSize,
      dataLabelColor: '1B2230',
      dataLabelPosition: 'outEnd',
      catAxisLabelFontSize: look.fontSize,
      catAxisLabelColor: look.color,
      catAxisLabelFrequency: String(Math.ceil(widest(bars.flatMap(({ label }) => label.split('\n'))) / room)),
      valAxisHidden: hasAmounts,
      valAxisLabelFontSize: look.fontSize,
      valAxisLabelColor: look.color,
      valAxisLabelFormatCode: numberForm,
      // Bars that do not begin at nothing would tell a small difference as a large one.
      ...(Math.min(...values) >= 0 ? { valAxisMinVal: 0 } : {}),
      valGridLine: hasAmounts ? { style: 'none' } : { color: 'E3E8EF', size: 0.75 },
      showLegend: false,
      showTitle: false,
      altText: description,
      objectName: this.marks.name(this.#word('chart'), description),
    });
  }

  #title(slide: PptxGenJS.Slide, { text, language }: OfficeText, fontSize: number): void {
    slide.addText(text.replaceAll('\n', ' '), { placeholder: 'title', fontSize, lang: language });
  }

  #line(slide: PptxGenJS.Slide, { text, language, isRightToLeft }: OfficeText, frame: Frame, look: PptxGenJS.TextPropsOptions): void {
    slide.addText(text, { ...frame, margin: 0, valign: 'middle', lang: language, rtlMode: isRightToLeft, ...look });
  }

  /** The house's mark on the first slide, which says nothing. */
  #logo(slide: PptxGenJS.Slide): void {
    const { brand, company, title } = this.report;
    const logo = logoFromText(brand?.logo ?? '');
    if (!logo || !brand?.logo) return;
    const { x, y, w, h } = frames.coverLogo;
    const { width, height } = fitted(logo, { width: w, height: h });
    const margin = 0.15;
    slide.addShape('rect', { x, y, w: width + 2 * margin, h: height + 2 * margin, fill: { color: 'FFFFFF' }, objectName: this.marks.drawing(this.#word('ornament')) });
    slide.addImage({ data: brand.logo, x: x + margin, y: y + margin, w: width, h: height, altText: withoutControls(company || title) });
  }

  #rings(slide: PptxGenJS.Slide): void {
    const name = this.marks.drawing(this.#word('ornament'));
    for (const [index, radius] of [3.9, 2.9, 1.9, 0.9].entries()) {
      slide.addShape('ellipse', { x: 11.2 - radius, y: 3.2 - radius, w: radius * 2, h: radius * 2, fill: { color: this.#onBrand, transparency: 95 - index * 2 }, line: { color: this.#onBrand, width: 1, transparency: 70 }, objectName: name });
    }
  }

  #own(text: string): OfficeText {
    return officeText(text, this.report.language, this.report.planLanguage);
  }

  #known(text: string): OfficeText {
    return officeText(text, this.report.language);
  }

  /** What letters and lines on the brand's own colour are in. */
  get #onBrand(): string {
    return inkOnBrand(this.report.brandColour).slice(1);
  }

  #word(key: keyof typeof officeTexts): string {
    return say(officeTexts[key], this.report.language);
  }
}

function beside(frame: Frame): { readonly left: Frame; readonly right: Frame } {
  const w = (frame.w - gutter) / 2;
  return { left: { ...frame, w }, right: { ...frame, x: frame.x + w + gutter, w } };
}

/** Heights of rows, inches: all alike where that is enough for the highest, else each as it needs. */
function heightsOf(rows: readonly SlideRow[], size: number, height: number, least: number): readonly number[] {
  const needed = rows.map((row) => rowHeight(row, size) / 72);
  const each = Math.min(1.1, height / Math.max(rows.length, least));
  if (Math.max(...needed) <= each) return needed.map(() => each);
  const scale = Math.min(1.1, height / needed.reduce((sum, one) => sum + one, 0));
  return needed.map((one) => one * scale);
}

import type PptxGenJS from 'pptxgenjs';
import { inkOnBrand } from '../../../shared/report/brand.ts';
import { readableBrand, shadeOf } from '../../../shared/report/palette.ts';
import { officeTexts } from '../../../shared/messages/office.ts';
import { say } from '../../../shared/messages/text.ts';
import { numberText } from '../../../shared/plan/amounts.ts';
import { widthOfLetters } from '../../../shared/report/letterWidth.ts';
import type { Report } from '../../../shared/report/report.ts';
import { describeRows, headlineSize } from '../../../shared/report/rowsSlide.ts';
import { shortened } from '../../../shared/messages/shortened.ts';
import type { RowsLayout, Slide, SlideChart, SlideRow } from '../../../shared/report/slide.ts';
import { fitted, logoFromText } from '../../../shared/report/logo/logo.ts';
import { withoutControls } from '../../../shared/plan/xmlText.ts';
import { officeText, type OfficeText } from '../officeText.ts';
import { drawFigure } from './figureShapes.ts';
import { frames, inInches, points, type Frame } from './frame.ts';
import { brandGround, quiet, type Layouts } from './layouts.ts';
import type { Marks } from './marks.ts';

const hairline = 'D8DDE4';
/** Nothing is set smaller: it is read from afar. */
const least = 16;
/** No company's name is longer on the cover. */
const longestName = 60;

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
      case 'beside':
        return this.#message(slide);
      case 'statement':
        return this.#statement(slide, this.layouts.statement, quiet);
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
    const isBeside = message.form === 'beside';
    const slide = this.#begin(isBeside ? this.layouts.beside : this.layouts.message, message.notes ?? '');
    this.#title(slide, message.own ? this.#own(message.headline) : this.#known(message.headline), headlineSize(message));
    this.#line(slide, this.#known(message.kicker), isBeside ? frames.besideKicker : frames.kicker, { fontSize: least, color: isBeside ? this.#onBrand : 'accent1', bold: true });
    const { figure, figureFrame, chart, rows, layout, more, valueHead } = message;
    // A drawing lies over the table, so that its shapes can be taken hold of.
    if (layout) this.#rows(slide, rows, layout);
    if (figure && figureFrame) {
      const frame = inInches(figureFrame);
      if (chart) this.#chart(slide, chart, frame, figure.description);
      else drawFigure(slide, figure, frame, this.marks.drawing(this.#word('figure'), figure.description), { language: this.report.language, brand: readableBrand(this.report.brandColour), least });
    }
    if (layout && valueHead) this.#line(slide, this.#known(valueHead), inInches({ ...layout, y: layout.y - 25, height: 22 }), { fontSize: least, color: quiet, align: 'right' });
    if (more) this.#line(slide, this.#known(more), isBeside ? frames.besideMore : frames.more, { fontSize: least, color: quiet });
  }

  #statement(statement: Slide, layout: string, kickerColour: string): void {
    const slide = this.#begin(layout, statement.notes ?? '');
    this.#title(slide, statement.own ? this.#own(statement.headline) : this.#known(statement.headline), headlineSize(statement));
    this.#line(slide, this.#known(statement.kicker), frames.statementKicker, { fontSize: least, color: kickerColour, bold: true });
  }

  /** The lines as a table: what, and what it comes to; a drawing stands over the column between them. */
  #rows(slide: PptxGenJS.Slide, rows: readonly SlideRow[], layout: RowsLayout): void {
    const { size, noteSize, valueSize, textWidth, valueWidth, width, heights } = layout;
    const between = width - textWidth - valueWidth;
    const columns = [textWidth, ...(between > 0 ? [between] : []), ...(valueWidth > 0 ? [valueWidth] : [])];
    const edge = { type: 'solid' as const, pt: 0.75, color: hairline };
    const none = { type: 'none' as const };
    const border: PptxGenJS.TableCellProps['border'] = [edge, none, edge, none];
    const cell = { border, valign: 'middle' as const, margin: [2, 0, 2, 0] as [number, number, number, number] };
    slide.addTable(
      rows.map(({ text, note, value, isOver }) => {
        const own = this.#own(text);
        const words: PptxGenJS.TableCell[] = [{ text: own.text, options: { fontSize: size, color: 'tx1', lang: own.language, breakLine: note !== undefined } }];
        if (note) {
          const said = this.#own(note);
          words.push({ text: said.text, options: { fontSize: noteSize, color: quiet, lang: said.language } });
        }
        const cells: PptxGenJS.TableCell[] = [{ text: words, options: cell }];
        if (between > 0) cells.push({ text: '', options: { ...cell, fontSize: size } });
        if (valueWidth > 0) {
          const known = this.#known(value ?? '');
          cells.push({ text: known.text, options: { ...cell, fontSize: valueSize, bold: true, color: isOver ? shadeOf('red.ink', '').slice(1) : 'accent1', align: 'right', lang: known.language } });
        }
        return cells;
      }),
      { ...inInches(layout), colW: columns.map((each) => each / points), rowH: heights.map((each) => each / points), objectName: this.marks.name(this.#word('table'), describeRows(rows)) },
    );
  }

  #chart(slide: PptxGenJS.Slide, { name, bars, numberForm }: SlideChart, frame: Frame, description: string): void {
    const look = { fontSize: 14, color: quiet } as const;
    const values = bars.map(({ value }) => value);
    const room = (frame.w * 72) / bars.length;
    const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => (widthOfLetters(text) + 0.5) * look.fontSize));
    // Amounts that would stand on each other are read from an axis.
    const hasAmounts = widest(values.map((value) => numberText(value, this.report.language))) <= room;
    slide.addChart('bar', [{ name, labels: bars.map(({ label }) => label), values }], {
      ...frame,
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

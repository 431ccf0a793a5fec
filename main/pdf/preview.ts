import { isReportSection } from '../../shared/report/composition.ts';
import { planDocumentOf } from '../../shared/report/documents.ts';
import { partsOf } from '../../shared/report/partsOf.ts';
import type { Report, ReportInput } from '../../shared/report/report.ts';
import type { LastReports } from './lastReports.ts';
import { paperLooks } from './paper.ts';
import { pageSvgs, type PageSvgs } from './pageSvgs.ts';
import type { Typesetter } from './typesetter.ts';
import type { PagePreview, PdfForm, PreviewChapter, Slice, ListedChapter } from './typesetterMessages.ts';

/** What a page has in common with the file that it is a page of. */
export type PageForm = Pick<PdfForm, 'paper' | 'planId'>;

/** Where a chapter begins. `y` in points from the upper edge of its page. */
interface Start extends ListedChapter {
  readonly section: string;
  readonly page: number;
  readonly y: number;
}

/** Where everything stood when the whole document was set last. */
interface Layout {
  readonly key: string;
  readonly pages: number;
  readonly starts: readonly Start[];
  readonly missing: readonly string[];
}

/**
 * Single pages of a document, by the same templates. The page that somebody looks at is set with no more of the document than the chapters
 * that touch it, where they stood when all of it was set last; once the choices rest, all of it is set again. So a word
 * changes on the page at once, and pages move a moment later where it makes them move.
 */
export class Preview {
  #layout: Layout | undefined;
  /** The last drawing and its pages: who turns a page often stays in it. */
  #drawn: { readonly svg: string; readonly pages: PageSvgs } | undefined;

  constructor(
    readonly typesetter: Typesetter,
    readonly reports: LastReports,
  ) {}

  /** Page `page` (from 1; the last where there are fewer). `isSettled`: all of the document is set before. */
  page(input: ReportInput, form: PageForm, page: number, isSettled: boolean): PagePreview {
    // A deck or a paper of two pages is set as fast as a part of it.
    const { isDeck } = paperLooks[form.paper];
    if (isDeck || planDocumentOf(input.document ?? 'strategy').isShort) return this.#whole(this.reports.of(input, isDeck ? 'slides' : 'sections'), form, page);
    const key = [form.paper, input.document, input.language, input.depth, input.sections?.join()].join(' ');
    const known = !isSettled && this.#layout?.key === key ? this.#layout : undefined;
    const { layout, whole } = known ? { layout: known } : this.#layOut(input, form, key);
    const shown = Math.max(1, Math.min(page, layout.pages));
    const slice = sliceAt(layout, shown);
    const sections = slice.handed.front ? ['summary'] : slice.starts.map(({ section }) => section);
    const part = whole ? { ...whole, sections: whole.sections.filter(({ id }) => sections.includes(id)) } : this.reports.of({ ...input, sections: sections.filter(isReportSection) }, 'sections');
    const { svg } = this.typesetter.draw(part, form, slice.handed, shown - slice.handed.page + 1);
    const pages = this.#pagesOf(svg);
    const found = pages.at(shown - slice.handed.page) ?? pages.at(pages.count - 1);
    return answerOf(layout.pages, shown, layout.starts, layout.missing, found, !known);
  }

  #pagesOf(svg: string): PageSvgs {
    if (this.#drawn?.svg !== svg) this.#drawn = { svg, pages: pageSvgs(svg) };
    return this.#drawn.pages;
  }

  #layOut(input: ReportInput, form: PageForm, key: string): { readonly layout: Layout; readonly whole?: Report } {
    const whole = this.reports.of(input, 'sections');
    const { pages, starts, missing } = this.typesetter.layOut(whole, form);
    const parts = partsOf(whole);
    const told = (id: string): ListedChapter => {
      const { title = '', headline } = whole.sections.find((section) => section.id === id) ?? {};
      const begun = parts[id];
      return { title, ...(headline === undefined ? {} : { headline }), ...(begun === undefined ? {} : { part: begun }) };
    };
    const layout = { key, pages, missing, starts: starts.map((start) => ({ ...start, ...told(start.section) })) };
    this.#layout = layout;
    return { layout, whole };
  }

  #whole(report: Report, form: PageForm, page: number): PagePreview {
    const { svg, missing, slides } = this.typesetter.draw(report, form);
    const pages = this.#pagesOf(svg);
    const shown = Math.max(1, Math.min(page, pages.count));
    // The cover is no slide of the report.
    const starts = slides.slice(1).flatMap((first, place) => {
      const slide = report.slides[place];
      return slide ? [{ section: slide.section, title: slide.headline, page: first }] : [];
    });
    return answerOf(pages.count, shown, starts, missing, pages.at(shown - 1), true);
  }
}

function answerOf(pages: number, page: number, starts: readonly PreviewChapter[], missing: readonly string[], found: { readonly width: number; readonly height: number; readonly svg: string } | undefined, isSettled: boolean): PagePreview {
  const { width = 0, height = 0, svg = '' } = found ?? {};
  return { pages, page, width, height, svg, isSettled, missing, chapters: starts.map(({ section, title, page: first }) => ({ section, title, page: first })) };
}

/** The chapters that touch a page, from the beginning of the first of them. */
function sliceAt({ starts, pages }: Layout, page: number): { readonly handed: Slice; readonly starts: readonly Start[] } {
  const contents = starts.map(({ section: _section, y: _y, ...listed }) => listed);
  const touching = starts.filter((start, place) => start.page <= page && (starts[place + 1]?.page ?? pages) >= page);
  const [first] = touching;
  if (!first) return { starts: [], handed: { page: 1, y: 0, front: true, before: 0, pages, contents } };
  return { starts: touching, handed: { page: first.page, y: first.y, before: starts.indexOf(first), pages, contents } };
}

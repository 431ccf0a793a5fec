import { FailureError } from '../../shared/messages/failures.ts';
import { reportTexts, type ExportStep } from '../../shared/messages/report.ts';
import { formatNumber, say, type Language } from '../../shared/messages/text.ts';
import { readableBrand } from '../../shared/report/palette.ts';
import type { Report, Section } from '../../shared/report/report.ts';
import { contentsFragments } from './contentsPages.ts';
import { drawCover } from './coverPage.ts';
import { DocumentFonts } from './documentFonts.ts';
import { Flow, type NewPage } from './flow.ts';
import { FontShelf } from './fontShelf.ts';
import { drawAligned } from './fragment.ts';
import { PageInk } from './pageInk.ts';
import { paperLooks, type Paper } from './paper.ts';
import { writePdfFile } from './pdfFile.ts';
import { blockFragments, openingFragments, slimOpeningFragments } from './sectionFragments.ts';
import { setText, type Setting } from './setting.ts';
import { Shaper } from './shaping.ts';
import { clamped } from './textLines.ts';
import { baselineOf, Typography } from './typography.ts';

export interface DrawOptions {
  readonly paper: Paper;
  readonly language: Language;
  /** `progress` grows from 0 to 1. */
  readonly onProgress?: (progress: number, step: ExportStep) => void;
  /** Stops the drawing: it then fails with `export-cancelled`. */
  readonly signal?: AbortSignal;
  /** A shaper with its fonts, to be used again for the next document; a new one where absent. */
  readonly shaper?: Shaper;
}

export interface DrawnPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** A section starts a page unless this share of one is left. */
const roomForSection = 0.42;
/** How long pages are drawn at a stretch before messages (a cancel) get their turn, milliseconds. */
const stretch = 40;

/** Draws a report: cover, contents, sections. The work is done in stretches, so that a signal can stop it. */
export async function drawPdf(report: Report, options: DrawOptions): Promise<DrawnPdf> {
  const { onProgress = () => undefined, signal } = options;
  const look = paperLooks[options.paper];
  const shaper = options.shaper ?? new Shaper(new FontShelf());
  const type = new Typography(look.scale, readableBrand(report.brandColour));
  const fonts = new DocumentFonts();
  const opacities = new Map<number, string>();
  const newPage: NewPage = (kind) => {
    const turned = kind === 'turnedFigure' && look.height > look.width;
    const [width, height] = turned ? [look.height, look.width] : [look.width, look.height];
    return new PageInk(width, height, kind === 'text' ? look.margin : look.figureMargin, fonts, shaper, opacities);
  };
  const settingFor = (page: PageInk): Setting => ({
    shaper,
    type,
    look,
    width: page.width - page.margin.side * 2,
    pageRoom: page.height - page.margin.top - page.margin.bottom,
    continued: say(reportTexts.continued, options.language),
  });
  const breathe = breather(signal);
  onProgress(0, 'preparing');
  await breathe(true);

  const body = new Flow(newPage);
  const titles = new Map<PageInk, string>();
  const blockCount = report.sections.reduce((count, section) => count + section.blocks.length + 1, 0);
  let drawn = 0;
  const advance = async (): Promise<void> => {
    drawn++;
    onProgress(0.02 + (drawn / blockCount) * 0.83, 'drawing');
    await breathe(false);
  };
  for (const [index, section] of report.sections.entries()) {
    const before = body.pages.length;
    await placeSection(body, section, { number: String(index + 1).padStart(2, '0'), settingFor, look, advance });
    // A page that two sections share goes by the first one's name.
    for (const page of body.pages.slice(before)) titles.set(page, section.title);
  }

  const cover = newPage('text');
  drawCover(settingFor(cover), cover, report);
  const contents = drawContents(report, body, newPage, settingFor, options.language);
  const pages = [cover, ...contents, ...body.pages];
  for (const [index, page] of pages.entries()) {
    if (page === cover) continue;
    drawFurniture(settingFor(page), page, report, titles.get(page) ?? '', index + 1, pages.length, options.language);
  }
  onProgress(0.88, 'writing');
  await breathe(true);
  const contentsMark = { title: say(reportTexts.contents, options.language), anchor: 'contents' };
  const bookmarks = [contentsMark, ...report.sections.map((section) => ({ title: section.title, anchor: anchorOf(section) }))];
  const bytes = await writePdfFile(report, pages, fonts, opacities, bookmarks);
  await breathe(true);
  onProgress(1, 'writing');
  return { bytes, pages: pages.length };
}

interface Placing {
  readonly number: string;
  readonly settingFor: (page: PageInk) => Setting;
  readonly look: (typeof paperLooks)[Paper];
  readonly advance: () => Promise<void>;
}

function anchorOf(section: Section): string {
  return `section ${section.id}`;
}

async function placeSection(flow: Flow, section: Section, placing: Placing): Promise<void> {
  const { settingFor, look, advance } = placing;
  const [first] = section.blocks;
  const ownPage = first?.kind === 'figure' && first.extent === 'page';
  if (ownPage) flow.startPage(first.figure.viewBox.width > first.figure.viewBox.height ? 'turnedFigure' : 'figure');
  else if (!flow.atTop && (look.wide || flow.room < flow.fullRoom * roomForSection)) flow.startPage();
  const open = ownPage ? slimOpeningFragments : openingFragments;
  let waiting = open(settingFor(flow.page), section, placing.number, anchorOf(section));
  await advance();
  for (const block of section.blocks) {
    const above = waiting.reduce((height, fragment) => height + fragment.height, 0);
    const whole = settingFor(flow.page);
    // What stands above goes with the block, so the block has that much less of a page to itself.
    const setting = { ...whole, pageRoom: whole.pageRoom - above };
    const room = block.kind === 'figure' && block.extent === 'page' ? flow.room - above : flow.fullRoom - above;
    const fragments = blockFragments(setting, block, room);
    if (block.kind === 'heading') {
      // Held back until what it heads is known, so that it never stays alone at the foot of a page.
      waiting = [...waiting, ...fragments];
    } else {
      flow.place([...waiting, ...fragments]);
      waiting = [];
    }
    if (block.kind === 'figure' && block.extent === 'page') flow.endPage();
    await advance();
  }
  flow.place(waiting);
}

function drawContents(
  report: Report,
  body: Flow,
  newPage: NewPage,
  settingFor: (page: PageInk) => Setting,
  language: Language,
): readonly PageInk[] {
  const bodyPageOf = (anchor: string): number => body.pages.findIndex((page) => page.anchors.some((known) => known.anchor === anchor));
  const draw = (pagesBefore: number): readonly PageInk[] => {
    const flow = new Flow(newPage);
    const setting = settingFor(flow.page);
    const opening = { id: 'contents', title: say(reportTexts.contents, language), blocks: [] };
    const entries = report.sections.map((section, index) => ({
      number: String(index + 1).padStart(2, '0'),
      title: section.title,
      anchor: anchorOf(section),
      page: pagesBefore + bodyPageOf(anchorOf(section)) + 1,
    }));
    flow.place([...openingFragments(setting, opening, '', 'contents'), ...contentsFragments(setting, entries)]);
    return flow.pages;
  };
  // How many pages the contents take does not depend on the numbers in them.
  return draw(1 + draw(0).length);
}

/** What stands at the edges of every page but the cover: section above; title, revision and page number below. */
function drawFurniture(setting: Setting, ink: PageInk, report: Report, section: string, page: number, pages: number, language: Language): void {
  const { type, width } = setting;
  const style = type.style('footer');
  const x = ink.margin.side;
  const foot = ink.height - ink.margin.bottom * 0.58;
  const number = say(reportTexts.page, language, { page: formatNumber(page, language), pages: formatNumber(pages, language) });
  const [numberLine] = setText(setting, number, 'footer', width);
  const room = width - (numberLine?.width ?? 0) - 24;
  const [title] = clamped(setting.shaper, setText(setting, `${shortened(report.title)}  ·  ${shortened(report.revision)}  ·  ${report.date}`, 'footer', room), 1, room);
  ink.box(x, foot - 8 * type.scale, width, 0.5, { fill: type.shade('line') });
  if (title) drawAligned(ink, title, { x, width: room }, foot + baselineOf(style));
  if (numberLine) drawAligned(ink, numberLine, { x, width, align: 'end' }, foot + baselineOf(style));
  const head = ink.margin.top * 0.42;
  const half = width / 2 - 10;
  const [company] = clamped(setting.shaper, setText(setting, shortened(report.company), 'footer', half), 1, half);
  const [sectionLine] = clamped(setting.shaper, setText(setting, section, 'footer', half), 1, half);
  if (company) drawAligned(ink, company, { x, width: half }, head + baselineOf(style));
  if (sectionLine) drawAligned(ink, sectionLine, { x, width, align: 'end' }, head + baselineOf(style));
}

/** As much of a text as a line at a page's edge could ever hold: it is set anew for every page. */
function shortened(text: string): string {
  return text.slice(0, 240);
}

/** Lets messages in now and then, and fails once the signal says stop. */
function breather(signal: AbortSignal | undefined): (now: boolean) => Promise<void> {
  let last = performance.now();
  return async (now) => {
    if (now || performance.now() - last > stretch) {
      await new Promise((resolve) => setImmediate(resolve));
      last = performance.now();
    }
    if (signal?.aborted) throw new FailureError({ code: 'export-cancelled' });
  };
}

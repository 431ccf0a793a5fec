import { AlignmentType, Document, Footer, Header, HeadingLevel, ImageRun, Packer, PageNumber, Paragraph, TableOfContents, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { reportTexts } from '../../../shared/messages/report.ts';
import { say } from '../../../shared/messages/text.ts';
import { fitted, logoFromText } from '../../../shared/report/logo/logo.ts';
import { readableBrand } from '../../../shared/report/palette.ts';
import type { PaperSize } from '../../../shared/report/composition.ts';
import type { Report, Section } from '../../../shared/report/report.ts';
import { languageTag, writable } from '../officeText.ts';
import { BlockWriter } from './blockWriter.ts';
import { documentStyles, lineWidth, pageOf } from './documentStyles.ts';
import type { DrawLogo } from '../logoPixels.ts';
import { WordPictures, type DrawPixels } from './wordPictures.ts';
import { WordRuns } from './wordRuns.ts';

const entryTime = new Date('1980-01-01T00:00:00');
/** Pixels of a logo's PNG to one of those that it is shown in. */
const sharpness = 3;

/**
 * The report as a Word document (Office Open XML): headings that are headings, tables with rows that repeat on every page, figures as
 * vector pictures, with pixels beside them for programs that draw none, and with what they show in words, contents as a field, page numbers, and every run in its language. The same report
 * gives the same bytes.
 */
export async function reportToDocx(report: Report, paper: PaperSize, draw: DrawPixels, drawLogo: DrawLogo): Promise<Uint8Array> {
  const pictures = new WordPictures(report, draw);
  const document = await withoutPictures(report, paper, pictures, drawLogo);
  // The library's trees have gone, and V8 would not look for them before as much again has been drawn.
  globalThis.gc?.();
  return packed(document, pictures, report.time);
}

/** The document with names in the places of its pictures, as the library packs it. */
async function withoutPictures(report: Report, paper: PaperSize, pictures: WordPictures, drawLogo: DrawLogo): Promise<Uint8Array> {
  const runs = new WordRuns(report);
  const form = { isSheet: report.isSheet ?? false };
  const blocks = new BlockWriter(report, runs, pictures, lineWidth(form, paper));
  const wide = new BlockWriter(report, runs, pictures, lineWidth({ isSheet: true }, paper));
  const t = (key: keyof typeof reportTexts): string => say(reportTexts[key], report.language);
  const [before = '', middle = '', after = ''] = t('page').split(/\{page\}|\{pages\}/);
  const page = new Paragraph({ style: 'Foot', alignment: AlignmentType.END, children: [new TextRun({ children: [before, PageNumber.CURRENT, middle, PageNumber.TOTAL_PAGES, after] })] });
  const foot = new Paragraph({ style: 'Foot', children: runs.own([report.company, report.revision, report.date].filter(Boolean).join(' · ')) });
  const contents = report.isShort
    ? []
    : [new Paragraph({ style: 'ContentsTitle', pageBreakBefore: true, children: runs.known(t('contents')) }), new TableOfContents(t('contents'), { hyperlink: true, headingStyleRange: '1-2' })];
  const document = new Document({
    title: writable(report.title),
    creator: writable(report.authors || report.agency || 'Kehys'),
    lastModifiedBy: 'Kehys',
    subject: writable([report.cover.overline, report.company, report.revision].filter(Boolean).join(' – ')),
    styles: documentStyles(readableBrand(report.brandColour).slice(1), languageTag(report.language)),
    features: { updateFields: true },
    sections: runsOf(report.sections).map(({ isWide, from, sections }, place) => ({
      properties: { page: pageOf(isWide ? { isSheet: true } : form, paper), titlePage: place === 0 && !report.isShort },
      headers: { default: new Header({ children: [new Paragraph({ style: 'Foot', children: runs.own(report.title.slice(0, 90)) })] }), first: new Header({ children: [new Paragraph({})] }) },
      footers: { default: new Footer({ children: [foot, page] }), first: new Footer({ children: [new Paragraph({})] }) },
      children: [
        ...(place === 0 ? [...coverOf(report, runs, pictures, drawLogo), ...contents] : []),
        ...sections.flatMap((section, at) => [
          ...headOf(section, runs, (at > 0 || place === 0) && beginsPage(section, report.sections[from + at - 1])),
          ...(isWide ? wide : blocks).writeAll(section.blocks, section === report.sections.at(-1)),
        ]),
      ],
    })),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

interface Run {
  readonly isWide: boolean;
  /** The place of its first chapter in the report. */
  readonly from: number;
  readonly sections: Section[];
}

/** Chapters that stand on pages of the same kind; the cover stands before the first, upright. */
function runsOf(sections: readonly Section[]): readonly Run[] {
  const runs: Run[] = [{ isWide: false, from: 0, sections: [] }];
  sections.forEach((section, from) => {
    const isWide = section.isWide ?? false;
    if (runs.at(-1)?.isWide === isWide) runs.at(-1)?.sections.push(section);
    else runs.push({ isWide, from, sections: [section] });
  });
  return runs;
}

/** The house's logo as a picture, vectors as vectors, with pixels beside them for programs that draw none. */
function logoOf(report: Report, pictures: WordPictures, drawLogo: DrawLogo): Paragraph[] {
  const { brand, company, title } = report;
  const logo = logoFromText(brand?.logo ?? '');
  if (!logo) return [];
  const description = writable(company || title);
  const transformation = fitted(logo, { width: 200, height: 75 });
  const shown = { data: pictures.standIn(() => logo.bytes), transformation, altText: { name: description, description, title: '' } };
  const image = logo.format === 'svg' ? new ImageRun({ ...shown, type: 'svg', fallback: { type: 'png', data: pictures.standIn(() => drawLogo(logo, transformation.width * sharpness, report)) } }) : new ImageRun({ ...shown, type: logo.format });
  return [new Paragraph({ spacing: { after: 480 }, children: [image] })];
}

function coverOf(report: Report, runs: WordRuns, pictures: WordPictures, drawLogo: DrawLogo): Paragraph[] {
  const { title, cover, draft, language } = report;
  const facts = cover.facts.map(({ label, value }) => new Paragraph({ style: 'CoverFact', children: [...runs.known(`${label}: `, { color: '5A6473' }), ...runs.own(value)] }));
  const signOffs = cover.signOffs.map(({ party, text }) => new Paragraph({ style: 'CoverFact', children: [...runs.known(`${say(reportTexts.signOff, language)}, ${party}: `, { color: '5A6473' }), ...runs.known(text)] }));
  return [
    ...logoOf(report, pictures, drawLogo),
    new Paragraph({ style: 'Kicker', children: runs.known([cover.overline, draft].filter(Boolean).join(' · ')) }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs.own(title, titleSizeOf(title)) }),
    ...facts,
    ...signOffs,
  ];
}

/** A long title is smaller, so that the cover stays a page. Half points. */
function titleSizeOf(title: string): { readonly size?: number } {
  const letters = [...title].length;
  return letters < 110 ? {} : { size: letters < 260 ? 44 : 28 };
}

/** The first chapter, and pages that stand alone: the one that says it all, signatures, the whole canvas. All others follow each other. */
function beginsPage(section: Section, before: Section | undefined): boolean {
  const isAlone = ({ blocks: [first] }: Section): boolean => first?.kind === 'brief' || first?.kind === 'signatures' || (first?.kind === 'figure' && first.extent === 'page');
  return before === undefined || isAlone(section) || isAlone(before);
}

function headOf({ title, headline, lead }: Section, runs: WordRuns, pageBreakBefore: boolean): readonly Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore, children: runs.known(title) }),
    ...(headline ? [new Paragraph({ style: 'Headline', children: runs.known(headline) })] : []),
    ...(lead ? [new Paragraph({ style: 'Lead', children: runs.known(lead) })] : []),
  ];
}

/** The document with its pictures, with times that come from the report instead of the clock, and marks counted from one: the library counts through all that it ever made. */
function packed(bytes: Uint8Array, pictures: WordPictures, time: string): Uint8Array {
  const files: Zippable = {};
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    const write: ((xml: string) => string) | undefined = { 'docProps/core.xml': (xml: string) => xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${time.slice(0, 19)}Z`), 'word/document.xml': renumbered }[path];
    const picture = path.startsWith('word/media/') ? pictures.fileOf(content) : undefined;
    // Pixels are packed already.
    files[path] = [write ? strToU8(write(strFromU8(content))) : (picture ?? content), { mtime: entryTime, ...(picture && !path.endsWith('.svg') ? { level: 0 as const } : {}) }];
  }
  return zipSync(files);
}

function renumbered(xml: string): string {
  const marks = new Map<string, number>();
  const numberOf = (mark: string): number => {
    const known = marks.get(mark) ?? marks.size + 1;
    marks.set(mark, known);
    return known;
  };
  return xml
    .replaceAll(/_Toc(\d+)/g, (_whole, mark: string) => `_Toc${numberOf(mark)}`)
    .replaceAll(/(<w:bookmark(?:Start|End)[^>]*w:id=")(\d+)/g, (_whole, before: string, id: string) => `${before}${numberOf(`id ${id}`)}`)
    .replaceAll(/(<wp:docPr id=")(\d+)/g, (_whole, before: string, id: string) => `${before}${numberOf(`picture ${id}`)}`);
}

import { Document, Footer, Header, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { reportTexts } from '../../../shared/messages/report.ts';
import { say } from '../../../shared/messages/text.ts';
import { fitted, logoFromText } from '../../../shared/report/logo/logo.ts';
import { readableBrand } from '../../../shared/report/palette.ts';
import type { PaperSize } from '../../../shared/report/composition.ts';
import type { Report, Section } from '../../../shared/report/report.ts';
import { withoutControls } from '../../../shared/plan/xmlText.ts';
import { languageTag } from '../officeText.ts';
import { BlockWriter } from './blockWriter.ts';
import { documentStyles, lineWidth, pageOf, quiet } from './documentStyles.ts';
import type { DrawLogo } from '../logoPixels.ts';
import { WordContents } from './wordContents.ts';
import { WordFrame } from './wordFrame.ts';
import { WordPictures, type DrawPixels } from './wordPictures.ts';
import { WordRuns } from './wordRuns.ts';
import { field, paragraph, run } from './wordXml.ts';

const entryTime = new Date('1980-01-01T00:00:00');
/** Level 6 takes twice as long, for 47 kB of the 12.7 MB of a plan of 980 items. */
const packing = 4;
/** Pixels of a logo's PNG to one of those that it is shown in. */
const sharpness = 3;

/**
 * The report as a Word document (Office Open XML): headings that are headings, tables with rows that repeat on every page, figures as
 * vector pictures, with pixels beside them for programs that draw none, and with what they show in words, contents as a field, page numbers, and every run in its language. The same report
 * gives the same bytes.
 */
export async function reportToDocx(report: Report, paper: PaperSize, draw: DrawPixels, drawLogo: DrawLogo): Promise<Uint8Array> {
  const runs = new WordRuns(report);
  const pictures = new WordPictures(report, draw);
  const contents = new WordContents();
  const form = { isSheet: report.isSheet ?? false };
  const width = lineWidth(form, paper);
  const blocks = new BlockWriter(report, runs, contents, pictures, width);
  const wide = new BlockWriter(report, runs, contents, pictures, lineWidth({ isSheet: true }, paper));
  const t = (key: keyof typeof reportTexts): string => say(reportTexts[key], report.language);
  const frame = new WordFrame();
  const head = frame.place([paragraph(runs.own(report.title.slice(0, 90)), { style: 'Foot' })]);
  const foot = frame.place([paragraph(runs.own([report.company, report.revision, report.date].filter(Boolean).join(' · ')), { style: 'Foot' }), paragraph(pageWords(t('page'), languageTag(report.language)), { style: 'Foot', align: 'end' })]);
  const logo = logoOf(report, pictures, drawLogo);
  const written = runsOf(report.sections).map(({ isWide, from, sections }, place) => ({
    isWide,
    chapters: sections.flatMap((section, at) => [
      ...headOf(section, runs, contents, (at > 0 || place === 0) && beginsPage(section, report.sections[from + at - 1])),
      ...(isWide ? wide : blocks).writeAll(section.blocks, section === report.sections.at(-1)),
    ]),
  }));
  const cover = [...logo, ...coverOf(report, runs), ...(report.isShort ? [] : [paragraph(runs.known(t('contents')), { style: 'ContentsTitle', beginsPage: true }), contents.list(t('contents'), width)])];
  const document = new Document({
    title: withoutControls(report.fileTitle),
    creator: withoutControls(report.authors || report.agency || 'Kehys'),
    lastModifiedBy: 'Kehys',
    subject: withoutControls([report.cover.overline, report.company, report.revision].filter(Boolean).join(' – ')),
    styles: documentStyles(readableBrand(report.brandColour).slice(1), languageTag(report.language)),
    features: { updateFields: true },
    sections: written.map(({ isWide, chapters }, place) => ({
      properties: { page: pageOf(isWide ? { isSheet: true } : form, paper), titlePage: place === 0 && !report.isShort },
      headers: { default: new Header({ children: [head] }), first: new Header({ children: [new Paragraph({})] }) },
      footers: { default: new Footer({ children: [foot] }), first: new Footer({ children: [new Paragraph({})] }) },
      children: [frame.place([...(place === 0 ? cover : []), ...chapters])],
    })),
  });
  return packed(new Uint8Array(await Packer.toArrayBuffer(document)), frame, pictures, report.time);
}

/** The page's number and how many there are, in words. */
function pageWords(words: string, language: string): string {
  const said = (text: string): string => (text ? run(text, language, false, {}, false) : '');
  return words.split(/(\{page\}|\{pages\})/).map((part) => ({ '{page}': field('PAGE'), '{pages}': field('NUMPAGES') })[part] ?? said(part)).join('');
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
function logoOf(report: Report, pictures: WordPictures, drawLogo: DrawLogo): readonly string[] {
  const { brand, company, title } = report;
  const logo = logoFromText(brand?.logo ?? '');
  if (!logo) return [];
  const description = company || title;
  const size = fitted(logo, { width: 200, height: 75 });
  const frame = { ...size, name: description, description };
  const own = (): Uint8Array => logo.bytes;
  return [paragraph(logo.format === 'svg' ? pictures.place(frame, 'png', () => drawLogo(logo, size.width * sharpness, report), own) : pictures.place(frame, logo.format, own), { after: 480 })];
}

function coverOf(report: Report, runs: WordRuns): readonly string[] {
  const { title, cover, draft, language } = report;
  const fact = (label: string, value: string): string => paragraph(runs.known(`${label}: `, quiet) + value, { style: 'CoverFact' });
  return [
    paragraph(runs.known([cover.overline, draft].filter(Boolean).join(' · ')), { style: 'Kicker' }),
    paragraph(runs.own(title, titleSizeOf(title)), { style: 'Title' }),
    ...cover.facts.map(({ label, value }) => fact(label, runs.own(value))),
    ...cover.signOffs.map(({ party, text }) => fact(`${say(reportTexts.signOff, language)}, ${party}`, runs.known(text))),
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

function headOf({ title, headline, lead }: Section, runs: WordRuns, contents: WordContents, isBeginning: boolean): readonly string[] {
  return [
    contents.heading(1, title, runs.known(title), isBeginning),
    ...(headline ? [paragraph(runs.known(headline), { style: 'Headline' })] : []),
    ...(lead ? [paragraph(runs.known(lead), { style: 'Lead' })] : []),
  ];
}

/** The document with its words and pictures, and with times that come from the report instead of the clock. */
function packed(bytes: Uint8Array, frame: WordFrame, pictures: WordPictures, time: string): Uint8Array {
  const files: Zippable = {};
  const dated = (xml: string): string => xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${time.slice(0, 19)}Z`);
  const related = (xml: string): string => xml.replace('</Relationships>', () => `${pictures.relationships()}</Relationships>`);
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    const change = { 'docProps/core.xml': dated, 'word/_rels/document.xml.rels': related }[path] ?? (/^word\/\w+\.xml$/.test(path) ? (xml: string) => frame.filled(xml) : undefined);
    files[path] = [change ? strToU8(change(strFromU8(content))) : content, { mtime: entryTime, level: packing }];
  }
  for (const [name, content] of pictures.files()) {
    // Pixels are packed already.
    files[`word/media/${name}`] = [content, { mtime: entryTime, level: name.endsWith('.svg') ? packing : 0 }];
  }
  return zipSync(files);
}

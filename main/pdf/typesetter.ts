import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler';
import type { PdfStandardId } from '../../shared/contract/pdfStandards.ts';
import { FailureError } from '../../shared/messages/failures.ts';
import type { ExportStep } from '../../shared/messages/report.ts';
import type { Figure } from '../../shared/report/figure.ts';
import type { Report } from '../../shared/report/report.ts';
import { longestPictureSide } from '../../shared/plan/pictures.ts';
import { pictureNameOf } from '../../shared/plan/pictureNameOf.ts';
import { logoFromText } from '../../shared/report/logo/logo.ts';
import type { Drawable, DrawPixels } from '../office/docx/wordPictures.ts';
import { nameForLogo, type DrawLogo } from '../office/logoPixels.ts';
import { cutChapters } from './cutChapters.ts';
import { Finisher } from './finishPdf.ts';
import type { FontFamily } from './fontFiles.ts';
import { attachedName } from './seal.ts';
import { FontShelf } from './fontShelf.ts';
import { standardRefusal } from './standardRefusal.ts';
import { handedFiles } from './handedFiles.ts';
import { handOver, handOverPictures } from './handover.ts';
import { lettersOf } from './lettersOf.ts';
import { pageSvgs } from './pageSvgs.ts';
import { paperLooks } from './paper.ts';
import { pdfShapes } from './raster/pdfShapes.ts';
import { readJpeg } from './raster/readJpeg.ts';
import { paintShapes } from './raster/paintShapes.ts';
import { svgShapes } from './raster/svgShapes.ts';
import { withBarsForTinyWords } from './raster/tinyWords.ts';
import { writePng } from './raster/writePng.ts';
import type { PdfForm, PictureWork, Slice } from './typesetterMessages.ts';
import blocks from './templates/blocks.typ?raw';
import brief from './templates/brief.typ?raw';
import cover from './templates/cover.typ?raw';
import documentTemplate from './templates/document.typ?raw';
import figures from './templates/figures.typ?raw';
import picture from './templates/picture.typ?raw';
import reportTemplate from './templates/report.typ?raw';
import signatures from './templates/signatures.typ?raw';
import signs from './templates/signs.typ?raw';
import slice from './templates/slice.typ?raw';
import slides from './templates/slides.typ?raw';
import theme from './templates/theme.typ?raw';

export interface SetPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Characters that no font has; a box stands for each. */
  readonly missing: readonly string[];
}

export type OnStep = (progress: number, step: ExportStep) => void;

const templates = { 'blocks.typ': blocks, 'brief.typ': brief, 'cover.typ': cover, 'document.typ': documentTemplate, 'figures.typ': figures, 'picture.typ': picture, 'report.typ': reportTemplate, 'signatures.typ': signatures, 'signs.typ': signs, 'slice.typ': slice, 'slides.typ': slides, 'theme.typ': theme };
/** A document that was set, and how it is drawn once somebody looked at it. */
interface SetDocument {
  readonly key: string;
  readonly document: Typst.NodeTypstDocument;
  svg?: string;
}

/** Pages that are looked at between two sweeps, each of which takes as long as setting one. */
const partsBetweenSweeps = 4;
/** Parts of documents that are set before anything is forgotten for them: each needs little, and few of them would cost what the whole needs. */
const partsAtMost = 40;
/** Charts that one call of the compiler draws: more would take more memory, and hardly less time. */
const picturesAtOnce = 12;
/** Compilers kept, one a choice of fonts: nearly all plans need the same. */
const compilersKept = 2;

/**
 * Sets reports by Typst, in this process. It sees the templates, the fonts that a text needs and the report as data, and
 * of the disk only `workspace`, an empty folder. A compilation holds the thread until it is through.
 */
export class Typesetter {
  readonly #shelf = new FontShelf();
  readonly #finisher = new Finisher();
  readonly #compilers = new Map<string, Typst.NodeCompiler>();
  /** Parts that were set since something was forgotten; a whole counts as many. */
  #parts = 0;
  /** The last whole document and the last part of one, by all that they were set from: what was looked at needs only be written, who turns a page in a chapter only see it. */
  readonly #last: { whole?: SetDocument; part?: SetDocument } = {};

  constructor(readonly workspace: string) {}

  get #attachment(): string {
    return join(this.workspace, attachedName);
  }

  /** Makes ready what nearly every document needs, ahead of the first. */
  warm(): void {
    this.#compilerFor(this.#shelf.choose('').families);
  }

  /** Sets a report. Throws a FailureError `export-failed` with the typesetter's own words where it refuses. */
  async set(report: Report, { paper, planId, standard, attached }: PdfForm, onStep: OnStep = () => undefined): Promise<SetPdf> {
    const { compiler, document, missing } = this.#compile(report, { paper, planId, attached }, {}, () => onStep(0.15, 'drawing'));
    const pages = document.numOfPages;
    try {
      const raw = this.#write(compiler, document, { report, standard, missing });
      onStep(0.75, 'writing');
      return { bytes: this.#finisher.finish(raw), pages, missing };
    } finally {
      if (attached) compiler.unmapShadow(this.#attachment);
    }
  }

  /** Draws a report, or a part of one where it stands in the whole – its pages up to this one at least –, as one picture of its pages under each other. `slides`: on which page each slide begins. */
  draw(report: Report, { paper, planId }: Pick<PdfForm, 'paper' | 'planId'>, slice?: Slice, upTo?: number): { readonly svg: string; readonly missing: readonly string[]; readonly slides: readonly number[] } {
    const { compiler, set, document, missing } = this.#compile(report, { paper, planId }, slice ? { slice } : {}, undefined, upTo);
    set.svg ??= compiler.plainSvg(document);
    return { svg: set.svg, missing, slides: compiler.query(document, { selector: '<slide>', field: 'value' }) as number[] };
  }

  /** A figure as a PNG file; words stand for its pictures that cannot be read. Throws a FailureError `export-failed` where the typesetter refuses. */
  picture({ figure, scale, ...work }: PictureWork): Uint8Array {
    return this.#pictures([{ figure, scale }], work)[0] ?? new Uint8Array();
  }

  /** Figures of a report as PNG files on white: a call of the compiler takes longer than a chart, so that several are one. */
  readonly pixelsOf: DrawPixels = (figures, { language, planLanguage, brandColour }) => {
    const work = { format: 'png', language, ...(planLanguage ? { planLanguage } : {}), ...(brandColour ? { brandColour } : {}), ground: 'white' } as const;
    const charts = figures.filter(({ figure }) => !figure.pictures?.size);
    const drawn = new Map<Drawable, Uint8Array>();
    for (let from = 0; from < charts.length; from += picturesAtOnce) {
      const some = charts.slice(from, from + picturesAtOnce);
      const files = this.#pictures(some.map(({ figure, scale }) => ({ figure: withBarsForTinyWords(figure, scale), scale })), work);
      some.forEach((chart, place) => drawn.set(chart, files[place] ?? new Uint8Array()));
      this.#forget();
    }
    return figures.map((one) => drawn.get(one) ?? this.picture({ ...one, ...work }));
  };

  #pictures(drawables: readonly Drawable[], work: Omit<PictureWork, 'figure' | 'scale'>): readonly Uint8Array[] {
    const figures = drawables.map(({ figure }) => figure);
    const fonts = this.#shelf.choose(JSON.stringify(figures));
    const compiler = this.#compilerFor(fonts.families);
    const handed = handOverPictures(figures, work, fonts);
    const unreadable = new Set<string>();
    const read = (file: Uint8Array) => {
      const pixels = readJpeg(file, longestPictureSide ** 2);
      if (!pixels) unreadable.add(pictureNameOf(file));
      return pixels;
    };
    this.#parts = partsAtMost;
    for (;;) {
      const known = unreadable.size;
      const svg = compiler.plainSvg(this.#compiledWith(compiler, 'picture.typ', { ...handed, unreadable: [...unreadable] }, figures));
      const pages = drawables.length > 1 ? pageSvgs(svg) : undefined;
      const files = drawables.map(({ figure: { viewBox }, scale }, place) => {
        const [width = 1, height = 1] = [viewBox.width, viewBox.height].map((side) => Math.max(1, Math.round(side * scale)));
        return writePng(paintShapes(svgShapes(pages ? (pages.at(place)?.svg ?? '') : svg, scale), width, height, work.ground, read));
      });
      if (unreadable.size === known) return files;
    }
  }

  /** A logo of vectors as a PNG file without a ground; the house's name where it holds what only a program for vectors draws. */
  readonly logoPixels: DrawLogo = (logo, pixels, report) => {
    const { bytes, width, height } = logo;
    const compiler = this.#compilerFor(this.#shelf.choose('').families);
    compiler.mapShadow(join(this.workspace, 'logo'), Buffer.from(bytes));
    const page = `#set page(width: ${pixels}pt, height: ${(pixels * height) / width}pt, margin: 0pt, fill: none)\n#image("logo", format: "svg", width: 100%, height: 100%)`;
    compiler.addSource(join(this.workspace, 'logo.typ'), page);
    this.#parts = partsAtMost;
    const document = compiler.compile({ mainFilePath: join(this.workspace, 'logo.typ') }).result;
    const shapes = document ? pdfShapes(compiler.pdf(document), 1) : undefined;
    if (shapes) return writePng(paintShapes(shapes, Math.round(pixels), Math.max(1, Math.round((pixels * height) / width)), 'none', () => undefined));
    const figure = nameForLogo(logo, report);
    const { language, planLanguage } = report;
    return this.picture({ format: 'png', figure, language, ...(planLanguage ? { planLanguage } : {}), scale: pixels / figure.viewBox.width, ground: 'none' });
  };

  /** How many pages a report takes, and where its chapters begin. */
  layOut(report: Report, { paper, planId }: Pick<PdfForm, 'paper' | 'planId'>): { readonly pages: number; readonly starts: readonly { readonly section: string; readonly page: number; readonly y: number }[]; readonly missing: readonly string[] } {
    const { compiler, document, missing } = this.#compile(report, { paper, planId }, {});
    const starts = compiler.query(document, { selector: '<chapter>', field: 'value' }) as { section: string; page: number; y: number }[];
    return { pages: document.numOfPages, starts, missing };
  }

  #compile(report: Report, { paper, planId, attached }: Omit<PdfForm, 'standard'>, more: { readonly slice?: Slice }, onCompile: () => void = () => undefined, upTo?: number) {
    const fonts = this.#shelf.choose(lettersOf(report), report.brand?.type);
    const compiler = this.#compilerFor(fonts.families);
    if (attached) compiler.mapShadow(this.#attachment, Buffer.from(attached));
    const all = { ...handOver(report, { paper, planId, hasPlan: attached !== undefined }, fonts), ...more };
    const handed = upTo === undefined ? all : cutChapters(all, upTo, paperLooks[paper]);
    const logo = logoFromText(report.brand?.logo ?? '');
    if (logo) compiler.mapShadow(join(this.workspace, 'logo'), Buffer.from(logo.bytes));
    onCompile();
    const kind = more.slice ? 'part' : 'whole';
    const [plan] = handedFiles(handed);
    const key = createHash('sha256').update(plan.bytes).update(logo?.bytes ?? '').update(attached ?? '').digest('base64');
    let set = this.#last[kind];
    if (set?.key !== key) {
      // One of a thousand pages has its room before the next is set.
      delete this.#last[kind];
      this.#parts = more.slice ? this.#parts + 1 : partsAtMost;
      set = { key, document: this.#compiledWith(compiler, 'report.typ', handed, figuresIn(report)) };
      this.#last[kind] = set;
    }
    return { compiler, set, document: set.document, missing: fonts.missing };
  }

  /** With the pictures of its figures. Bytes that the compiler takes for no picture must not cost the document: then words stand in the place of all. */
  #compiledWith(compiler: Typst.NodeCompiler, template: keyof typeof templates, handed: object, figures: readonly Figure[]): Typst.NodeTypstDocument {
    const pictures = new Map(figures.flatMap((figure) => [...(figure.pictures ?? [])]));
    for (const [name, bytes] of pictures) compiler.mapShadow(join(this.workspace, `picture-${name}`), Buffer.from(bytes));
    try {
      return this.#compiled(compiler, template, handed);
    } catch (error) {
      if (pictures.size === 0 || !(error instanceof FailureError)) throw error;
      return this.#compiled(compiler, template, { ...handed, hasPictures: false });
    } finally {
      for (const name of pictures.keys()) compiler.unmapShadow(join(this.workspace, `picture-${name}`));
    }
  }

  #compiled(compiler: Typst.NodeCompiler, template: keyof typeof templates, handed: object): Typst.NodeTypstDocument {
    const files = handedFiles(handed).map(({ name, bytes }) => ({ path: join(this.workspace, name), bytes }));
    for (const { path, bytes } of files) compiler.mapShadow(path, bytes);
    const compiled = compiler.compile({ mainFilePath: join(this.workspace, template) });
    for (const { path } of files) compiler.unmapShadow(path);
    const document = compiled.result;
    const error = compiled.takeError();
    if (!document) throw new FailureError({ code: 'export-failed', details: { why: error ? reasonOf(compiler.fetchDiagnostics(error)) : 'no pages' } });
    return document;
  }

  /** Forgets what neither of the last two documents needed: the same after a change of a word is set in a tenth of the time. */
  rest(): void {
    if (this.#parts >= partsAtMost) {
      this.#forget();
      this.#parts = 0;
    }
    if (this.#parts % partsBetweenSweeps === 0) globalThis.gc?.();
  }

  /** What was not needed since the last time. */
  #forget(): void {
    for (const compiler of this.#compilers.values()) compiler.evictCache(1);
  }

  /** Throws a FailureError where the document does not meet the standard. */
  #write(compiler: Typst.NodeCompiler, document: Typst.NodeTypstDocument, { report, standard, missing }: { readonly report: Report; readonly standard: PdfStandardId | undefined; readonly missing: readonly string[] }): Uint8Array {
    const seconds = Date.parse(report.time) / 1_000;
    const dated = Number.isNaN(seconds) ? {} : { creationTimestamp: Math.floor(seconds) };
    if (!standard) return compiler.pdf(document, dated);
    try {
      return compiler.pdf(document, { ...dated, pdfStandard: standard });
    } catch (error) {
      throw new FailureError(standardRefusal(String(error), standard, missing, report));
    }
  }

  #compilerFor(families: readonly FontFamily[]): Typst.NodeCompiler {
    const key = families.map(({ family }) => family).join();
    const known = this.#compilers.get(key);
    if (known) return known;
    // The addon is 50 MB: it is loaded by who sets the first document.
    const { NodeCompiler } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler') as typeof Typst;
    const compiler = NodeCompiler.create({ workspace: this.workspace, fontArgs: [{ fontBlobs: families.flatMap((family) => this.#shelf.filesOf(family)) }] });
    for (const [name, source] of Object.entries(templates)) compiler.addSource(join(this.workspace, name), source);
    for (const old of [...this.#compilers.keys()].slice(0, 1 - compilersKept)) this.#compilers.delete(old);
    this.#compilers.set(key, compiler);
    return compiler;
  }
}

function figuresIn({ sections, slides }: Report): readonly Figure[] {
  const blocks = sections.flatMap((section) => section.blocks).flatMap((block) => (block.kind === 'figure' ? [block.figure] : []));
  return [...blocks, ...slides.flatMap(({ figure }) => figure ?? [])];
}

function reasonOf(diagnostics: readonly { readonly message?: string; readonly path?: string; readonly range?: { readonly start?: { readonly line?: number } } }[]): string {
  return diagnostics.map(({ message = '', path = '', range }) => `${message} (${path.split('/').at(-1) ?? ''} ${(range?.start?.line ?? 0) + 1})`).join('; ');
}

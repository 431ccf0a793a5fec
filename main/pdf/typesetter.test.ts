import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from 'pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { setRegisterEntry } from '../../shared/edits/registers.ts';
import { auditQuestions } from '../../shared/framework/audit.ts';
import { titleOf } from '../../shared/plan/plan.ts';
import { planFromWholeJson } from '../../shared/plan/planJson.ts';
import { buildReport } from '../../shared/report/buildReport.ts';
import { textCell, type Block, type Report } from '../../shared/report/report.ts';
import { coverLayoutIds, leaveOutIds } from '../../shared/report/composition.ts';
import { leaveOut } from '../../shared/report/leaveOut.ts';
import { digitsTogether, fillWithSecrets, secrets } from '../../shared/report/secretPlan.ts';
import { sampleReportInput } from '../../shared/report/samplePlan.ts';
import { takeFindings } from '../../shared/views/audit.ts';
import { layoutOf, wordsOutside, wordsOverlapping } from './fixtures/layout.ts';
import { canReadBack, inkOfPage, textOfPages, withFile } from './fixtures/readBack.ts';
import { paperLooks, type Paper } from './paper.ts';
import { Typesetter } from './typesetter.ts';

const workspace = mkdtempSync(join(tmpdir(), 'kehys-typesetter-test-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));
const typesetter = new Typesetter(workspace);
const english = sampleReportInput('en');
const report = buildReport(english);
/** Words across the page are no overlap. */
const clean: Report = { ...report, draft: undefined };
const papers = Object.keys(paperLooks) as Paper[];
const set = (drawn: Report, paper: Paper = 'a4') => typesetter.set(drawn, { paper });

/** A report of one section. */
function reportOf(blocks: readonly Block[], more: Partial<Report> = {}): Report {
  return { ...clean, sections: [{ id: 'only', title: 'Only section', blocks }], ...more };
}

const bullets = (...items: string[]): Block => ({ kind: 'bullets', items });
const flat = (text: string | undefined): string => (text ?? '').replaceAll(/[\s\u200b]+/g, ' ');

function bookmarks(document: PDFDocument): readonly string[] {
  const titles: string[] = [];
  let next = document.catalog.lookup(PDFName.of('Outlines'), PDFDict).get(PDFName.of('First'));
  while (next instanceof PDFRef) {
    const entry = document.context.lookup(next, PDFDict);
    const title = entry.lookup(PDFName.of('Title'));
    if (title instanceof PDFHexString || title instanceof PDFString) titles.push(title.decodeText());
    next = entry.get(PDFName.of('Next'));
  }
  return titles;
}

describe('the file', () => {
  it('says nowhere what a copy leaves out, on no page and in no title', async () => {
    const made = buildReport(leaveOut({ ...sampleReportInput('en', fillWithSecrets), sections: ['summary', 'goals', 'channels', 'people', 'risks', 'signOff', 'readings'], without: leaveOutIds }));
    const { bytes } = await set(made);
    const said = digitsTogether(textOfPages(bytes).join(' '));
    expect(said).toContain('Person 1');
    for (const marker of Object.values(secrets).flat()) expect(said, marker).not.toContain(marker);
  });

  it('prints the brand: each cover with its own colour under letters that are read, the mark and the footer on the pages', async () => {
    for (const cover of coverLayoutIds) {
      const brand = { name: '', cover, type: 'inter', logoPlace: 'cover', footer: 'Lantern footer', mark: 'Board only' } as const;
      const { bytes } = await set(reportOf([bullets('One')], { brandColour: '#ffe600', brand }));
      const pages = textOfPages(bytes).map(flat);
      expect(pages[0], cover).toContain('Board only');
      expect(pages[0], cover).toContain(clean.title);
      expect(pages.at(-1), cover).toMatch(/Board only.*Lantern footer/);
      expect(inkOfPage(bytes, 1), cover).toBeGreaterThan(0.005);
    }
  });

  it('has as many pages as it says, in the paper’s size', async () => {
    for (const paper of papers) {
      const { bytes, pages } = await set(report, paper);
      const document = await PDFDocument.load(bytes);
      expect(document.getPageCount()).toBe(pages);
      expect(document.getPage(0).getWidth()).toBeCloseTo(paperLooks[paper].width, 1);
      expect(document.getPage(0).getHeight()).toBeCloseTo(paperLooks[paper].height, 1);
    }
  });

  it('has the title, people, language and date in its properties', async () => {
    const input = sampleReportInput('fi');
    const document = await PDFDocument.load((await set(buildReport(input))).bytes, { updateMetadata: false });
    expect(document.getTitle()).toBe(input.plan.fields['title']);
    expect(document.getAuthor()).toBe('M. Keksitty, P. Kuviteltu');
    expect(document.catalog.lookup(PDFName.of('Lang'), PDFString).asString()).toMatch(/^fi/);
    expect(document.getCreationDate()?.toISOString()).toBe(input.time);
  });

  it('is told from the plan’s other documents by its title, but for the strategy', async () => {
    const titleIn = async (document: 'strategy' | 'changes', paper?: 'slides') => (await PDFDocument.load((await set(buildReport({ ...sampleReportInput('en'), document }), paper)).bytes)).getTitle();
    const title = String(sampleReportInput('en').plan.fields['title']);
    expect([await titleIn('strategy'), await titleIn('changes'), await titleIn('changes', 'slides')]).toEqual([title, `${title} – Change report`, `${title} – Change report`]);
  });

  it('is the same, byte for byte, for the same report, from a warm typesetter and a new one', async () => {
    const { bytes } = await set(report);
    await set(reportOf([bullets('another')]), 'slides');
    expect((await set(report)).bytes).toEqual(bytes);
    expect((await new Typesetter(workspace).set(report, { paper: 'a4' })).bytes).toEqual(bytes);
  });

  it('has a bookmark for every section, and a table of contents with as many links', async () => {
    const document = await PDFDocument.load((await set(report)).bytes);
    expect(bookmarks(document)).toEqual(expect.arrayContaining(report.sections.map((section) => section.title)));
    expect(document.getPage(1).node.Annots()?.size()).toBeGreaterThanOrEqual(report.sections.length);
  });

  it('turns the page of a wide figure on its side', async () => {
    const figure = (width: number, height: number): Block => ({ kind: 'figure', caption: '', extent: 'page', figure: { viewBox: { x: 0, y: 0, width, height }, primitives: [], description: 'A figure' } });
    const document = await PDFDocument.load((await set(reportOf([figure(900, 500), bullets('after it')]))).bytes);
    const isWide = [1, 2].map((page) => document.getPage(page).getWidth() > document.getPage(page).getHeight());
    expect(isWide).toEqual([true, false]);
    const high = await PDFDocument.load((await set(reportOf([figure(500, 900)]))).bytes);
    expect(high.getPage(1).getHeight()).toBeGreaterThan(high.getPage(1).getWidth());
  });

  it('is two pages for the audit of everything, without a cover', async () => {
    const audited = sampleReportInput('fi', (context) => {
      auditQuestions.forEach(({ id }, place) => setRegisterEntry(context, { register: 'audit', entry: id, values: { score: String(place % 4), note: 'Nähtiin toimiston omalla sivulla.' } }));
      takeFindings(context, { language: 'fi' });
    });
    const { bytes, pages } = await set(buildReport({ ...audited, document: 'audit' }));
    expect(pages).toBe(2);
    // Longer answers fill two pages of the lower paper.
    const longer = sampleReportInput('fi', (context) => {
      auditQuestions.forEach(({ id }, place) => setRegisterEntry(context, { register: 'audit', entry: id, values: { score: String(place % 2), note: 'Nähtiin toimiston omalla sivulla, eikä siitä ollut sovittu.' } }));
      takeFindings(context, { language: 'fi' });
    });
    expect((await set(buildReport({ ...longer, document: 'audit' }), 'letter')).pages).toBe(2);
    const [first = ''] = textOfPages(bytes);
    expect(first).toContain('Auditoinnin tiivistelmä');
    expect(first).toContain('30/60 pistettä');
  });

  it('leaves nothing in its workspace', async () => {
    await set(report);
    expect(readdirSync(workspace)).toEqual([]);
  });
});

describe.skipIf(!canReadBack)('what can be read in it', () => {
  it('has every page its number, and the title of every item', async () => {
    const { bytes, pages } = await set(report);
    const texts = textOfPages(bytes);
    texts.forEach((text, index) => {
      if (index > 0) expect(text).toContain(`Page ${index + 1} of ${pages}`);
    });
    const all = flat(texts.join(' ')).replaceAll('- ', '');
    for (const item of english.plan.items.values()) expect(all.includes(titleOf(item).replaceAll('- ', '')) || all.includes(titleOf(item).slice(0, 18)), titleOf(item)).toBe(true);
  });

  it('is tagged: headings, tables with heads, and figures with their words', async () => {
    const { bytes } = await set(report);
    const { stdout } = withFile(bytes, (path) => spawnSync('pdfinfo', ['-struct', path], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }));
    for (const tag of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'Figure', 'TOC']) expect(stdout).toMatch(new RegExp(`^ *${tag}\\b`, 'm'));
    const document = await PDFDocument.load(bytes);
    const figures = document.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of('Figure') ? [object] : []));
    expect(figures.length).toBeGreaterThan(5);
    for (const figure of figures) {
      const words = figure.lookup(PDFName.of('Alt'));
      expect(words instanceof PDFHexString || words instanceof PDFString ? words.decodeText() : words).toMatch(/\w+ \w+/);
    }
  });

  it('says in which language the plan’s own words are', async () => {
    const finnish = reportOf([{ kind: 'bullets', own: true, items: ['Vastaamme ennen kuin mainostamme'] }], { planLanguage: 'fi' });
    const { bytes } = await set(finnish);
    const expanded = withFile(bytes, (path) => spawnSync('qpdf', ['--qdf', '--object-streams=disable', path, '-'], { encoding: 'latin1', maxBuffer: 64 * 1024 * 1024 }).stdout);
    expect(expanded).toMatch(/\/Lang \(fi\)/);
  });

  it('is sound by qpdf', async () => {
    const { bytes } = await set(report);
    const checked = withFile(bytes, (path) => spawnSync('qpdf', ['--check', path], { encoding: 'utf8' }));
    expect(checked.stdout).toContain('No syntax or stream encoding errors found');
    expect(checked.status).toBe(0);
  });

  it('prints hostile text as text', async () => {
    const hostile = ['<script>alert(1)</script>', String.raw`(a\) [b] <c> %PDF /d`, '#panic("x") $x$ *bold* _it_ `code` @ref <label> = head', '__proto__', '#import "@preview/x:1.0.0"', 'https://example.org/a?b=c//d'];
    const { bytes } = await set(reportOf([bullets(...hostile)], { title: '#set page(fill: red) *x*' }));
    const text = flat(textOfPages(bytes).join(' '));
    for (const line of hostile) expect(text).toContain(line);
    expect(text).toContain('#set page(fill: red) *x*');
  });

  it('makes no link out of what people wrote', async () => {
    const { bytes } = await set(reportOf([bullets('javascript:alert(1)', 'file:///etc/passwd', 'https://example.org')]));
    const document = await PDFDocument.load(bytes);
    const kinds = document.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? (object.get(PDFName.of('S'))?.toString() ?? []) : []));
    for (const action of ['/URI', '/JavaScript', '/Launch', '/GoToR', '/SubmitForm']) expect(kinds).not.toContain(action);
  });

  it('draws and copies out every script and sign that people type', async () => {
    const scripts = ['תוכנית', 'مرحبا', '计划', 'かな漢字', '계획', 'แผน', 'გეგმა', 'պլան', 'እቅድ', 'தமிழ', 'বাংল', 'ਪੰਜਾਬ', '☐', '😀', 'Ελλάδα', 'Москва', 'ẞ½→∑'];
    const { bytes, missing } = await set(reportOf([bullets(...scripts)]));
    expect(missing).toEqual([]);
    const text = flat(textOfPages(bytes)[1]).normalize('NFC');
    for (const script of scripts) expect(text).toContain(script);
    expect(inkOfPage(bytes, 2) - inkOfPage((await set(reportOf([bullets(...scripts.map(() => ''))]))).bytes, 2)).toBeGreaterThan(2_000);
  });

  it('keeps figures and dates in order beside right-to-left words', async () => {
    const { bytes } = await set(reportOf([bullets('٢٠٢٦', 'عنوان طويل 2026')], { title: 'عنوان الخطة', company: 'شركة', date: '3 Mar 2026' }));
    const text = textOfPages(bytes)[1] ?? '';
    expect(text).toContain('٢٠٢٦');
    expect(text).toContain('3 Mar 2026');
  });

  it('tells what no font has, and prints no control character', async () => {
    const { bytes, missing } = await set(reportOf([bullets('a\u0007b 𓀀 c')]));
    expect(missing).toEqual(['𓀀']);
    expect(textOfPages(bytes)[1]).toContain('ab');
  });
});

describe.skipIf(!canReadBack)('hard plans', () => {
  const words = (count: number): string => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');

  it('flow a cell of 5,000 words over pages, whole', async () => {
    const { bytes, pages } = await set(reportOf([{ kind: 'table', columns: [{ title: 'Name', weight: 1, align: 'start' }, { title: 'Long', weight: 3, align: 'start' }], rows: [{ cells: [textCell('One'), textCell(words(5_000))] }] }]));
    expect(pages).toBeGreaterThan(6);
    const found = new Set(textOfPages(bytes).join(' ').split(/\s+/));
    expect(words(5_000).split(' ').filter((word) => !found.has(word))).toEqual([]);
  });

  it('stay inside their pages with words and titles of any length', async () => {
    const long = 'x'.repeat(300);
    const title = 'A title without an end '.repeat(33).slice(0, 750);
    const blocks: readonly Block[] = [
      { kind: 'record', title: long, hue: 'blue', facts: [{ label: 'Name', value: textCell(long), long: false }, { label: long, value: textCell(title), long: true }] },
      { kind: 'table', columns: [{ title: 'Linked', weight: 1, align: 'start' }, { title: 'End', weight: 1, align: 'end' }, { title: 'Rest', weight: 1, align: 'start' }], rows: [{ cells: [textCell(long), textCell('−1 234 567,89 €'), textCell(title)], details: [{ label: 'More', value: textCell(long), long: false }] }] },
      { kind: 'statement', label: 'Vision', text: title, hue: 'gold' },
      bullets(long, title),
    ];
    for (const paper of papers) {
      const layout = layoutOf((await set(reportOf(blocks, { title, company: long }), paper)).bytes);
      expect(wordsOutside(layout)).toEqual([]);
      expect(wordsOverlapping(layout)).toEqual([]);
    }
  });

  it('print the whole title on the cover, whatever its length', async () => {
    const title = words(150);
    const text = flat(textOfPages((await set({ ...report, title })).bytes)[0]);
    expect(text).toContain(title);
  });

  it('print nothing over something else, nor outside the page', async () => {
    for (const paper of papers) {
      const sections = report.sections.filter((section) => section.id !== 'canvas');
      const layout = layoutOf((await set({ ...clean, sections }, paper)).bytes);
      expect(wordsOutside(layout)).toEqual([]);
      expect(wordsOverlapping(layout)).toEqual([]);
    }
  });

  it('make slides that are read from afar: at most fifteen, nothing smaller than 16 points', async () => {
    const { bytes, pages } = await set(clean, 'slides');
    expect(pages).toBeGreaterThanOrEqual(12);
    expect(pages).toBeLessThanOrEqual(15);
    expect(layoutOf(bytes).words.filter(({ top, bottom }) => bottom - top < 16)).toEqual([]);
  });

  it('never end on a page of a few lines, however many changes there are', async () => {
    // One of these fewer fills its last page to the foot.
    for (const count of [15, 30]) {
      const blocks = Array.from({ length: count }, (_, index): Block => ({ kind: 'changes', title: `Part ${index}`, entries: [{ lines: [{ text: `${words(40)} of change ${index}` }] }] }));
      const last = textOfPages((await set(reportOf(blocks))).bytes).at(-1) ?? '';
      expect(last.split('\n').filter((line) => line.trim() !== '').length, `${count} changes`).toBeGreaterThan(12);
    }
  });

  it('make a document of a plan with nothing in it', async () => {
    const bare = buildReport({ ...english, plan: planFromWholeJson({ kehys: 1 }), revisions: [], signedOff: undefined });
    expect((await set(bare)).pages).toBe(2);
  });
});

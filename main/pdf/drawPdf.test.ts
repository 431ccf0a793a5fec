import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { FailureError } from '../../shared/messages/failures.ts';
import { buildReport } from '../../shared/report/buildReport.ts';
import type { Block, Report } from '../../shared/report/report.ts';
import { sampleReportInput } from '../../shared/report/samplePlan.ts';
import { textCell } from '../../shared/report/report.ts';
import { planFromWholeJson } from '../../shared/plan/planJson.ts';
import { titleOf } from '../../shared/plan/plan.ts';
import { drawPdf } from './drawPdf.ts';
import { canReadBack, inkOfPage, textOfPages } from './fixtures/readBack.ts';
import { FontShelf } from './fontShelf.ts';
import { Shaper } from './shaping.ts';

const shaper = new Shaper(new FontShelf());
const english = sampleReportInput('en');
const report = buildReport(english);

const draw = (drawn: Report, paper: 'a4' | 'letter' | 'slides' = 'a4') => drawPdf(drawn, { paper, language: drawn.language, shaper });

/** A report of one section. */
function reportOf(blocks: readonly Block[], more: Partial<Report> = {}): Report {
  return { ...report, sections: [{ id: 'only', title: 'Only section', blocks }], ...more };
}

/** Where a destination leads: the number of its page, from 1. */
function pageOf(document: PDFDocument, destination: PDFArray): number {
  return document.getPages().findIndex((page) => page.ref === destination.get(0)) + 1;
}

function destinationsOfLinks(document: PDFDocument, page: number): readonly number[] {
  const annotations = document.getPage(page - 1).node.Annots();
  return (annotations?.asArray() ?? []).map((annotation) => {
    const link = document.context.lookup(annotation, PDFDict);
    expect(link.get(PDFName.of('Subtype'))).toBe(PDFName.of('Link'));
    return pageOf(document, link.lookup(PDFName.of('Dest'), PDFArray));
  });
}

function bookmarks(document: PDFDocument): readonly { readonly title: string; readonly page: number }[] {
  const found: { title: string; page: number }[] = [];
  let next = document.catalog.lookup(PDFName.of('Outlines'), PDFDict).get(PDFName.of('First'));
  while (next instanceof PDFRef) {
    const entry = document.context.lookup(next, PDFDict);
    found.push({
      title: entry.lookup(PDFName.of('Title'), PDFHexString).decodeText(),
      page: pageOf(document, entry.lookup(PDFName.of('Dest'), PDFArray)),
    });
    next = entry.get(PDFName.of('Next'));
  }
  return found;
}

describe('the file', () => {
  it('has as many pages as it says, in the paper’s size', async () => {
    for (const [paper, width, height] of [['a4', 595.28, 841.89], ['letter', 612, 792], ['slides', 960, 540]] as const) {
      const { bytes, pages } = await draw(report, paper);
      const document = await PDFDocument.load(bytes);
      expect(document.getPageCount()).toBe(pages);
      const first = document.getPage(0).getSize();
      expect(first.width).toBeCloseTo(width, 1);
      expect(first.height).toBeCloseTo(height, 1);
    }
  });

  it('has the title, people, language and date in its properties', async () => {
    const input = sampleReportInput('fi');
    const { bytes } = await drawPdf(buildReport(input), { paper: 'a4', language: 'fi', shaper });
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(document.getTitle()).toBe(input.plan.fields['title']);
    expect(document.getAuthor()).toBe('M. Keksitty, P. Kuviteltu');
    expect(document.catalog.lookup(PDFName.of('Lang'), PDFString).asString()).toBe('fi-FI');
    expect(document.getCreationDate()?.toISOString()).toBe(input.time);
  });

  it('is the same, byte for byte, for the same report', async () => {
    expect((await draw(report)).bytes).toEqual((await draw(report)).bytes);
  });

  it('has contents and bookmarks that lead to the pages where the sections begin', async () => {
    const { bytes } = await draw(report);
    const document = await PDFDocument.load(bytes);
    const marks = bookmarks(document);
    expect(marks.map((mark) => mark.title)).toEqual(['Contents', ...report.sections.map((section) => section.title)]);
    expect(destinationsOfLinks(document, 2)).toEqual(marks.slice(1).map((mark) => mark.page));
    const annotations = document.getPage(1).node.Annots();
    const rectangle = document.context.lookup(annotations?.get(0), PDFDict).lookup(PDFName.of('Rect'), PDFArray);
    expect(rectangle.lookup(2, PDFNumber).asNumber()).toBeGreaterThan(500);
  });

  it('turns the page of a wide canvas on its side', async () => {
    const { bytes } = await draw(report);
    const document = await PDFDocument.load(bytes);
    const canvas = bookmarks(document).find((mark) => mark.title === 'The canvas');
    const { width, height } = document.getPage((canvas?.page ?? 0) - 1).getSize();
    expect(width).toBeGreaterThan(height);
    expect(document.getPage(canvas?.page ?? 0).getSize().height).toBeGreaterThan(800);
  });
});

describe.skipIf(!canReadBack)('what can be read in it', () => {
  it('has the page numbers of its contents right, and every page its own', async () => {
    for (const paper of ['a4', 'letter', 'slides'] as const) {
      const { bytes, pages } = await draw(report, paper);
      const texts = textOfPages(bytes);
      expect(texts).toHaveLength(pages);
      const marks = bookmarks(await PDFDocument.load(bytes)).slice(1);
      marks.forEach((mark, index) => {
        const line = new RegExp(`${String(index + 1).padStart(2, '0')}\\s+${mark.title}\\s+${mark.page}(\\s|$)`);
        expect(texts[1]).toMatch(line);
        expect(texts[mark.page - 1]).toContain(mark.title);
      });
      texts.forEach((text, index) => {
        if (index > 0) expect(text).toContain(`Page ${index + 1} of ${pages}`);
      });
    }
  });

  it('has the title of every item on the canvas and in the sections', async () => {
    const { bytes } = await draw(report);
    const texts = textOfPages(bytes);
    const all = texts.join(' ').replaceAll(/\s+/g, ' ');
    for (const item of english.plan.items.values()) {
      const [first = '', second = ''] = titleOf(item).split(' ');
      expect(all).toContain(`${first} ${second}`.trim());
    }
    expect(texts.find((text) => text.includes('The whole plan on one page'))).toContain('Culture trait');
  });

  it('repeats a table’s header on every page and leaves none of its rows out', async () => {
    const rows = Array.from({ length: 150 }, (_, index) => ({ cells: [textCell(`Row-${index}.`), textCell('x')] }));
    const columns = [
      { title: 'Heading-A', weight: 1, align: 'start' },
      { title: 'Heading-B', weight: 1, align: 'end' },
    ] as const;
    const { bytes } = await draw(reportOf([{ kind: 'table', columns, rows }]));
    const texts = textOfPages(bytes).slice(2);
    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts) expect(text.match(/Heading-A\s+Heading-B/g)).toHaveLength(1);
    for (const text of texts) expect(text).toMatch(/Row-\d+\./);
    rows.forEach((_, index) => expect(texts.filter((text) => text.includes(`Row-${index}.`))).toHaveLength(1));
  });

  it('never leaves a table’s header, a month or a heading alone at the foot of a page', async () => {
    const columns = [{ title: 'Alone', weight: 1, align: 'start' }] as const;
    const filler = (lines: number): Block => ({ kind: 'paragraph', tone: 'body', text: Array.from({ length: lines }, () => 'filler').join('\n') });
    const rows = [{ cells: [textCell('Month')], group: true }, { cells: [textCell('Rowtext')] }];
    for (let lines = 30; lines < 45; lines++) {
      const { bytes } = await draw(reportOf([filler(lines), { kind: 'heading', text: 'Heading' }, { kind: 'table', columns, rows }]));
      const together = textOfPages(bytes).filter((text) => /Heading|Alone|Month|Rowtext/.test(text));
      expect(together).toHaveLength(1);
    }
  });

  it('never leaves a section’s title alone on a slide, however much its first record holds', async () => {
    for (let count = 4; count < 40; count++) {
      const facts = Array.from({ length: count }, () => ({ label: 'Label', value: textCell('Recordtext'), long: true }));
      const { bytes } = await draw(reportOf([{ kind: 'record', title: 'Record', hue: 'blue', facts }]), 'slides');
      expect(textOfPages(bytes)[2]).toMatch(/Only section[^]*Recordtext/);
    }
  });

  it('flows a text of 100 000 characters over pages, whole', async () => {
    const words = Array.from({ length: 14_000 }, (_, index) => `w${index.toString(36)}`);
    const text = words.join(' ').slice(0, 100_000);
    const { bytes, pages } = await draw(reportOf([{ kind: 'table', columns: [{ title: 'Long', weight: 1, align: 'start' }], rows: [{ cells: [textCell(text)] }] }]));
    expect(pages).toBeGreaterThan(10);
    const found = new Set(textOfPages(bytes).join(' ').split(/\s+/));
    expect(words.slice(0, text.split(' ').length - 1).filter((word) => !found.has(word))).toEqual([]);
  });

  it('puts hostile text in as text', async () => {
    const hostile = ['<script>alert(1)</script>', String.raw`(a\) [b] <c> %PDF /d`, 'ä ö å ”Å” – “fi fl ffi”', '__proto__', 'tab\there', 'Z\u0338\u0321\u0317a\u0337'];
    const { bytes } = await draw(reportOf([{ kind: 'bullets', items: hostile }], { title: hostile.join(' ') }));
    const text = textOfPages(bytes)[2]?.replaceAll(/\s+/g, ' ') ?? '';
    expect(text).toContain('<script>alert(1)</script>');
    expect(text).toContain(String.raw`(a\) [b] <c> %PDF /d`);
    expect(text).toContain('ä ö å ”Å” – “fi fl ffi”');
    expect(text).toContain('__proto__');
  });

  it('copies out right-to-left words letter by letter as they were written', async () => {
    const { bytes } = await draw(reportOf([{ kind: 'bullets', items: ['نص عربي مع رقم 2026', 'English مرحبا بالعالم inside'] }]));
    const text = textOfPages(bytes)[2] ?? '';
    for (const word of ['نص', 'عربي', 'مع', 'رقم', '2026', 'مرحبا', 'بالعالم', 'inside']) expect(text).toContain(word);
  });

  it('shows what no font can draw, and still copies it out', async () => {
    const { bytes } = await draw(reportOf([{ kind: 'bullets', items: ['中文', '\u0001\ud83d!'] }]));
    const blank = await draw(reportOf([{ kind: 'bullets', items: ['', '!'] }]));
    const text = textOfPages(bytes)[2] ?? '';
    expect(text).toContain('中');
    expect(text).toContain('文');
    expect(text).toContain('[U+0001]');
    expect(text).toContain('[U+D83D]');
    expect(inkOfPage(bytes, 3) - inkOfPage(blank.bytes, 3)).toBeGreaterThan(150);
  });

  it('has ink on every page', async () => {
    const { bytes, pages } = await draw(report, 'slides');
    for (let page = 1; page <= pages; page += 5) expect(inkOfPage(bytes, page)).toBeGreaterThan(1_000);
  });
});

describe('drawing', () => {
  it('reports progress that only grows and ends at 1', async () => {
    const seen: number[] = [];
    await drawPdf(report, { paper: 'a4', language: 'en', shaper, onProgress: (progress) => seen.push(progress) });
    expect(seen.length).toBeGreaterThan(20);
    expect([...seen].sort((one, other) => one - other)).toEqual(seen);
    expect([seen[0], seen.at(-1)]).toEqual([0, 1]);
  });

  it('stops when its signal says so', async () => {
    const control = new AbortController();
    const onProgress = (progress: number): void => {
      if (progress > 0.3) control.abort();
    };
    const drawing = drawPdf(report, { paper: 'a4', language: 'en', shaper, onProgress, signal: control.signal });
    await expect(drawing).rejects.toThrow(FailureError);
  });

  it('draws a plan with nothing in it', async () => {
    const bare = buildReport({ ...english, plan: planFromWholeJson({ kehys: 1 }), revisions: [], signedOff: undefined });
    const { pages } = await draw(bare);
    expect(pages).toBeGreaterThan(2);
  });
});

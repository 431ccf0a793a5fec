import { strFromU8, strToU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildReport } from '../../../shared/report/buildReport.ts';
import { cellText } from '../../../shared/report/report.ts';
import { sampleReportInput } from '../../../shared/report/samplePlan.ts';
import { allOf, partAt, partsOf, wordsOf } from '../fixtures/officeFile.ts';
import type { XmlElement } from '../../../shared/imports/readers/readXml.ts';
import { reportToDocx } from './reportToDocx.ts';
import type { DrawPixels } from './wordPictures.ts';

const report = buildReport(sampleReportInput('en'));
const noLogo = (): never => expect.unreachable('The sample has no logo');
/** In place of pixels, what they would show and how large. */
const draw: DrawPixels = (figures, { language }) => figures.map(({ figure: { description, viewBox }, scale }) => strToU8(`${language} ${Math.round(viewBox.width * scale)} ${description}`));
let bytes: Uint8Array;
let document: XmlElement;

beforeAll(async () => {
  bytes = await reportToDocx(report, 'a4', draw, noLogo);
  document = partAt(partsOf(bytes), 'word/document.xml');
});

const flat = (text: string): string => text.replaceAll(/\s+/g, '');
const styleOf = (paragraph: XmlElement): string => allOf(paragraph, 'pStyle')[0]?.attributes['w:val'] ?? '';
const styled = (style: string): readonly string[] => allOf(document, 'p').filter((paragraph) => styleOf(paragraph) === style).map(wordsOf);

describe('a Word document', () => {
  it('has every chapter as a heading, and a field that lists them', () => {
    expect(styled('Heading1')).toEqual(report.sections.map(({ title }) => title));
    expect(styled('Title')).toEqual([report.title]);
    expect(allOf(document, 'instrText').map((field) => field.children.join(''))).toEqual(expect.arrayContaining([expect.stringContaining('TOC')]));
  });

  it('begins a page where one stands alone, and lets the other chapters follow each other', () => {
    const heads = allOf(document, 'p').filter((paragraph) => styleOf(paragraph) === 'Heading1');
    const begun = heads.filter((head) => allOf(head, 'pageBreakBefore').length > 0).map(wordsOf);
    const titleOf = (id: string): string => report.sections.find((section) => section.id === id)?.title ?? '';
    for (const id of ['summary', 'messages', 'canvas', 'signOff']) expect(begun).toContain(titleOf(id));
    for (const id of ['givens', 'kpis', 'channels', 'actions', 'policies']) expect(begun).not.toContain(titleOf(id));
  });

  it('holds every cell, fact and detail of every table of the page model', () => {
    const words = flat(wordsOf(document));
    for (const { blocks } of report.sections) {
      for (const block of blocks) {
        const tables = block.kind === 'table' ? [block] : block.kind === 'record' && block.table ? [block.table] : [];
        const facts = block.kind === 'facts' || block.kind === 'record' ? block.facts : [];
        const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => [...row.cells, ...(row.details ?? []).map(({ value }) => value)]));
        for (const cell of [...cells, ...facts.map(({ value }) => value)]) expect(words).toContain(flat(cellText(cell)));
      }
    }
  });

  it('has no two tables in a row, which would be one, nor an empty line above a heading, which would be a page of its own', () => {
    const parts = (allOf(document, 'body')[0]?.children ?? []).flatMap((child) => (typeof child === 'string' ? [] : [child]));
    const kinds = parts.map((part) => (part.name.endsWith('tbl') ? 'table' : /^Heading\d/.test(styleOf(part)) ? 'heading' : wordsOf(part) === '' && allOf(part, 'drawing').length + allOf(part, 'sectPr').length === 0 ? 'blank' : 'words'));
    expect(kinds.filter((kind) => kind === 'table').length).toBeGreaterThan(20);
    expect(kinds.flatMap((kind, at) => (kind === 'table' && kinds[at + 1] === 'table' ? [at] : []))).toEqual([]);
    expect(kinds.flatMap((kind, at) => (kind === 'blank' && kinds[at + 1] === 'heading' ? [at] : []))).toEqual([]);
  });

  it('keeps a row with its details, and a group’s name with what it names', () => {
    const rows = report.sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'table' ? block.rows : block.kind === 'record' ? (block.table?.rows ?? []) : []));
    const leading = rows.reduce((sum, { cells, group, details = [] }) => sum + (group ? 1 : details.length > 0 ? cells.length : 0), 0);
    const held = allOf(document, 'p').filter((paragraph) => styleOf(paragraph) === 'Cell' && allOf(paragraph, 'keepNext').some(({ attributes }) => attributes['w:val'] !== 'false'));
    expect(leading).toBeGreaterThan(0);
    expect(held.length).toBeGreaterThanOrEqual(leading - rows.filter(({ cells }) => cells.some(({ kind }) => kind === 'trend')).length);
    expect(held.length).toBeLessThanOrEqual(leading);
  });

  it('tells a curve’s last value once, in columns as wide as their words', () => {
    const heads = allOf(document, 'tr').filter((row) => allOf(row, 'tblHeader').length > 0).map(wordsOf);
    expect(heads.some((head) => head.includes('Latest'))).toBe(true);
    expect(heads.filter((head) => head.includes('Latest') && head.includes('Measurements'))).toEqual([]);
  });

  it('has a title that leaves the cover a page, however long', async () => {
    const long = await reportToDocx({ ...report, title: 'Title of many words '.repeat(40) }, 'a4', draw, noLogo);
    const [title] = allOf(partAt(partsOf(long), 'word/document.xml'), 'p').filter((paragraph) => styleOf(paragraph) === 'Title');
    expect(title && allOf(title, 'sz').map(({ attributes }) => attributes['w:val'])).toContain('28');
  });

  it('repeats the titles of a table’s columns on every page', () => {
    const heads = allOf(document, 'tblHeader').length;
    expect(heads).toBe(report.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table' || (block.kind === 'record' && block.table)).length);
  });

  it('has figures as vectors with what they show in words, and sharper than they are shown in pixels', () => {
    const figures = report.sections.flatMap(({ blocks }) => blocks.flatMap((block) => ((block.kind === 'figure' || block.kind === 'brief') && block.figure ? [block.figure] : [])));
    const described = allOf(document, 'docPr').map(({ attributes }) => attributes['descr']);
    expect(described).toEqual(figures.map(({ description }) => description.replaceAll('\u202e', '')));
    expect(Object.keys(unzipSync(bytes)).some((path) => path.endsWith('.svg'))).toBe(true);
    const drawn = Object.entries(unzipSync(bytes)).flatMap(([path, content]) => (path.endsWith('.png') ? [strFromU8(content)] : []));
    const sharp = allOf(document, 'inline').map((inline) => Math.round((Number(allOf(inline, 'extent')[0]?.attributes['cx']) / 9525) * 1.5));
    expect(new Set(drawn.map((words) => words.replace(/ \d+ /, ' ')))).toEqual(new Set(figures.map(({ description }) => `en ${description}`)));
    for (const words of drawn) expect(sharp.some((width) => Math.abs(width - Number(/ (\d+) /.exec(words)?.[1])) <= 2)).toBe(true);
  });

  it('leads from each picture to its files, and from the contents to each heading', () => {
    const relations = new Map(allOf(partAt(partsOf(bytes), 'word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [attributes['Id'], `word/${attributes['Target']}`]));
    const files = Object.keys(unzipSync(bytes)).filter((path) => path.startsWith('word/media/'));
    const shown = [...allOf(document, 'blip'), ...allOf(document, 'svgBlip')].map(({ attributes }) => relations.get(attributes['r:embed']));
    expect([...shown].sort()).toEqual([...files].sort());
    const marks = allOf(document, 'bookmarkStart').map(({ attributes }) => attributes['w:name']);
    expect(new Set(marks).size).toBe(marks.length);
    expect(allOf(document, 'hyperlink').map(({ attributes }) => attributes['w:anchor'])).toEqual(marks);
  });

  it('turns pages on their side for chapters that are wide, and back after them', () => {
    const ways = allOf(document, 'pgSz').map(({ attributes }) => attributes['w:orient']);
    const wide = report.sections.filter(({ isWide }) => isWide).length;
    expect(wide).toBeGreaterThan(0);
    expect(ways).toHaveLength(wide * 2 + 1);
    expect(allOf(document, 'body')[0]?.children.at(-1)).toMatchObject({ name: 'w:sectPr' });
  });

  it('underlines what came and strikes what went in a text that changed', async () => {
    const lines = [{ text: 'a title changed', runs: [{ kind: 'kept', text: 'was ' }, { kind: 'removed', text: 'old <&>' }, { kind: 'added', text: 'new' }] }] as const;
    const [first] = report.sections;
    if (!first) throw new Error('The sample has no chapter');
    const changed = partAt(partsOf(await reportToDocx({ ...report, sections: [{ ...first, blocks: [{ kind: 'changes', title: 'Goals', entries: [{ name: 'More enquiries', own: true, lines }] }] }] }, 'a4', draw, noLogo)), 'word/document.xml');
    const told = (mark: string): readonly string[] => allOf(changed, 'r').filter((run) => allOf(run, mark).length > 0).flatMap((run) => allOf(run, 't').map(({ children }) => children.join('')));
    expect([told('u'), told('strike')]).toEqual([['new'], ['old <&>']]);
  });

  it('says of every run which language it is in, and of the document', async () => {
    // The contents are a field, which the program that opens it fills.
    const contents = new Set(allOf(document, 'sdt').flatMap((field) => allOf(field, 'r')));
    const languages = new Set(allOf(document, 'r').filter((run) => allOf(run, 't').length > 0 && !contents.has(run)).map((run) => allOf(run, 'lang')[0]?.attributes['w:val']));
    expect([...languages]).toEqual(['en-GB']);
    const mixed = partAt(partsOf(await reportToDocx({ ...report, planLanguage: 'fi', sections: report.sections.slice(0, 2) }, 'a4', draw, noLogo)), 'word/document.xml');
    expect(new Set(allOf(mixed, 'lang').map(({ attributes }) => attributes['w:val']))).toEqual(new Set(['en-GB', 'fi-FI']));
  });

  it('is set on A4, or on Letter where that is asked for', async () => {
    const sizeOf = async (paper: 'a4' | 'letter') => {
      const [size] = allOf(partAt(partsOf(await reportToDocx({ ...report, sections: report.sections.slice(0, 1) }, paper, draw, noLogo)), 'word/document.xml'), 'pgSz');
      return [size?.attributes['w:w'], size?.attributes['w:h']].map(Number);
    };
    expect(await sizeOf('a4')).toEqual([11905, 16837]);
    expect(await sizeOf('letter')).toEqual([12240, 15840]);
  });

  it('numbers its pages', () => {
    const footers = Object.entries(unzipSync(bytes)).filter(([path]) => /word\/footer\d+\.xml$/.test(path)).map(([, content]) => strFromU8(content)).join('');
    expect(footers).toContain('NUMPAGES');
  });

  it('is the same to the byte when it is made again', async () => {
    const short = { ...report, sections: report.sections.slice(0, 3) };
    expect(Buffer.from(await reportToDocx(short, 'a4', draw, noLogo)).equals(Buffer.from(await reportToDocx(short, 'a4', draw, noLogo)))).toBe(true);
  });
});

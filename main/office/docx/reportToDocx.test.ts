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
        for (const cell of cells) expect(words).toContain(flat(cellText(cell)));
        for (const { label, value, section } of facts) {
          const parts = value.kind === 'list' ? value.entries : value.kind === 'progress' ? value.marks.flatMap(({ text, note }) => [text, note]) : [cellText(value)];
          for (const part of [label, section ?? '', ...parts]) expect(words).toContain(flat(part));
        }
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

  it('keeps a row with its details, and the name of a group or of a part of a form with what it names', () => {
    const blocks = report.sections.flatMap((section) => section.blocks);
    const named = blocks.reduce((sum, block) => sum + (block.kind === 'facts' || block.kind === 'record' ? new Set(block.facts.flatMap(({ section }) => section ?? [])).size : 0), 0);
    const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : block.kind === 'record' ? (block.table?.rows ?? []) : []));
    const leading = rows.reduce((sum, { cells, group, details = [] }) => sum + (group ? 1 : details.length > 0 ? cells.length : 0), named);
    const held = allOf(document, 'p').filter((paragraph) => styleOf(paragraph) === 'Cell' && allOf(paragraph, 'keepNext').some(({ attributes }) => attributes['w:val'] !== 'false'));
    expect(leading).toBeGreaterThan(0);
    expect(held.length).toBeGreaterThanOrEqual(leading - rows.filter(({ cells }) => cells.some(({ kind }) => kind === 'trend')).length);
    expect(held.length).toBeLessThanOrEqual(leading);
  });

  it('sets what is known of a row besides its columns as lines of labels and values', async () => {
    const value = (text: string) => ({ kind: 'text', text }) as const;
    const wide = 'A label that no line of labels has the room for, however short its value is';
    const columns = [{ title: 'Name', weight: 1, align: 'start' }, { title: 'Budget', weight: 1, align: 'end' }] as const;
    const [first] = report.sections;
    if (!first) throw new Error('The sample has no chapter');
    const linesOf = async (...facts: readonly (readonly [label: string, text: string])[]) => {
      const details = facts.map(([label, text]) => ({ label, value: value(text), long: false }));
      const made = await reportToDocx({ ...report, sections: [{ ...first, blocks: [{ kind: 'table', columns, rows: [{ cells: [value('Film'), value('£5')], details }] }] }] }, 'a4', draw, noLogo);
      const lines = allOf(partAt(partsOf(made), 'word/document.xml'), 'tc').slice(-1).flatMap((cell) => allOf(cell, 'p'));
      return lines.map((line) => allOf(line, 'r').map((run) => (allOf(run, 'tab').length > 0 ? '→' : allOf(run, 'br').length > 0 ? '↵' : allOf(run, 't').map(({ children }) => children.join('')).join(''))).join(' '));
    };
    const long = 'many words '.repeat(30).trim();
    expect(await linesOf(['Owner', 'Ida'], ['Notes', long], ['Stage', 'Now'])).toEqual([`Notes → ${long}`, 'Owner → Ida → Stage → Now']);
    expect(await linesOf(['Owner', 'Ida'], [wide, 'Yes'])).toEqual(['Owner → Ida', `${wide} ↵ Yes`]);
  });

  it('gathers the facts of each part of a form under its name', async () => {
    const fact = (label: string, section?: string) => ({ label, value: { kind: 'text', text: `of ${label}` }, long: false, ...(section ? { section } : {}) }) as const;
    const [first] = report.sections;
    if (!first) throw new Error('The sample has no chapter');
    const made = await reportToDocx({ ...report, sections: [{ ...first, blocks: [{ kind: 'facts', facts: [fact('Kind'), fact('Tone', 'Content'), fact('Owner'), fact('Hours', 'Service'), fact('Format', 'Content')] }] }] }, 'a4', draw, noLogo);
    const rows = allOf(partAt(partsOf(made), 'word/document.xml'), 'tr').map((row) => allOf(row, 'tc').map(wordsOf));
    expect(rows).toEqual([['Kind', 'of Kind'], ['Owner', 'of Owner'], ['Content'], ['Tone', 'of Tone'], ['Format', 'of Format'], ['Service'], ['Hours', 'of Hours']]);
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

import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildReport } from '../../../shared/report/buildReport.ts';
import type { Report } from '../../../shared/report/report.ts';
import { sampleReportInput } from '../../../shared/report/samplePlan.ts';
import { allOf, partAt, partsOf, targetsOf, wordsOf } from '../fixtures/officeFile.ts';
import type { XmlElement } from '../../../shared/imports/readers/readXml.ts';
import { reportToPptx } from './reportToPptx.ts';

const report: Report = buildReport(sampleReportInput('fi'));
const noLogo = (): never => expect.unreachable('The sample has no logo');
let bytes: Uint8Array;
let parts: ReadonlyMap<string, XmlElement>;

beforeAll(async () => {
  bytes = await reportToPptx(report, noLogo);
  parts = partsOf(bytes);
});

const slides = (): readonly XmlElement[] => [...parts].filter(([path]) => /slides\/slide\d+\.xml$/.test(path)).map(([, part]) => part);
const slideAt = (number: number): XmlElement => partAt(parts, `ppt/slides/slide${number}.xml`);
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
const named = (part: XmlElement, attribute: string): readonly string[] => allOf(part, 'cNvPr').flatMap(({ attributes }) => attributes[attribute] ?? []);

describe('a deck for PowerPoint', () => {
  it('has a slide for each message of the page model behind its cover, every one with its words in full', () => {
    expect(slides()).toHaveLength(report.slides.length + 1);
    report.slides.forEach((slide, index) => {
      const words = flat(wordsOf(slideAt(index + 2)));
      for (const text of [slide.kicker, slide.headline, ...slide.rows.flatMap((row) => [row.text, row.note ?? '', row.value ?? ''])]) expect(words).toContain(flat(text));
    });
  });

  it('has a title placeholder on every slide, filled', () => {
    for (const slide of slides()) {
      const titles = allOf(slide, 'sp').filter((shape) => allOf(shape, 'ph').some(({ attributes }) => attributes['type'] === 'title'));
      expect(titles).toHaveLength(1);
      expect(titles.map(wordsOf).join('').trim()).not.toBe('');
    }
  });

  it('gives the speaker what the plan knows of each slide, a paragraph a line', () => {
    report.slides.forEach(({ notes }, index) => {
      if (!notes) return;
      const words = wordsOf(partAt(parts, `ppt/notesSlides/notesSlide${index + 2}.xml`));
      expect(words).toContain(notes);
    });
    expect(report.slides.filter(({ notes }) => notes).length).toBeGreaterThan(8);
  });

  it('draws amounts as a chart with its numbers and a workbook behind them', () => {
    const chart = report.slides.find((slide) => slide.chart)?.chart;
    const values = allOf(partAt(parts, 'ppt/charts/chart1.xml'), 'val').flatMap((value) => allOf(value, 'v').map((one) => Number(one.children.join(''))));
    expect(values).toEqual(chart?.bars.map(({ value }) => value));
    expect(Object.keys(unzipSync(bytes)).some((path) => path.startsWith('ppt/embeddings/'))).toBe(true);
  });

  it('tells what tables, charts and drawings show, and groups a drawing’s shapes', () => {
    const ring = report.slides.findIndex((slide) => slide.section === 'ring') + 2;
    expect(named(slideAt(ring), 'descr')).toContain(report.slides[ring - 2]?.figure?.description);
    const [group] = allOf(slideAt(ring), 'grpSp');
    expect(allOf(group ?? slideAt(ring), 'sp').length).toBeGreaterThan(8);
    for (const slide of slides()) {
      for (const frame of allOf(slide, 'graphicFrame')) expect(named(frame, 'descr').join('')).not.toBe('');
      const ids = named(slide, 'id');
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('marks every run with its language: the report’s own words with its own, the plan’s with the plan’s', async () => {
    const languages = (part: XmlElement): ReadonlySet<string> => new Set(allOf(part, 'rPr').flatMap(({ attributes }) => attributes['lang'] ?? 'none'));
    for (const slide of slides()) expect([...languages(slide)]).toEqual(['fi-FI']);
    const mixed = partsOf(await reportToPptx({ ...report, planLanguage: 'en' }, noLogo));
    expect([...languages(partAt(mixed, 'ppt/slides/slide4.xml'))].sort()).toEqual(['en-GB', 'fi-FI']);
  });

  it('has the plan’s colour as the theme’s first, and draws with it', () => {
    const colour = allOf(partAt(parts, 'ppt/theme/theme1.xml'), 'accent1').flatMap((accent) => allOf(accent, 'srgbClr').map(({ attributes }) => attributes['val']));
    expect(colour).toEqual([report.brandColour?.slice(1).toUpperCase()]);
    expect(slides().some((slide) => allOf(slide, 'schemeClr').some(({ attributes }) => attributes['val'] === 'accent1'))).toBe(true);
  });

  it('keeps a pale brand’s own colour on covers, under dark letters, and writes in its readable shade', async () => {
    const pale = partsOf(await reportToPptx({ ...report, brandColour: '#ffe600' }, noLogo));
    const colourOf = (name: string): unknown => allOf(partAt(pale, 'ppt/theme/theme1.xml'), name).flatMap((accent) => allOf(accent, 'srgbClr').map(({ attributes }) => attributes['val']));
    expect(colourOf('accent2')).toEqual(['FFE600']);
    expect(colourOf('accent1')).not.toEqual(['FFE600']);
    const cover = partAt(pale, 'ppt/slideLayouts/slideLayout2.xml');
    expect(allOf(cover, 'bg').flatMap((ground) => allOf(ground, 'schemeClr').map(({ attributes }) => attributes['val']))).toEqual(['accent2']);
    expect(allOf(partAt(pale, 'ppt/slides/slide1.xml'), 'srgbClr').map(({ attributes }) => attributes['val'])).toContain('1B2230');
  });

  it('refers to nothing that is not in it, and says of every part what it is', () => {
    const paths = new Set(Object.keys(unzipSync(bytes)));
    for (const [path, part] of parts) {
      if (!path.endsWith('.rels')) continue;
      for (const target of targetsOf(part, path.replace(/_rels\/[^/]+$/, '').replace(/\/$/, ''))) expect(paths).toContain(target);
    }
    for (const { attributes } of allOf(partAt(parts, '[Content_Types].xml'), 'Override')) expect(paths).toContain(attributes['PartName']?.slice(1));
  });

  it('is the same to the byte when it is made again', async () => {
    expect(Buffer.from(await reportToPptx(report, noLogo)).equals(Buffer.from(bytes))).toBe(true);
  });

  it('holds words that look like markup, control characters and other scripts as they are', async () => {
    const odd = { ...report, title: 'A </a:t> & "b" \u0000\u0007\ud800 \u202Eשלום', slides: [] };
    const words = wordsOf(partAt(partsOf(await reportToPptx(odd, noLogo)), 'ppt/slides/slide1.xml'));
    expect(words).toContain('A </a:t> & "b" \ufffd שלום');
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { logoPlaceIds, typePairIds, type LogoPlace, type TypePair } from '../../shared/framework/composing.ts';
import { buildReport } from '../../shared/report/buildReport.ts';
import { brandOf } from '../../shared/report/brand.ts';
import { logoText } from '../../shared/report/logo/logo.ts';
import type { Report } from '../../shared/report/report.ts';
import { sampleReportInput } from '../../shared/report/samplePlan.ts';
import { layoutOf, wordsOutside } from './fixtures/layout.ts';
import { canReadBack, textOfPages } from './fixtures/readBack.ts';
import { handOver } from './handover.ts';
import { LastReports } from './lastReports.ts';
import { Preview } from './preview.ts';
import { Typesetter } from './typesetter.ts';

const workspace = mkdtempSync(join(tmpdir(), 'kehys-look-test-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));
const typesetter = new Typesetter(workspace);
const input = sampleReportInput('en');
const report = buildReport({ ...input, sections: ['summary', 'goals'] });
const branded = (look: { readonly type?: TypePair; readonly logoPlace?: LogoPlace; readonly logo?: string }): Report => ({ ...report, brand: { ...brandOf(input.plan), ...look } });

describe('the letters', () => {
  const fontsOf = async (type: TypePair): Promise<readonly string[]> => {
    const document = await PDFDocument.load((await typesetter.set(branded({ type }), { paper: 'a4' })).bytes);
    const names = document.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object.lookupMaybe(PDFName.of('BaseFont'), PDFName)?.decodeText() ?? ''] : []));
    return [...new Set(names.map((name) => name.replace(/^[A-Z]{6}\+/, '').replace(/-.*/, '')).filter(Boolean))].sort();
  };

  it.each(typePairIds)('of the pair %s are in the file, and none of another', async (type) => {
    expect(await fontsOf(type)).toEqual({ inter: ['Inter'], source: ['SourceSans3', 'SourceSerif4'], plex: ['IBMPlexSans', 'IBMPlexSerif'] }[type]);
  });
});

describe('the logo', () => {
  const logo = logoText({ format: 'svg', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10" fill="#fe1234"/></svg>') });
  const pictures = (logoPlace: LogoPlace): number => typesetter.draw(branded({ logo, logoPlace }), { paper: 'a4' }).svg.match(/<image /g)?.length ?? 0;

  it('stands on the cover, and at the head or foot of every page after it where it is to', () => {
    const { pages } = typesetter.layOut(report, { paper: 'a4' });
    expect(logoPlaceIds.map(pictures)).toEqual([1, pages, pages]);
  });

  it('tells a screen reader nothing again on every page: PDF/UA is kept', async () => {
    for (const logoPlace of ['head', 'foot'] as const) expect((await typesetter.set(branded({ logo, logoPlace }), { paper: 'a4', standard: 'ua-1' })).pages).toBeGreaterThan(2);
  });
});

it('the foot of a page names the company once, be it in the house’s own words', () => {
  const footOf = (footer: string): unknown => handOver({ ...report, brand: { ...brandOf(input.plan), footer } }, { paper: 'a4' }, { text: [], headings: [], isComposed: false });
  expect(report.company).not.toBe('');
  const date = report.date.replaceAll(' ', '\u00a0');
  expect(footOf('Studio')).toMatchObject({ runningFoot: `${report.company} · ${report.revision} · ${date}` });
  expect(footOf(`Studio for ${report.company}`)).toMatchObject({ runningFoot: `${report.revision} · ${date}`, standing: `${report.company} · ${report.revision} · ${date}` });
});

it('a surface that is hardly seen on paper has an edge, others one of their own colour', () => {
  const edgeOf = (brandColour: string): unknown => (handOver({ ...report, brandColour }, { paper: 'a4' }, { text: [], headings: [], isComposed: false }) as { readonly colours: Readonly<Record<string, string>> }).colours['brandEdge'];
  expect(edgeOf('#1f4d46')).toBe('#1f4d46');
  expect(edgeOf('#fafafa')).not.toBe('#fafafa');
});

describe.skipIf(!canReadBack)('slides with notes', () => {
  it('stand over what is said to them, a page for each or more, and nothing is cut', async () => {
    const { bytes, pages } = await typesetter.set(report, { paper: 'notes' });
    const letters = (text: string): string => text.replaceAll(/[\s\u200b\u2060-]+/g, '');
    const text = textOfPages(bytes).map(letters);
    expect(pages).toBeGreaterThan(report.slides.length);
    for (const { headline, notes = '' } of report.slides) {
      expect(text.join(''), headline).toContain(letters(headline));
      for (const line of notes.split('\n')) expect(text.join(''), line).toContain(letters(line.slice(0, 40)));
    }
    expect(wordsOutside(layoutOf(bytes))).toEqual([]);
  });

  it('are found in the preview where they begin', () => {
    const { chapters, pages } = new Preview(typesetter, new LastReports()).page({ ...input, sections: ['summary', 'goals'] }, { paper: 'notes' }, 1, false);
    expect(chapters.map(({ title }) => title)).toEqual(report.slides.map(({ headline }) => headline));
    expect(chapters.map(({ page }) => page)).toEqual(chapters.map(({ page }) => page).sort((one, other) => one - other));
    expect(chapters.at(-1)?.page).toBeLessThanOrEqual(pages);
  });
});

it('another title sets little more than itself: what was set before is known again', () => {
  const fresh = new Typesetter(workspace);
  const whole = buildReport({ ...input, sections: ['goals', 'actions'] });
  const cpuOf = (title: string): number => {
    const before = process.cpuUsage();
    fresh.layOut({ ...whole, title }, { paper: 'a4' });
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const first = cpuOf('One');
  expect(cpuOf('Another')).toBeLessThan(first / 2);
});

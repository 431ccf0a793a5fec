import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFString, rgb } from 'pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { pdfStandardIds } from '../../shared/contract/pdfStandards.ts';
import { buildReport } from '../../shared/report/buildReport.ts';
import { sampleReportInput } from '../../shared/report/samplePlan.ts';
import { canReadBack, withFile } from './fixtures/readBack.ts';
import { readSealedPdf } from './readSealedPdf.ts';
import { Typesetter } from './typesetter.ts';

const workspace = mkdtempSync(join(tmpdir(), 'kehys-standards-test-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));
const typesetter = new Typesetter(workspace);
const input = sampleReportInput('en');
const short = buildReport({ ...input, document: 'summary' });
const plan = new TextEncoder().encode('a plan file');

describe('a PDF by a standard', () => {
  it('is made of every document, and says in its metadata which', async () => {
    for (const id of ['strategy', 'policy', 'changes', 'actionPlan', 'minutes'] as const) {
      const { bytes } = await typesetter.set(buildReport({ ...input, document: id }), { paper: 'a4', standard: 'ua-1' });
      expect(Buffer.from(bytes).toString('latin1'), id).toContain('pdfuaid:part');
    }
    for (const standard of pdfStandardIds.filter((known) => known !== 'ua-1')) {
      const { bytes } = await typesetter.set(short, { paper: 'a4', standard });
      expect(Buffer.from(bytes).toString('latin1'), standard).toContain('pdfaid:part');
    }
  });

  it('is refused in a sentence where it cannot be: signs that no font has, a plan inside of PDF/A-2', async () => {
    const set = typesetter.set({ ...short, title: 'A title with \ud808\udc00' }, { paper: 'a4', standard: 'ua-1' });
    await expect(set).rejects.toMatchObject({ failure: { code: 'export-standard-fonts', details: { standard: 'PDF/UA-1', why: '\ud808\udc00' } } });
    await expect(typesetter.set(short, { paper: 'a4', standard: 'a-2a', attached: plan })).rejects.toMatchObject({ failure: { code: 'export-standard-refused', details: { standard: 'PDF/A-2a', why: 'reason-plan-inside' } } });
  });

  it('is refused with what to do where a picture has no words or a sign is of one font only', async () => {
    const wordless = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, held: unknown) => (key === 'description' ? '' : held)));
    await expect(typesetter.set(wordless(short) as typeof short, { paper: 'a4', standard: 'ua-1' })).rejects.toMatchObject({ failure: { details: { why: 'reason-no-picture-words' } } });
    await expect(typesetter.set({ ...short, title: 'A \ue000 title' }, { paper: 'a4', standard: 'a-3a' })).rejects.toMatchObject({ failure: { code: 'export-standard-characters', details: { why: 'U+E000' } } });
  });
});

describe('the seal', () => {
  const revisionId = input.revisions[0]?.id;
  const revision = input.revisions[0];
  const sealed = buildReport({ ...input, document: 'summary', ...(revisionId ? { revisionId } : {}) });
  const make = (): Promise<{ readonly bytes: Uint8Array }> => typesetter.set(sealed, { paper: 'a4', planId: 'plan-1', standard: 'a-3a', attached: plan });

  it('names the revision and the plan, and holds the plan file', async () => {
    const read = await readSealedPdf((await make()).bytes);
    expect(read).toMatchObject({ revisionHash: revision?.hash, planId: 'plan-1', isUnchanged: true });
    expect(read?.attached).toEqual(plan);
  });

  it('holds after another program has only saved the file anew', async () => {
    const document = await PDFDocument.load((await make()).bytes);
    expect(await readSealedPdf(await document.save({ useObjectStreams: false }))).toMatchObject({ isUnchanged: true });
  });

  it('breaks with a word on a page, a page less, a link, another revision’s name', async () => {
    const changes: readonly ((document: PDFDocument) => void)[] = [
      (document) => document.getPage(0).drawRectangle({ x: 10, y: 10, width: 80, height: 20, color: rgb(1, 1, 1) }),
      (document) => void document.addPage(),
      (document) => document.getPage(0).node.set(PDFName.of('Annots'), document.context.obj([{ Subtype: 'Link', A: { S: 'URI', URI: PDFString.of('https://example.org') } }])),
      (document) => document.setKeywords([`kehys-revision:${'0'.repeat(64)}`]),
    ];
    const { bytes } = await make();
    for (const change of changes) {
      const document = await PDFDocument.load(bytes, { updateMetadata: false });
      change(document);
      expect(await readSealedPdf(await document.save())).toMatchObject({ isUnchanged: false });
    }
  });

  it('is told to be missing of other PDFs, and of what is none nothing is read', async () => {
    const other = await PDFDocument.create();
    other.addPage();
    expect((await readSealedPdf(await other.save()))?.isUnchanged).toBeUndefined();
    expect(await readSealedPdf(new TextEncoder().encode('no PDF at all'))).toBeUndefined();
  });
});

describe.skipIf(!canReadBack)('what others find in a PDF', () => {
  it('tags that name chapters, tables and figures with their words', async () => {
    const { bytes } = await typesetter.set(buildReport({ ...input, document: 'actionPlan' }), { paper: 'a4' });
    const structure = withFile(bytes, (path) => spawnSync('pdfinfo', ['-struct', path], { encoding: 'utf8', maxBuffer: 64e6 }).stdout);
    for (const tag of ['Document', 'H1', 'Table', 'TH', 'TD', 'Figure']) expect(structure, tag).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'));
  });
});

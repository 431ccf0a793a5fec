import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { beforeEach, describe, expect, it } from 'vitest';
import { setPlanField } from '../../shared/edits/fields.ts';
import { success } from '../../shared/messages/failures.ts';
import { formatDate } from '../../shared/messages/text.ts';
import { planOf } from '../../shared/plan/livePlan.ts';
import { buildReport } from '../../shared/report/buildReport.ts';
import { Typesetter } from '../pdf/typesetter.ts';
import type { ExportJobs } from '../services/exports/exportJobs.ts';
import type { PlanFileContent } from '../services/planFile/planFileContent.ts';
import { readPlanFile } from '../services/planFile/planFile.ts';
import { edit, expectRefusal, inOwnFolder, jobs, kehys, path } from './fixtures/typedCommands.ts';

inOwnFolder();

/** Sets PDFs in this process. */
async function settingJobs(workspace: string): Promise<ExportJobs> {
  const typesetter = new Typesetter(workspace);
  return jobs([], {
    run: async (input) => {
      if (!('planId' in input) || input.format !== 'pdf') throw new Error('Only documents of plans are set here');
      return success({ fileName: 'Plan.pdf', ...(await typesetter.set(buildReport(input), input)) });
    },
  });
}

/** The files that every test begins with, made once. */
const files = new Map<string, Uint8Array>();

async function makeFiles(): Promise<void> {
  const workspace = await mkdtemp(join(tmpdir(), 'kehys-cli-typesetter-'));
  const exported = async (...words: string[]): Promise<void> => {
    expect(await kehys(['export', ...words, '--to', 'pdf', '--document', 'summary'], { exportJobs: () => settingJobs(workspace) })).toMatchObject({ code: 0, out: '' });
  };
  await kehys(['new', 'Plan.kehys', '--title', 'Harbour']);
  await kehys(['new', 'Stranger.kehys', '--title', 'Another']);
  await kehys(['checkpoint', 'Plan.kehys', '--label', 'For the board', '--author', 'Aino']);
  await edit('Plan.kehys', (context) => setPlanField(context, { key: 'company', value: 'Fogline Kayaks' }));
  await copyFile(path('Plan.kehys'), path('Copy.kehys'));
  await kehys(['checkpoint', 'Copy.kehys', '--label', 'Elsewhere', '--author', 'Aino']);
  await exported('Plan.kehys', '-o', 'board.pdf', '--revision', 'For the board', '--attach');
  await exported('Copy.kehys', '-o', 'elsewhere.pdf', '--revision', 'Elsewhere');
  await exported('Plan.kehys', '-o', 'working.pdf');
  await rm(workspace, { recursive: true });
  for (const name of await readdir(path(''))) if (/\.(kehys|pdf)$/.test(name)) files.set(name, await readFile(path(name)));
}

beforeEach(async () => {
  if (files.size === 0) await makeFiles();
  for (const [name, bytes] of files) await writeFile(path(name), bytes);
}, 60_000);

async function planFile(name: string): Promise<PlanFileContent> {
  const read = await readPlanFile(path(name));
  if (!read.ok) throw new Error(read.failure.code);
  return read.value;
}

/** Writes a PDF as another program would that changed something in it. */
async function change(from: string, to: string, by: (document: PDFDocument) => void): Promise<void> {
  const document = await PDFDocument.load(await readFile(path(from)), { updateMetadata: false });
  by(document);
  await writeFile(path(to), await document.save());
}

async function foreignPdf(name: string): Promise<void> {
  const document = await PDFDocument.create();
  document.addPage();
  await writeFile(path(name), await document.save());
}

describe('kehys export --attach and kehys open', () => {
  it('give the plan that lies in a PDF back, as it was in that revision and with its history, as a plan of its own', async () => {
    expect(await kehys(['open', 'board.pdf'])).toEqual(expect.objectContaining({ code: 0, out: '', err: `Made ${path('board.kehys')}.\n` }));
    const [opened, source] = [await planFile('board.kehys'), await planFile('Plan.kehys')];
    const { company, ...before } = planOf(source.doc).fields;
    expect(company).toBe('Fogline Kayaks');
    expect(planOf(opened.doc).fields).toEqual(before);
    expect([...opened.history.revisions.values()].map(({ hash }) => hash)).toEqual([...source.history.revisions.values()].map(({ hash }) => hash));
    expect(source.planId).toBeTruthy();
    expect(opened.planId).not.toBe(source.planId);
    expect((await kehys(['verify', 'board.kehys'])).code).toBe(0);
  });

  it('write where they are told, never over another file without --force', async () => {
    await writeFile(path('mine.kehys'), 'mine');
    expectRefusal(await kehys(['open', 'board.pdf', '-o', 'mine.kehys']), /“mine\.kehys” exists already.*--force/);
    expect(await readFile(path('mine.kehys'), 'utf8')).toBe('mine');
    expect((await kehys(['open', 'board.pdf', '-o', 'mine.kehys', '--force'])).code).toBe(0);
    expect(planOf((await planFile('mine.kehys')).doc).fields['title']).toBe('Harbour');
    expectRefusal(await kehys(['open', 'board.pdf', '-o', 'plan.docx']), /cannot be used as a file name/);
  });

  it('open nothing where no plan lies inside, or what is no PDF', async () => {
    const before = await readdir(path(''));
    await foreignPdf('foreign.pdf');
    await writeFile(path('letter.pdf'), 'no PDF');
    expectRefusal(await kehys(['open', 'working.pdf']), /No plan lies inside .*working\.pdf/);
    expectRefusal(await kehys(['open', 'foreign.pdf']), /No plan lies inside .*foreign\.pdf/);
    expectRefusal(await kehys(['open', 'letter.pdf']), /letter\.pdf.* is no PDF/);
    expectRefusal(await kehys(['open', 'gone.pdf']), /gone\.pdf/);
    expect(await readdir(path(''))).toEqual([...before, 'foreign.pdf', 'letter.pdf'].sort());
  });

  it('attach nothing to a document from which something is left out', async () => {
    expectRefusal(await kehys(['export', 'Plan.kehys', '--to', 'pdf', '--attach', '--without', 'costs']), /holds everything/);
  });
});

describe('kehys verify of a PDF', () => {
  it('names the revision that it tells, by the plan, by a copy, and by what was opened from it', async () => {
    await kehys(['open', 'board.pdf']);
    const [revision] = (await planFile('Plan.kehys')).history.revisions.values();
    for (const plan of ['Plan.kehys', 'Copy.kehys', 'board.kehys']) {
      const { code, out, err } = await kehys(['verify', 'board.pdf', plan]);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain(`“For the board” of ${revision && formatDate(revision.time, 'en')} (${revision?.hash}); its pages are as they were made.`);
      expect(out).toContain('It is no signature');
      expect(await kehys(['verify', plan, 'board.pdf'])).toMatchObject({ code, out, err });
    }
    expectRefusal(await kehys(['verify', 'Plan.kehys', 'Copy.kehys']), /Two plans are not verified against each other/);
  });

  it('tells a revision that this plan does not hold, and a state that was never recorded', async () => {
    expect((await kehys(['verify', 'elsewhere.pdf', 'Copy.kehys'])).code).toBe(0);
    expectRefusal(await kehys(['verify', 'elsewhere.pdf', 'Plan.kehys']), /names a revision that .*Plan\.kehys.* does not hold \([0-9a-f]{64}\)/);
    expectRefusal(await kehys(['verify', 'working.pdf', 'Plan.kehys']), /a working state that was never recorded/);
  });

  it('tells a PDF of another plan, one that was altered, and one that another program made', async () => {
    await change('board.pdf', 'altered.pdf', (document) => document.getPage(0).drawRectangle({ x: 10, y: 10, width: 80, height: 20 }));
    await change('board.pdf', 'saved.pdf', () => undefined);
    await foreignPdf('foreign.pdf');
    expectRefusal(await kehys(['verify', 'board.pdf', 'Stranger.kehys']), /is of another plan than .*Stranger\.kehys/);
    for (const both of [['altered.pdf', 'Plan.kehys'], ['Plan.kehys', 'altered.pdf']]) expectRefusal(await kehys(['verify', ...both]), /altered after it was made/);
    expectRefusal(await kehys(['verify', 'foreign.pdf', 'Plan.kehys']), /carries no seal/);
    expect((await kehys(['verify', 'saved.pdf', 'Plan.kehys'])).code).toBe(0);
  });

  it('asks for the plan, and tells of files that cannot be read', async () => {
    await writeFile(path('letter.pdf'), 'no PDF');
    expectRefusal(await kehys(['verify', 'board.pdf']), /Name the plan, too/);
    expectRefusal(await kehys(['verify', 'letter.pdf', 'Plan.kehys']), /is no PDF/);
    expectRefusal(await kehys(['verify', 'board.pdf', 'gone.kehys']), /gone\.kehys/);
  });
});

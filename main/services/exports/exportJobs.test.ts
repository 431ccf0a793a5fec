import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planToJson, planJsonSchema } from '../../../shared/plan/planJson.ts';
import { sampleReportInput } from '../../../shared/report/samplePlan.ts';
import { createExportJobs, type ExportInput, type ExportJobs } from './exportJobs.ts';

const root = resolve(import.meta.dirname, '../../..');
let folder: string;
let jobs: ExportJobs;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehys-export-'));
  // The built worker finds its dependencies as it does in out/main: in a node_modules above it.
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    build: {
      ssr: join(root, 'main/pdf/worker.ts'),
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'pdfWorker.mjs' } },
    },
  });
  jobs = createExportJobs({ workerPath: join(folder, 'pdfWorker.mjs') });
}, 60_000);

afterAll(async () => {
  await jobs.close();
  await rm(folder, { recursive: true, force: true });
});

const { plan, revisions, signedOff, time } = sampleReportInput('en');

function sampleInput(format: ExportInput['format'], more: Partial<ExportInput> = {}): ExportInput {
  return {
    format,
    language: 'en',
    paper: 'a4',
    plan,
    revisions,
    signedOff,
    time,
    ...more,
  };
}

/** A plan whose drawing takes long enough to be cancelled in the middle of it. */
function longInput(): ExportInput {
  const input = sampleInput('pdf');
  const [note] = [...input.plan.items.values()].filter((item) => item.type === 'note');
  if (!note) throw new Error('the sample has notes');
  const long = Array.from({ length: 60 }, (_, index) => ({ ...note, id: `long${index}`, fields: { text: `word${index} `.repeat(12_000) } }));
  return { ...input, plan: { ...input.plan, items: new Map([...input.plan.items, ...long.map((item) => [item.id, item] as const)]) } };
}

async function settled(id: string): Promise<ReturnType<ExportJobs['status']>> {
  for (;;) {
    const status = jobs.status(id);
    if (status?.state !== 'running') return status;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('export jobs', () => {
  it('makes a PDF in the worker, with progress that only grows', async () => {
    const seen: number[] = [];
    const outcome = await jobs.run(sampleInput('pdf'), (progress) => seen.push(progress));
    if (!outcome.ok) throw new Error(outcome.failure.code);
    expect(outcome.value.fileName).toBe('A harbour that answers.pdf');
    expect(new TextDecoder().decode(outcome.value.bytes.subarray(0, 5))).toBe('%PDF-');
    expect(outcome.value.pages).toBeGreaterThan(15);
    expect(seen.at(-1)).toBe(1);
    expect(seen.length).toBeGreaterThan(20);
    expect([...seen].sort((one, other) => one - other)).toEqual(seen);
  });

  it('makes the plan JSON that can be read again', async () => {
    const input = sampleInput('json');
    const outcome = await jobs.run(input);
    if (!outcome.ok) throw new Error(outcome.failure.code);
    expect(outcome.value.fileName).toBe('A harbour that answers.json');
    const read: unknown = JSON.parse(new TextDecoder().decode(outcome.value.bytes));
    expect(read).toEqual(JSON.parse(JSON.stringify(planToJson(input.plan))));
    expect(planJsonSchema.safeParse(read).success).toBe(true);
  });

  it('makes Markdown named after the plan and its revision', async () => {
    const outcome = await jobs.run(sampleInput('markdown', { revisionId: signedOff?.summary.id }));
    if (!outcome.ok) throw new Error(outcome.failure.code);
    expect(outcome.value.fileName).toBe('A harbour that answers – For the board.md');
    expect(new TextDecoder().decode(outcome.value.bytes)).toMatch(/^# A harbour that answers\n/);
  });

  it('names the file after the document where it holds a part of the plan', async () => {
    const outcome = await jobs.run(sampleInput('markdown', { document: 'actionPlan' }));
    expect(outcome.ok && outcome.value.fileName).toBe('A harbour that answers – Action plan.md');
    const whole = await jobs.run(sampleInput('json', { document: 'actionPlan' }));
    expect(whole.ok && whole.value.fileName).toBe('A harbour that answers.json');
  });

  it('gives a plan without a title a file name in its language', async () => {
    const input = sampleInput('json', { language: 'fi' });
    const outcome = await jobs.run({ ...input, plan: { ...input.plan, fields: { title: '///' } } });
    expect(outcome.ok && outcome.value.fileName).toBe('Nimetön suunnitelma.json');
  });

  it('runs started jobs to a file that can be fetched', async () => {
    const id = jobs.start(sampleInput('markdown'));
    expect(jobs.status(id)).toMatchObject({ state: 'running' });
    const status = await settled(id);
    const file = jobs.result(id);
    expect(status).toEqual({ state: 'done', fileName: file?.fileName, bytes: file?.bytes.length, pages: undefined });
  });

  it('cancels a drawing at once and draws the next one with the same worker', async () => {
    const id = jobs.start(longInput());
    for (let status = jobs.status(id); status?.state === 'running' && status.progress < 0.02; status = jobs.status(id)) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    jobs.cancel(id);
    expect(await settled(id)).toEqual({ state: 'cancelled' });
    expect(jobs.result(id)).toBeUndefined();
    const next = await jobs.run(sampleInput('pdf'));
    expect(next.ok).toBe(true);
  });

  it('does not start what was cancelled before', async () => {
    const outcome = await jobs.run(sampleInput('pdf'), undefined, AbortSignal.abort());
    expect(outcome).toEqual({ ok: false, failure: { code: 'export-cancelled' } });
  });

  it('reports a worker that cannot run', async () => {
    const broken = createExportJobs({ workerPath: join(folder, 'missing.mjs') });
    const outcome = await broken.run(sampleInput('pdf'));
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'export-failed' } });
    await broken.close();
  });

  it('knows nothing of a job that never was', () => {
    expect(jobs.status('export-999')).toBeUndefined();
    expect(jobs.result('export-999')).toBeUndefined();
  });
});

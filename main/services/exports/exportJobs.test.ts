import type { ChildProcess as NodeChild } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planToJson, planJsonSchema } from '../../../shared/plan/planJson.ts';
import { sampleReportInput } from '../../../shared/report/samplePlan.ts';
import { forkChild, type StartChild } from './childProcess.ts';
import { TypesetterProcess } from './typesetterProcess.ts';
import type { ExportInput } from './exportInput.ts';
import { writeOtherExport } from './writeOtherExport.ts';
import { createExportJobs, type ExportJobs, type JobNews } from './exportJobs.ts';

const root = resolve(import.meta.dirname, '../../..');
let folder: string;
let jobs: ExportJobs;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehys-export-'));
  // The built typesetter finds its packages as it does in out/main: in a node_modules above it.
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    build: {
      ssr: join(root, 'main/pdf/typesetterMain.ts'),
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'typesetter.mjs' } },
    },
  });
  jobs = createExportJobs({ typesetterPath: join(folder, 'typesetter.mjs'), startChild });
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
    planId: 'a-plan',
    plan,
    revisions,
    signedOff,
    time,
    ...more,
  };
}

/** Every process that was started here. */
const children: NodeChild[] = [];
const startChild: StartChild = (path, args, flags) => forkChild(path, args, flags, (child) => children.push(child));

/** Waits for a process to be gone. */
async function ended(pid: number | undefined): Promise<void> {
  const child = children.find((known) => known.pid === pid);
  if (child && child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** Where a job comes to stand in the end, and every answer before. */
async function followed(id: string): Promise<readonly JobNews[]> {
  const heard: JobNews[] = [];
  for (;;) {
    const news = await jobs.follow(id, heard.at(-1)?.changes ?? 0);
    if (!news) return heard;
    heard.push(news);
    if (news.job.state !== 'running') return heard;
  }
}

describe('export jobs', () => {
  it('makes a PDF in a process of its own, with progress that only grows', async () => {
    const seen: number[] = [];
    const outcome = await jobs.run(sampleInput('pdf'), (progress) => seen.push(progress));
    if (!outcome.ok) throw new Error(outcome.failure.code);
    expect(outcome.value.fileName).toBe('A harbour that answers.pdf');
    expect(new TextDecoder().decode(outcome.value.bytes.subarray(0, 5))).toBe('%PDF-');
    expect(outcome.value.pages).toBeGreaterThan(15);
    expect(seen.length).toBeGreaterThanOrEqual(3);
    expect([...seen].sort((one, other) => one - other)).toEqual(seen);
  });

  it('makes the plan JSON that can be read again', async () => {
    const input = sampleInput('json');
    const outcome = await jobs.run(input);
    if (!outcome.ok) throw new Error(outcome.failure.code);
    expect(outcome.value.fileName).toBe('A harbour that answers.json');
    const read: unknown = JSON.parse(new TextDecoder().decode(outcome.value.bytes));
    expect(read).toEqual(JSON.parse(JSON.stringify(planToJson(input.plan))));
    expect(planJsonSchema().safeParse(read).success).toBe(true);
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

  it('makes a calendar of the plan’s days in a language, with ids that no other plan has', async () => {
    const outcome = await jobs.run(sampleInput('ics', { language: 'fi' }));
    if (!outcome.ok) throw new Error(outcome.failure.code);
    const text = new TextDecoder().decode(outcome.value.bytes).replaceAll('\r\n ', '');
    expect(outcome.value.fileName).toBe('A harbour that answers.ics');
    expect(text).toContain('SUMMARY;LANGUAGE=fi:Suunnitelman tarkistus: A harbour that answers');
    expect(text).toMatch(/UID:reading\.\w+\.2026-\S+@a-plan\.kehys\r\n/);
    expect(new Set(text.match(/UID:.*/g)).size).toBe(text.match(/UID:/g)?.length);
  });

  it('gives a plan without a title a file name in its language', async () => {
    const input = sampleInput('json', { language: 'fi' });
    const outcome = await jobs.run({ ...input, plan: { ...input.plan, fields: { title: '///' } } });
    expect(outcome.ok && outcome.value.fileName).toBe('Nimetön suunnitelma.json');
  });

  it('runs started jobs to a file that can be fetched', async () => {
    const id = jobs.start(sampleInput('markdown'));
    const heard = await followed(id);
    const file = jobs.result(id);
    expect(heard.at(-1)?.job).toEqual({ state: 'done', fileName: file?.fileName, bytes: file?.bytes.length, pages: undefined });
  });

  it('tells whoever follows a job of each change once, and of its end', async () => {
    const id = jobs.start(sampleInput('pdf', { document: 'summary' }));
    const heard = await followed(id);
    const changes = heard.map((news) => news.changes);
    expect(changes).toEqual([...new Set(changes)].sort((one, other) => one - other));
    expect(heard.length).toBeGreaterThan(2);
    expect(heard.at(-1)?.job).toMatchObject({ state: 'done', pages: 1 });
    // What is over is answered at once, however often it was heard.
    expect(await jobs.follow(id, 99)).toEqual(heard.at(-1));
  });

  it('tells of a cancelled job at once', async () => {
    const id = jobs.start(sampleInput('pdf'));
    const news = jobs.follow(id, 1);
    jobs.cancel(id);
    await news;
    expect((await followed(id)).at(-1)?.job).toEqual({ state: 'cancelled' });
    expect(jobs.offer(id)).toBeUndefined();
  });

  it('gives a finished file out once for a ticket', async () => {
    const id = jobs.start(sampleInput('markdown'));
    await followed(id);
    const ticket = jobs.offer(id) ?? '';
    expect(jobs.redeem(ticket)).toBe(jobs.result(id));
    expect(jobs.redeem(ticket)).toBeUndefined();
  });

  it('writes files for office programs in a process of their own that ends with them, and survives a fault of it', async () => {
    for (const format of ['docx', 'pptx', 'xlsx'] as const) {
      const outcome = await jobs.run(sampleInput(format, { document: 'summary', table: 'actions' }));
      expect(outcome.ok && Buffer.from(outcome.value.bytes.subarray(0, 2)).toString('latin1'), format).toBe('PK');
    }
    await ended(children.at(-1)?.pid);
    const killed = await jobs.run(sampleInput('docx'), (_, step) => step === 'collecting' && children.at(-1)?.kill('SIGSEGV'));
    expect(killed).toMatchObject({ ok: false, failure: { code: 'export-failed' } });
  });

  it('makes pictures of chosen parts, never of more pixels than there may be', async () => {
    const [one] = plan.items.keys();
    const far = new Map([...plan.items].map(([id, item]) => [id, id === one ? { ...item, x: 4_000_000, y: 0, area: null } : item]));
    const whole = await jobs.run(sampleInput('png', { plan: { ...plan, items: far }, scale: 4 }));
    const part = await jobs.run(sampleInput('png', { items: [one ?? ''], scale: 4, ground: 'none' }));
    const sizes = [whole, part].map((outcome) => (outcome.ok ? [16, 20].map((at) => Buffer.from(outcome.value.bytes).readUInt32BE(at)) : []));
    expect((sizes[0]?.[0] ?? 0) * (sizes[0]?.[1] ?? 0)).toBeLessThan(41e6);
    expect(sizes[1]?.[0]).toBe(((plan.items.get(one ?? '')?.width ?? 0) + 80) * 4);
    // Forty million pixels take a while on a busy machine.
  }, 120_000);

  it('kills the process of a cancelled job, answers at once, and sets the next in a new one', async () => {
    const control = new AbortController();
    const outcome = jobs.run(sampleInput('pdf'), (_, step) => step === 'collecting' && control.abort(), control.signal);
    expect(await outcome).toEqual({ ok: false, failure: { code: 'export-cancelled' } });
    const before = children.at(-1)?.pid;
    await ended(before);
    const next = await jobs.run(sampleInput('pdf'));
    expect(next.ok).toBe(true);
    expect(children.at(-1)?.pid).not.toBe(before);
  });

  it('survives a fault of the typesetter, and says that the export failed', async () => {
    const outcome = await jobs.run(sampleInput('pdf'), (_, step) => step === 'collecting' && children.at(-1)?.kill('SIGSEGV'));
    expect(outcome).toEqual({ ok: false, failure: { code: 'export-failed', details: { why: 'SIGSEGV' } } });
    expect((await jobs.run(sampleInput('pdf'))).ok).toBe(true);
  });

  it('stops what takes too long, and says of a picture what to take instead', async () => {
    const slow = new TypesetterProcess(join(folder, 'typesetter.mjs'), startChild, { keptWarm: 1_000, longest: 1, patience: 1_000 });
    expect(await slow.set(sampleInput('pdf'), { paper: 'a4' }, () => undefined)).toEqual({ ok: false, failure: { code: 'export-too-long' } });
    const file = { name: 'a', fileName: 'a.png', format: 'png' } as const;
    expect(await writeOtherExport(slow, sampleInput('png'), file, () => undefined, undefined)).toEqual({ ok: false, failure: { code: 'export-too-detailed' } });
    await ended(children.at(-1)?.pid);
    slow.close();
  });

  it('sets several one after the other in the same process, and cancels one that waits', async () => {
    const control = new AbortController();
    const started = children.length;
    const three = [jobs.run(sampleInput('pdf')), jobs.run(sampleInput('pdf'), undefined, control.signal), jobs.run(sampleInput('pdf', { language: 'fi' }))];
    control.abort();
    expect((await Promise.all(three)).map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(children.length - started).toBeLessThanOrEqual(1);
  });

  it('sets a page to look at in the same process, and lets a newer choice take an older one’s place', async () => {
    const input = sampleInput('pdf', { sections: ['goals'] });
    const started = children.length;
    const asked = [1, 2, 3].map((page) => jobs.preview('a window', input, page, false));
    const other = jobs.preview('another window', input, 1, false);
    const answers = await Promise.all(asked);
    // The first ran already; the second waited and was let go.
    expect(answers.map((answer) => (answer.ok ? answer.value.page : answer.failure.code))).toEqual([1, 'export-cancelled', 3]);
    expect((await other).ok).toBe(true);
    expect(children.length - started).toBeLessThanOrEqual(1);
  });

  it('leaves no process and no folder behind', async () => {
    const own = createExportJobs({ typesetterPath: join(folder, 'typesetter.mjs'), startChild });
    expect((await own.run(sampleInput('pdf'))).ok).toBe(true);
    const workspace = children.at(-1)?.spawnargs.at(-1) ?? '';
    expect(existsSync(workspace)).toBe(true);
    await own.close();
    await ended(children.at(-1)?.pid);
    expect(existsSync(workspace)).toBe(false);
  });

  it('does not start what was cancelled before', async () => {
    const outcome = await jobs.run(sampleInput('pdf'), undefined, AbortSignal.abort());
    expect(outcome).toEqual({ ok: false, failure: { code: 'export-cancelled' } });
  });

  it('reports a typesetter that cannot run', async () => {
    const broken = createExportJobs({ typesetterPath: join(folder, 'missing.mjs') });
    const outcome = await broken.run(sampleInput('pdf'));
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'export-failed' } });
    await broken.close();
  });

  it('knows nothing of a job that never was', async () => {
    expect(await jobs.follow('export-999', 0)).toBeUndefined();
    expect(jobs.offer('export-999')).toBeUndefined();
    expect(jobs.result('export-999')).toBeUndefined();
  });
});

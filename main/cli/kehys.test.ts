import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundlePrograms, type Programs } from './fixtures/bundlePrograms.ts';

/*
 * The real program as its own process: what only a process can show.
 */
let programs: Programs;
let bundle = '';
let folder = '';

beforeAll(async () => {
  programs = await bundlePrograms({ kehys: fileURLToPath(new URL('kehys.ts', import.meta.url)) });
  bundle = programs.folder;
  folder = await mkdtemp(join(tmpdir(), 'kehys-process-'));
});
afterAll(async () => {
  await programs.remove();
  await rm(folder, { recursive: true });
});

const environment = () => ({ ...process.env, KEHYS_DATA: join(folder, 'data'), LANG: 'en_GB.UTF-8', LC_ALL: '' });

/** Runs the program to its end. */
async function kehys(...commandLine: string[]) {
  const run = promisify(execFile)(process.execPath, [join(bundle, 'kehys.js'), ...commandLine], { cwd: folder, env: environment() });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({ code: error.code, stdout: error.stdout, stderr: error.stderr }),
  );
}

describe('the kehys program', () => {
  it('makes, checks and records plans, each stream and exit code in its place', async () => {
    expect(await kehys('new', 'Plan.kehys')).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('Made ') });
    expect(await kehys('new', 'Plan.kehys')).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^kehys: [^\n]+\n$/) });
    expect(await kehys('checkpoint', 'Plan.kehys', '--label', 'First', '--author', 'Aino')).toMatchObject({ code: 0, stdout: '' });
    expect(await kehys('verify', 'Plan.kehys')).toMatchObject({ code: 0, stdout: expect.stringContaining('1 revision,'), stderr: '' });
    expect(await readdir(folder)).not.toContain('.Plan.kehys.lock');
  });

  it('ends quietly where the reader of its output has gone', async () => {
    const child = spawn(process.execPath, [join(bundle, 'kehys.js'), 'schema'], { env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += String(chunk)));
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, stderr]).toEqual([0, '']);
  });

  it.runIf(process.platform === 'linux')('says in one line that its output could not be written', async () => {
    const full = spawn('sh', ['-c', `"${process.execPath}" "${join(bundle, 'kehys.js')}" schema > /dev/full`], { env: environment() });
    let stderr = '';
    full.stderr.on('data', (chunk: Buffer) => (stderr += String(chunk)));
    const code = await new Promise((resolve) => full.once('close', resolve));
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^kehys: The output could not be written \(the disk is full\)\.\n$/)]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('stops serving at %s with its plan closed', async (signal) => {
    await kehys('new', `${signal}.kehys`);
    const child = spawn(process.execPath, [join(bundle, 'kehys.js'), 'serve', `${signal}.kehys`, '--port', '0'], { cwd: folder, env: environment() });
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += String(chunk);
      if (stdout.includes('\n')) child.kill(signal);
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Kehys is at http:\/\/127\.0\.0\.1:\d+\/\S+ – Ctrl\+C stops it\.\n$/)]);
    expect(await readdir(folder)).not.toContain(`.${signal}.kehys.lock`);
  });

  it.skipIf(process.platform === 'win32')('goes on serving after a bug outside any request, and notes it once with an id', async () => {
    const bug = "const bug = () => { throw new Error('a bug'); }; process.on('SIGUSR2', () => { for (const wait of [0, 50, 100]) setTimeout(bug, wait); Promise.reject(new Error('unheard')); });";
    const child = spawn(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(bug)}`, join(bundle, 'kehys.js'), 'serve', '--port', '0'], { cwd: folder, env: environment() });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += String(chunk)));
    child.stderr.on('data', (chunk: Buffer) => (stderr += String(chunk)));
    try {
      await expect.poll(() => stdout, { timeout: 20_000 }).toContain('\n');
      child.kill('SIGUSR2');
      await expect.poll(() => stderr.match(/^Something failed unexpectedly \(\w{8}\) Error: (a bug|unheard)$/gm)?.length, { timeout: 10_000 }).toBe(2);
      await expect.poll(() => stderr).toMatch(/^Refused: a bug that was noted before \(\w{8}\) \(1\)/m);
      expect((await fetch(new URL('/', /http:\S+/.exec(stdout)?.[0]))).status).toBe(403);
      expect(child.exitCode).toBeNull();
    } finally {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      await ended;
    }
  });

  it('never imports Electron, which would fetch its binary', async () => {
    for (const file of await readdir(bundle, { recursive: true })) {
      if (file.endsWith('.js')) expect(await readFile(join(bundle, file), 'utf8'), file).not.toMatch(/(from|import|require)\s*\(?\s*["']electron/);
    }
  });

  it('starts the typesetter before nearly all of it is loaded', async () => {
    const loaded = new Map<string, string>();
    const load = async (path: string): Promise<void> => {
      if (loaded.has(path)) return;
      const code = await readFile(path, 'utf8');
      loaded.set(path, code);
      for (const [, from = ''] of code.matchAll(/^(?:import|export)\b[^;]*?["'](\.[^"']+)["'];?$/gm)) await load(join(dirname(path), from));
    };
    await load(join(bundle, 'kehys.js'));
    const code = [...loaded.values()].join('\n');
    expect(code).toContain('.warm()');
    expect(code.length).toBeLessThan(100_000);
  });

  it.skipIf(process.platform === 'win32')('leaves nothing behind where Ctrl+C comes before it is ready', async () => {
    const temporary = await mkdtemp(join(folder, 'tmp-'));
    const soon = "const look = () => (process.listenerCount('SIGINT') ? process.kill(process.pid, 'SIGINT') : setImmediate(look)); look();";
    const child = spawn(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(soon)}`, join(bundle, 'kehys.js'), 'export', 'Plan.kehys', '-o', 'Plan.pdf'], { cwd: folder, env: { ...environment(), TMPDIR: temporary } });
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, await readdir(temporary)]).toEqual([130, []]);
  });

  it('starts as a program: its first line names Node', async () => {
    expect((await readFile(join(bundle, 'kehys.js'), 'utf8')).split('\n')[0]).toBe('#!/usr/bin/env node');
  });
});

import { execFileSync } from 'node:child_process';
import { chmod, chown, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordFailure } from '../../../shared/messages/failures.ts';
import { writePlanFile } from '../planFile/planFile.ts';
import { atomicWrite } from './atomicWrite.ts';
import type { ReplacingPorts } from './replaceFile.ts';
import { syncFolder } from './syncFolder.ts';

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehys-atomic-'));
  path = join(folder, 'Plan.kehys');
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = new TextEncoder().encode('new');

/** A file that is held for the first so many tries; tells how long was waited. */
function heldFor(tries: number, code: string): ReplacingPorts & { readonly waits: number[] } {
  let left = tries;
  const waits: number[] = [];
  return {
    waits,
    rename: async (from, to) => {
      left -= 1;
      if (left >= 0) throw Object.assign(new Error(code), { code });
      await rename(from, to);
    },
    wait: async (time) => void waits.push(time),
  };
}

describe('a file that is replaced', () => {
  it.each([0o664, 0o640, 0o600, 0o666, 0o444])('keeps its mode %o, whatever the umask', async (mode) => {
    await writeFile(path, 'old');
    await chmod(path, mode);
    await atomicWrite(path, bytes);
    expect((await stat(path)).mode & 0o777).toBe(mode);
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  it.runIf(process.getuid?.() === 0)('keeps its owner and group where files may be given away', async () => {
    await writeFile(path, 'old', { mode: 0o660 });
    await chown(path, 1234, 2345);
    await atomicWrite(path, bytes);
    expect(await stat(path)).toMatchObject({ uid: 1234, gid: 2345 });
    expect((await stat(path)).mode & 0o777).toBe(0o640);
  });

  it('is tried again for a second while another program holds it', async () => {
    await writeFile(path, 'old');
    for (const code of ['EPERM', 'EBUSY', 'EACCES']) {
      const ports = heldFor(4, code);
      await atomicWrite(path, new TextEncoder().encode(code), ports);
      expect(await readFile(path, 'utf8')).toBe(code);
      expect(ports.waits).toHaveLength(4);
    }
    expect(await readdir(folder)).toEqual(['Plan.kehys']);
  });

  it('that stays held is as it was, and the person is told why, not that the folder is read-only', async () => {
    await writeFile(path, 'old');
    const ports = heldFor(Number.POSITIVE_INFINITY, 'EPERM');
    const written = await writePlanFile(path, bytes, { write: (to, what) => atomicWrite(to, what, ports) });
    expect(ports.waits.reduce((sum, time) => sum + time, 0)).toBe(1_000);
    expect(written).toMatchObject({ failure: { code: 'write-failed', details: { why: 'reason-held' } } });
    expect(written.ok ? '' : wordFailure(written.failure, 'en')).toContain('another program');
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['Plan.kehys']);
  });

  it.runIf(process.platform !== 'win32')('is not put in the place of a pipe or a device, be it behind a link', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    await symlink(pipe, path);
    expect(await writePlanFile(path, bytes)).toEqual({ ok: false, failure: { code: 'place-taken', details: { name: 'Plan.kehys' } } });
    expect((await stat(pipe)).isFIFO()).toBe(true);
  });

  it('is not waited for where the refusal is of another kind', async () => {
    const ports = heldFor(1, 'EXDEV');
    await expect(atomicWrite(path, bytes, ports)).rejects.toThrow('EXDEV');
    expect(ports.waits).toEqual([]);
  });
});

describe('the names of a folder', () => {
  it.runIf(process.platform === 'linux')('are as durable as they get where the folder refuses it, and that is no error', async () => {
    for (const path of ['/proc', join(folder, 'gone'), folder]) await expect(syncFolder(path)).resolves.toBeUndefined();
  });
});

import fc from 'fast-check';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../fixtures/temporaryServices.ts';
import { pageFile, pathInside } from './pageFile.ts';
import { pagePolicy } from './pagePolicy.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeEach(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder.path, 'page', 'assets'), { recursive: true });
  await writeFile(join(folder.path, 'page', 'index.html'), '<p>Kehys</p>');
  await writeFile(join(folder.path, 'page', 'data.bin'), 'x');
  await writeFile(join(folder.path, 'page', 'assets', 'index-abc.js'), 'export {}');
  await writeFile(join(folder.path, 'secret.html'), 'secret');
});
afterEach(() => folder.remove());

const at = (requested: string) => pageFile(join(folder.path, 'page'), requested, readFile);

test('the page is at the root, to be asked for anew each time; what carries its hash in its name lasts', async () => {
  for (const requested of ['/', '/index.html']) {
    const file = await at(requested);
    expect([file?.contentType, file?.cache, String(file?.bytes)]).toEqual(['text/html; charset=utf-8', 'no-cache', '<p>Kehys</p>']);
  }
  expect(await at('/assets/index-abc.js')).toMatchObject({ contentType: 'text/javascript; charset=utf-8', cache: expect.stringContaining('immutable') });
});

test.each(['/../secret.html', '/%2e%2e/secret.html', '/..%2fsecret.html', '/..%5csecret.html', '/assets/../../secret.html', '/%00', '/%E0%A4%A', '/%', '/missing.js', '/data.bin', '/assets', '//etc/passwd'])(
  'nothing is at %s',
  async (requested) => expect(await at(requested)).toBeUndefined(),
);

test('no path leaves the folder', () => {
  const part = fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '\\', '/', '//', 'a', '%00', ' ', '%25', 'C:');
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const path = pathInside('/srv/app', `/${parts.join('/')}`);
      return path === undefined || path.startsWith(`${sep}srv${sep}app${sep}`);
    }),
  );
});

test('the page runs its own scripts alone, and connects to its own host alone', () => {
  const policy = pagePolicy()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("connect-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  expect(pagePolicy(['ws://127.0.0.1:1'])['content-security-policy']).toContain("connect-src 'self' ws://127.0.0.1:1;");
});

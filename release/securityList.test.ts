import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { home } from './papers.ts';

/** The rows of the README's table: what Electron's list asks for, and the tests that hold it. */
async function rows(): Promise<readonly { readonly point: string; readonly tests: readonly (readonly [file: string, name: string])[] }[]> {
  const readme = await readFile(join(home, 'README.md'), 'utf8');
  const table = /<!-- security -->\n([\s\S]*?)<!-- \/security -->/.exec(readme)?.[1] ?? '';
  return table
    .split('\n')
    .filter((line) => /^\| \d+ \|/.test(line))
    .map((line) => {
      const [, , point = '', , held = ''] = line.split('|').map((cell) => cell.trim());
      return { point, tests: [...held.matchAll(/`([^`]+)`: ([^;]+)/g)].map(([, file = '', name = '']) => [file, name.trim()] as const) };
    });
}

it('each point of Electron’s security list is held by a test that is there', async () => {
  const points = await rows();
  expect(points).toHaveLength(20);
  for (const { point, tests } of points) {
    expect(tests.length, point).toBeGreaterThan(0);
    for (const [file, name] of tests) expect(await readFile(join(home, file), 'utf8'), `${point}: ${name}`).toContain(name);
  }
});

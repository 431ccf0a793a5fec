import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const page = 'out/renderer';
const scripts = join(page, 'assets');

/** A script and all that it imports at once, by file name. */
async function withImports(names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const take = async (name: string): Promise<void> => {
    if (found.has(name)) return;
    const text = await readFile(join(scripts, name), 'utf8');
    found.set(name, text);
    for (const [, imported = ''] of text.matchAll(/(?:from|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) await take(imported);
  };
  for (const name of names) await take(name);
  return found;
}

function scriptsOf(html: string): readonly string[] {
  return [...html.matchAll(/assets\/([^"]+\.js)"/g)].map(([, name = '']) => name);
}

test.beforeEach(({}, { project }) => test.skip(project.metadata['host'] === 'desktop', 'The built page is the same on both hosts'));

test('the start screen loads nothing of a plan, and no script is large', async () => {
  const html = await readFile(join(page, 'index.html'), 'utf8');
  const [before = '', ofPlans = ''] = html.split('<template id="plan-scripts">');
  const start = await withImports(scriptsOf(before));
  const plan = await withImports(scriptsOf(ofPlans));

  expect([...start.keys()].filter((name) => /^window-/.test(name))).toHaveLength(1);
  // What each of them says of itself: React Flow, Yjs, zod, the canvas.
  const signs = ['react-flow__node', 'Yjs was already imported', 'ZodError', 'data-placed'];
  const holding = (texts: ReadonlyMap<string, string>, sign: string) => [...texts].filter(([, text]) => text.includes(sign)).map(([name]) => name);
  for (const sign of signs) {
    expect(holding(plan, sign), `${sign} of a plan`).not.toEqual([]);
    expect(holding(start, sign), `${sign} before a plan`).toEqual([]);
  }
  // As anything else than modules they would be compiled twice.
  expect(html).not.toContain('as="script"');
  const size = [...start.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  expect(size).toBeLessThan(700_000);
  // All at once and none twice: what a plan imports lies ready in the page, or is the start screen's.
  expect([...plan.keys()].filter((name) => !html.includes(name))).toEqual([]);

  for (const name of (await readdir(scripts)).filter((file) => file.endsWith('.js'))) {
    expect(Buffer.byteLength(await readFile(join(scripts, name))), name).toBeLessThan(500_000);
  }
});

test('no scripts of a page wait for each other in a circle', async () => {
  const html = await readFile(join(page, 'index.html'), 'utf8');
  const all = await withImports(scriptsOf(html));
  for (const name of all.keys()) {
    const imported = [...(all.get(name) ?? '').matchAll(/(?:from|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)].map(([, other = '']) => other);
    for (const other of imported) expect([...(await withImports([other])).keys()], `${other}, which ${name} needs`).not.toContain(name);
  }
});

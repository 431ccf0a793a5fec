import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** All that a build is made of, by the project's folder. */
const sources = ['shared', 'main', 'renderer', 'package.json', 'package-lock.json', 'electron.vite.config.ts'] as const;
const stampOf = (home: string): string => join(home, 'out', 'built-from.txt');

/** A hash over the names and contents of everything that a build is made of; times say nothing, a checkout changes them. */
export async function sourcesHash(home: string): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    const isFolder = !source.includes('.');
    const names = isFolder ? (await readdir(join(home, source), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name)) : [join(home, source)];
    for (const name of names.filter((one) => !/\.test\.tsx?$/.test(one)).sort()) {
      const content = await readFile(name);
      hash.update(`${name.slice(home.length)} ${content.length}\n`).update(content);
    }
  }
  return hash.digest('hex');
}

/** Whether what was built last was whole, and made from the sources as they are now. */
export async function isBuilt(home: string): Promise<boolean> {
  if (!existsSync(stampOf(home))) return false;
  return (await readFile(stampOf(home), 'utf8')) === (await sourcesHash(home));
}

/** Notes that everything has been built from the sources as they are now. */
export async function stampBuild(home: string): Promise<void> {
  await writeFile(stampOf(home), await sourcesHash(home));
}

/** A build begins: until it has ended, nothing is built. */
export async function unstampBuild(home: string): Promise<void> {
  await rm(stampOf(home), { force: true });
}

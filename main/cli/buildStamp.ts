import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** The folders and files that a build is made of, in the project's folder. */
const sources = ['shared', 'main', 'renderer', 'package.json', 'package-lock.json', 'electron.vite.config.ts'] as const;
const stampOf = (home: string): string => join(home, 'out', 'built-from.txt');

/** A hash of the names and contents of everything that a build is made of. Times do not count: a checkout changes them. */
async function sourcesHash(home: string): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const name of await filesIn(join(home, source), source.includes('.'))) {
      const content = await readFile(name);
      hash.update(`${relative(home, name)} ${content.length}\n`).update(content);
    }
  }
  return hash.digest('hex');
}

async function filesIn(path: string, isFile: boolean): Promise<readonly string[]> {
  if (isFile) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name));
  return files.map(({ parentPath, name }) => join(parentPath, name)).sort();
}

/** Whether the last build was complete and made from the sources as they are now. */
export async function isBuilt(home: string): Promise<boolean> {
  if (!existsSync(stampOf(home))) return false;
  return (await readFile(stampOf(home), 'utf8')) === (await sourcesHash(home));
}

/** Notes that everything was built from the sources as they are now. */
export async function stampBuild(home: string): Promise<void> {
  await writeFile(stampOf(home), await sourcesHash(home));
}

/** Notes that a build has begun: until it ends nothing counts as built. */
export async function unstampBuild(home: string): Promise<void> {
  await rm(stampOf(home), { force: true });
}

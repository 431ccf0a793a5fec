import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { PlanFile } from '../../../shared/contract/contract.ts';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { fileId } from '../disk/fileId.ts';
import { planEnding, withoutEnding } from '../disk/fileNames.ts';
import { reasonIn, writingReason } from '../disk/writingReasons.ts';
import { PlanTitles } from './planTitles.ts';

const mostPlans = 500;
const mostTries = 1_000;

/** The plans folder, where new, imported and dropped plans are written, and which replaces system dialogs on hosts without any. */
export class PlanFolder {
  readonly path: string;
  readonly #titles = new PlanTitles();

  constructor(path: string) {
    this.path = path;
  }

  /** What lists show of a plan file, whether it still exists or not. `knownTitle` is used while the file cannot be read. */
  async describe(path: string, knownTitle = ''): Promise<PlanFile> {
    const facts = await stat(path).catch(() => undefined);
    const name = withoutEnding(basename(path));
    const isFile = facts?.isFile() ?? false;
    const title = facts && isFile ? await this.#titles.of(path, facts) : undefined;
    return {
      id: fileId(path),
      name,
      title: title || knownTitle || name,
      folder: dirname(path),
      modified: new Date(facts?.mtimeMs ?? 0).toISOString(),
      exists: isFile,
    };
  }

  /** The paths of the plans in the folder, without subfolders. */
  async paths(): Promise<readonly string[]> {
    const entries = await readdir(this.path, { withFileTypes: true }).catch(() => []);
    return entries
      .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && entry.name.endsWith(planEnding) && !entry.name.startsWith('.'))
      .map((entry) => join(this.path, entry.name))
      .slice(0, mostPlans);
  }

  /** The path of a free file name; fails with `file-exists`. */
  async free(name: string): Promise<Result<string>> {
    await mkdir(this.path, { recursive: true });
    const path = join(this.path, name + planEnding);
    return (await stat(path).catch(() => undefined)) ? failed('file-exists', { name: name + planEnding }) : success(path);
  }

  /** Writes a new file with this name, or with the first free number added. Never replaces a file. Fails with `plan-not-made`. */
  async add(name: string, write: (path: string) => Promise<Result<void>>): Promise<Result<string>> {
    try {
      await mkdir(this.path, { recursive: true });
      for (let number = 1; number <= mostTries; number += 1) {
        const path = join(this.path, `${name}${number === 1 ? '' : ` ${number}`}${planEnding}`);
        if (!(await reserve(path))) continue;
        const written = await write(path);
        if (written.ok) return success(path);
        await rm(path, { force: true });
        const why = reasonIn(written.failure);
        return why === undefined ? written : this.#takesNone(why);
      }
      return failed('file-exists', { name: name + planEnding });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      return this.#takesNone(writingReason(String(error.code)));
    }
  }

  #takesNone(why: string): Result<never> {
    return failed('plan-not-made', { folder: this.path, why });
  }
}

/** Makes an empty file; false where there is one already. */
async function reserve(path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx')).close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
